package opsroad.core.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import opsroad.core.roadmap.Skill;
import org.jspecify.annotations.Nullable;

/** What is known of one skill. Keys are the values of ids: text is the cheapest key at start. */
final class SkillProgress {
    private static final class Mark {
        final SkillState state;
        final Instant at;

        Mark(SkillState state, Instant at) {
            this.state = state;
            this.at = at;
        }
    }

    private @Nullable Mark mark;
    private @Nullable Instant lastTouched;
    private @Nullable Instant lastUnticked;
    private final Map<String, Instant> tickedAt = new HashMap<>();
    private final Map<String, Instant> openedAt = new HashMap<>();
    private final Map<String, Instant> finishedAt = new HashMap<>();

    void marked(SkillState state, Instant at) {
        mark = new Mark(state, at);
        lastTouched = at;
    }

    void ticked(String item, boolean ticked, Instant at) {
        if (ticked) {
            tickedAt.put(item, at);
        } else {
            tickedAt.remove(item);
            lastUnticked = at;
        }
        lastTouched = at;
    }

    void opened(String lesson, Instant at) {
        openedAt.putIfAbsent(lesson, at);
        lastTouched = at;
    }

    void finished(String lesson, Instant at) {
        finishedAt.putIfAbsent(lesson, at);
        lastTouched = at;
    }

    @Nullable
    Instant lastTouched() {
        return lastTouched;
    }

    @Nullable
    Instant openedAt(String lesson) {
        return openedAt.get(lesson);
    }

    @Nullable
    Instant finishedAt(String lesson) {
        return finishedAt.get(lesson);
    }

    boolean isTicked(String item) {
        return tickedAt.containsKey(item);
    }

    /**
     * The learner's word counts until they tick or untick something later: then a full checklist says done, and anything begun says learning.
     */
    SkillState state(Skill skill) {
        Instant lastTick = lastTick();
        Mark said = mark;
        if (said != null && (lastTick == null || !lastTick.isAfter(said.at))) {
            return said.state == SkillState.TODO && isBegunSince(said.at) ? SkillState.LEARNING : said.state;
        }
        if (isComplete(skill)) {
            return SkillState.DONE;
        }
        if (said != null
                && (said.state == SkillState.DONE || said.state == SkillState.SKIPPED)
                && !wasUntickedAfter(said.at)) {
            return said.state;
        }
        return tickedAt.isEmpty() && openedAt.isEmpty() && finishedAt.isEmpty() ? SkillState.TODO : SkillState.LEARNING;
    }

    private boolean isBegunSince(Instant moment) {
        for (Instant opened : openedAt.values()) {
            if (opened.isAfter(moment)) {
                return true;
            }
        }
        return false;
    }

    private boolean wasUntickedAfter(Instant moment) {
        return lastUnticked != null && lastUnticked.isAfter(moment);
    }

    private @Nullable Instant lastTick() {
        Instant last = lastUnticked;
        for (Instant at : tickedAt.values()) {
            if (last == null || at.isAfter(last)) {
                last = at;
            }
        }
        return last;
    }

    private boolean isComplete(Skill skill) {
        if (skill.checklist().isEmpty()) {
            return false;
        }
        for (var item : skill.checklist()) {
            if (!tickedAt.containsKey(item.id().value())) {
                return false;
            }
        }
        return true;
    }

    /** When it became done, by a mark or by the last tick. */
    @Nullable
    Instant doneAt(Skill skill) {
        if (state(skill) != SkillState.DONE) {
            return null;
        }
        Mark said = mark;
        return said != null && said.state == SkillState.DONE ? said.at : lastTick();
    }
}
