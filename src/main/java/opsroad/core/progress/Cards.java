package opsroad.core.progress;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** All cards that were met, by skill and question such as {@code docker/cache-order}, and those of each skill apart. */
final class Cards {
    private final Map<String, CardHistory> all = new LinkedHashMap<>();
    private final Map<String, Map<String, CardHistory>> bySkill = new HashMap<>();

    Map<String, CardHistory> all() {
        return Collections.unmodifiableMap(all);
    }

    /** Returns the cards of a skill, by the same keys. */
    Map<String, CardHistory> of(String skill) {
        Map<String, CardHistory> own = bySkill.get(skill);
        return own == null ? Map.of() : Collections.unmodifiableMap(own);
    }

    /** Returns a card, which is met now if it was not before. */
    CardHistory meet(String key) {
        CardHistory known = all.get(key);
        if (known == null) {
            known = new CardHistory();
            put(key, known);
        }
        return known;
    }

    void put(String key, CardHistory card) {
        all.put(key, card);
        String skill = key.substring(0, Math.max(0, key.indexOf('/')));
        Map<String, CardHistory> own = bySkill.get(skill);
        if (own == null) {
            own = new LinkedHashMap<>();
            bySkill.put(skill, own);
        }
        own.put(key, card);
    }

    void forget(String skill) {
        Map<String, CardHistory> own = bySkill.remove(skill);
        if (own != null) {
            all.keySet().removeAll(own.keySet());
        }
    }
}
