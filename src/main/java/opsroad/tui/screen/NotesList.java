package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Skill;
import opsroad.tui.Notice;
import opsroad.tui.Session;
import opsroad.tui.Step;

/** The learner's notes on skills and lessons. */
final class NotesList {
    private NotesList() {}

    /** Returns a dialog with all notes, which opens one to read and change. */
    static Step open(Session session) {
        List<ChoiceScreen.Choice> choices = new ArrayList<>();
        for (Skill skill : session.roadmap().skills()) {
            add(choices, skill, Optional.empty(), skill.title(), session);
            for (Lesson lesson : skill.lessons()) {
                add(choices, skill, Optional.of(lesson.id()), skill.title() + ", " + lesson.title(), session);
            }
        }
        return choices.isEmpty()
                ? Step.stay().telling(Notice.info("No notes yet: e writes one on a skill or in a lesson."))
                : Step.push(new ChoiceScreen("Your notes", choices, 0));
    }

    private static void add(
            List<ChoiceScreen.Choice> choices, Skill skill, Optional<LessonId> lesson, String title, Session session) {
        session.progress()
                .note(skill.id(), lesson)
                .filter(note -> !note.isBlank())
                .ifPresent(note -> choices.add(
                        new ChoiceScreen.Choice(title + ": " + note, (top, later) -> write(skill, lesson, later))));
    }

    /** Returns a dialog to write the note on a skill, or on a lesson of it. */
    static Step write(Skill skill, Optional<LessonId> lesson, Session session) {
        String title =
                "Note on " + lesson.flatMap(skill::lesson).map(Lesson::title).orElse(skill.title());
        return Step.push(new TextScreen(
                title, session.progress().note(skill.id(), lesson).orElse(""), text -> Step.pop()
                        .saving(new LearnerEvent.NoteWritten(skill.id(), lesson, text))
                        .telling(Notice.info("Saved."))));
    }
}
