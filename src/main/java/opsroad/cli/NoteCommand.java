package opsroad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Skill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows or writes a note. */
@Command(name = "note", description = "Show your note on a skill or lesson, or write it.")
final class NoteCommand extends OneCommand {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "SKILL[/LESSON]",
            description = "Such as docker or docker/images; all notes when left out.")
    private String what = "";

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "TEXT", description = "Takes the place of the old note.")
    private List<String> text = new ArrayList<>();

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        if (what.isEmpty()) {
            return all(desk);
        }
        String[] parts = what.split("/", 2);
        Skill skill = Lookup.skill(desk, parts[0]);
        Optional<LessonId> lesson = parts.length == 1
                ? Optional.empty()
                : Optional.of(Lookup.lesson(skill, parts[1])).map(Lesson::id);
        if (!text.isEmpty()) {
            desk.save(new LearnerEvent.NoteWritten(skill.id(), lesson, String.join(" ", text)));
        }
        String note = desk.progress().note(skill.id(), lesson).orElse("");
        return Answer.done(List.of(note.isEmpty() ? "No note yet." : note), Answer.fields("about", what, "note", note));
    }

    private static Answer all(Desk desk) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (Skill skill : desk.roadmap().skills()) {
            String id = skill.id().value();
            note(desk, skill, Optional.empty(), id, lines, json);
            for (Lesson lesson : skill.lessons()) {
                note(desk, skill, Optional.of(lesson.id()), id + "/" + lesson.id(), lines, json);
            }
        }
        return Answer.done(lines.isEmpty() ? List.of("No notes yet.") : lines, Answer.fields("notes", json));
    }

    private static void note(
            Desk desk,
            Skill skill,
            Optional<LessonId> lesson,
            String about,
            List<String> lines,
            List<Map<String, Object>> json) {
        desk.progress().note(skill.id(), lesson).filter(note -> !note.isBlank()).ifPresent(note -> {
            lines.add(about + ":");
            note.lines().forEach(line -> lines.add("    " + line));
            json.add(Answer.fields("about", about, "note", note));
        });
    }
}
