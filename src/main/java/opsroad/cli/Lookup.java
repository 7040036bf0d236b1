package opsroad.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Ids;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.StageId;
import opsroad.text.Clean;

/** Finds what a learner names, or says what they could name instead. */
final class Lookup {
    private Lookup() {}

    /** @throws IllegalArgumentException with a sentence when there is no such skill */
    static Skill skill(Desk desk, String id) {
        return Optional.of(id)
                .filter(Ids::isValid)
                .flatMap(valid -> desk.roadmap().skill(new SkillId(valid)))
                .orElseThrow(() -> new IllegalArgumentException("This road has no skill \"" + Clean.oneLine(id)
                        + "\". The skills are listed by: opsroad list"));
    }

    /** @throws IllegalArgumentException with a sentence when there is no such stage */
    static Stage stage(Desk desk, String id) {
        List<String> known = desk.roadmap().stages().stream()
                .map(stage -> stage.id().value())
                .toList();
        return Optional.of(id)
                .filter(Ids::isValid)
                .flatMap(valid -> desk.roadmap().stage(new StageId(valid)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "This road has no stage \"" + Clean.oneLine(id) + "\". It has: " + String.join(", ", known)));
    }

    /** @throws IllegalArgumentException with a sentence when the skill has no such lesson */
    static Lesson lesson(Skill skill, String id) {
        List<String> known =
                skill.lessons().stream().map(lesson -> lesson.id().value()).toList();
        return Optional.of(id)
                .filter(Ids::isValid)
                .flatMap(valid -> skill.lesson(new LessonId(valid)))
                .orElseThrow(() -> new IllegalArgumentException(skill.title() + " has no lesson \"" + Clean.oneLine(id)
                        + "\". It has: " + String.join(", ", known)));
    }

    /** @throws IllegalArgumentException with a sentence when there is no such state */
    static SkillState state(String word) {
        for (SkillState state : SkillState.values()) {
            if (word(state).equals(word.toLowerCase(Locale.ROOT))) {
                return state;
            }
        }
        throw new IllegalArgumentException(
                "\"" + Clean.oneLine(word) + "\" is no state. Use todo, learning, done or skipped.");
    }

    static String word(opsroad.core.progress.LabReport.Outcome outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    static String word(SkillState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
