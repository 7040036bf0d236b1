package opsroad.io.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How names are spelt: the list that a road keeps in its roadmap.json. */
final class Names {
    static final Names NONE = new Names(new String[0]);

    private final Map<String, Pattern> spelt = new LinkedHashMap<>();

    /** @param names as they should stand, such as {@code Argo CD} */
    Names(String... names) {
        for (String name : names) {
            StringBuilder loose = new StringBuilder();
            for (String word : name.split("[ -]", -1)) {
                loose.append(loose.isEmpty() ? "" : "[ -]?").append(Pattern.quote(word));
            }
            spelt.put(
                    name, Pattern.compile("(?<![\\w./@-])" + loose + "(?![\\w/@]|[.-]\\w)", Pattern.CASE_INSENSITIVE));
        }
    }

    /** What stands where a name should. */
    record Slip(String found, String name) {}

    /** Returns the first name that is spelt another way. */
    Optional<Slip> slip(String prose) {
        for (Map.Entry<String, Pattern> name : spelt.entrySet()) {
            Matcher found = name.getValue().matcher(prose);
            while (found.find()) {
                if (!found.group().equals(name.getKey())) {
                    return Optional.of(new Slip(found.group(), name.getKey()));
                }
            }
        }
        return Optional.empty();
    }
}
