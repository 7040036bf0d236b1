package opsroad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Skill;
import opsroad.text.Clean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a skill, or a lesson of it as Markdown. */
@Command(name = "show", description = "A skill, or a lesson of it.")
final class ShowCommand extends OneCommand {
    @Parameters(paramLabel = "SKILL[/LESSON]", description = "Such as docker or docker/images.")
    private String what = "";

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        String[] parts = what.split("/", 2);
        Skill skill = Lookup.skill(desk, parts[0]);
        return parts.length == 1 ? skill(desk, skill) : lesson(desk, skill, Lookup.lesson(skill, parts[1]));
    }

    private static Answer lesson(Desk desk, Skill skill, Lesson lesson) throws Exception {
        String text = Clean.text(desk.library().lesson(skill, lesson));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("skill", skill.id().value());
        json.put("lesson", lesson.id().value());
        json.put("title", lesson.title());
        json.put("minutes", lesson.minutes());
        json.put("markdown", text);
        return Answer.done(text.lines().toList(), json);
    }

    private static Answer skill(Desk desk, Skill skill) {
        List<String> lines = new ArrayList<>();
        String state = Lookup.word(desk.progress().state(skill));
        lines.add(skill.title() + " (" + state + ", " + skill.hours().min() + " to "
                + skill.hours().max() + " hours)");
        lines.add(skill.summary());
        lines.add("Why here: " + skill.why());
        lines.add("Lessons:");
        for (Lesson lesson : skill.lessons()) {
            lines.add(
                    "  " + skill.id() + "/" + lesson.id() + "  " + lesson.title() + " (" + lesson.minutes() + " min)");
        }
        lines.add("Checklist:");
        for (ChecklistItem item : skill.checklist()) {
            lines.add((desk.progress().isTicked(skill.id(), item.id()) ? "  [x] " : "  [ ] ") + item.text());
        }
        return Answer.done(lines, json(desk, skill, state));
    }

    private static Map<String, Object> json(Desk desk, Skill skill, String state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", skill.id().value());
        json.put("title", skill.title());
        json.put("state", state);
        json.put("summary", skill.summary());
        json.put(
                "lessons",
                skill.lessons().stream()
                        .map(lesson -> Answer.fields(
                                "id", lesson.id().value(), "title", lesson.title(), "minutes", lesson.minutes()))
                        .toList());
        json.put(
                "checklist",
                skill.checklist().stream()
                        .map(item -> Answer.fields(
                                "id", item.id().value(),
                                "text", item.text(),
                                "ticked", desk.progress().isTicked(skill.id(), item.id())))
                        .toList());
        return json;
    }
}
