package opsroad.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.roadmap.Ids;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Skill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the screens at a place. */
@Command(name = "open", description = "Open the screens at a skill, a lesson, a lab, its quiz or its cheat sheet.")
final class OpenCommand extends OneCommand {
    @Parameters(
            paramLabel = "SKILL[/WHAT]",
            description = "Such as docker, docker/images, docker/small-image, docker/quiz or docker/cheatsheet.")
    private String what = "";

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        String[] parts = what.split("/", 2);
        Skill skill = Lookup.skill(desk, parts[0]);
        Map<String, String> place = parts.length == 1
                ? Map.of("screen", "skill", "skill", skill.id().value())
                : place(desk, skill, parts[1]);
        return new Answer(show(place), List.of(), Map.of());
    }

    private Map<String, String> place(Desk desk, Skill skill, String name) {
        String id = skill.id().value();
        if (name.equals("quiz") || name.equals("cheatsheet")) {
            return Map.of("screen", name, "skill", id);
        }
        Optional<Lesson> lesson =
                Optional.of(name).filter(Ids::isValid).flatMap(valid -> skill.lesson(new LessonId(valid)));
        if (lesson.isPresent()) {
            return Map.of("screen", "lesson", "skill", id, "lesson", name);
        }
        for (Lab lab : commands().workshop(desk).labs(skill)) {
            if (lab.id().equals(name)) {
                return Map.of("screen", "lab", "skill", id, "lab", name);
            }
        }
        throw new IllegalArgumentException(skill.title() + " has no lesson or lab \"" + name + "\"; \"opsroad show "
                + id + "\" and \"opsroad lab list " + id + "\" list them.");
    }
}
