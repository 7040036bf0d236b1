package opsroad.tui.screen;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import opsroad.core.progress.Entry;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Ids;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.text.Clean;
import opsroad.tui.Notice;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.Workshop;

/** The learner's notes on skills and lessons. */
final class NotesList {
    private NotesList() {}

    /** Returns a dialog with all notes, the newest first, which opens one to read and change. */
    static Step open(Session session) {
        List<ChoiceScreen.Choice> choices = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<Entry> entries = session.progress().since(java.time.Instant.MIN);
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).event() instanceof LearnerEvent.NoteWritten note
                    && seen.add(note.skill() + "/"
                            + note.lesson().map(LessonId::value).orElse(""))) {
                add(choices, note, entries.get(i), session);
            }
        }
        return choices.isEmpty()
                ? Step.stay().telling(Notice.info("No notes yet: e writes one on a skill or in a lesson."))
                : Step.push(new ChoiceScreen("Your notes", choices, 0));
    }

    private static void add(
            List<ChoiceScreen.Choice> choices, LearnerEvent.NoteWritten note, Entry entry, Session session) {
        Optional<Skill> skill = session.roadmap().skill(note.skill());
        if (skill.isEmpty() || note.text().isBlank()) {
            return;
        }
        String day = entry.at().atZone(ZoneId.systemDefault()).toLocalDate().toString();
        String title = skill.get().title()
                + note.lesson()
                        .flatMap(skill.get()::lesson)
                        .map(lesson -> ", " + lesson.title())
                        .orElse("");
        choices.add(new ChoiceScreen.Choice(
                day + "  " + title + ": " + Clean.oneLine(note.text()),
                (top, later) -> write(skill.get(), note.lesson(), later)));
    }

    /** Returns a dialog to write the note on a skill, or on a lesson of it. */
    static Step write(Skill skill, Optional<LessonId> lesson, Session session) {
        String saved = session.progress().note(skill.id(), lesson).orElse("");
        Workshop workshop = session.workshop();
        return Step.push(field(skill, lesson, saved, session)).asking(() -> {
            Optional<String> draft = workshop.draft(file(skill, lesson))
                    .map(text -> Clean.text(text).strip())
                    .filter(text -> !text.isEmpty() && !text.equals(saved.strip()));
            return (top, later) -> draft.isPresent() && isUntouched(top, skill, lesson, saved)
                    ? Step.become(field(skill, lesson, draft.get(), later))
                            .telling(Notice.info("This is what your editor held when it ended; Enter saves it."))
                    : Step.stay();
        });
    }

    private static String file(Skill skill, Optional<LessonId> lesson) {
        return skill.id().value() + lesson.map(id -> "-" + id.value()).orElse("");
    }

    private static Screen field(Skill skill, Optional<LessonId> lesson, String text, Session session) {
        String title =
                "Note on " + lesson.flatMap(skill::lesson).map(Lesson::title).orElse(skill.title());
        Function<String, Step> editor = typed -> Step.run(new Step.Errand.Write(
                () -> session.workshop().write(file(skill, lesson), typed),
                written -> saved(skill, lesson, written, session)));
        return new TextScreen(
                title, text, typed -> saved(skill, lesson, typed, session), Optional.of(editor), place(skill, lesson));
    }

    /** Only when the journal has the note may the draft go. */
    private static Step saved(Skill skill, Optional<LessonId> lesson, String text, Session session) {
        return Step.pop()
                .saving(new LearnerEvent.NoteWritten(
                        skill.id(), lesson, Clean.text(text).strip()))
                .telling(Notice.info("Saved."))
                .asking(() -> {
                    session.workshop().forgetDraft(file(skill, lesson));
                    return (top, later) -> Step.stay();
                });
    }

    private static boolean isUntouched(Screen top, Skill skill, Optional<LessonId> lesson, String text) {
        Map<String, String> place = new HashMap<>(place(skill, lesson));
        place.put("text", text);
        return top.place().equals(place);
    }

    private static Map<String, String> place(Skill skill, Optional<LessonId> lesson) {
        return Map.of(
                "screen", "note",
                "skill", skill.id().value(),
                "lesson", lesson.map(LessonId::value).orElse(""));
    }

    /** What was being typed when the program ended is there again. */
    static List<Screen> restore(Map<String, String> place, Session session) {
        Optional<Skill> skill = Optional.of(place.getOrDefault("skill", ""))
                .filter(Ids::isValid)
                .flatMap(id -> session.roadmap().skill(new SkillId(id)));
        if (skill.isEmpty()) {
            return List.of(RoadScreen.at(session));
        }
        Optional<Lesson> lesson = Optional.of(place.getOrDefault("lesson", ""))
                .filter(Ids::isValid)
                .flatMap(id -> skill.get().lesson(new LessonId(id)));
        List<Screen> screens = new ArrayList<>(Places.skillOrLesson(session, skill.get(), lesson));
        Optional<LessonId> id = lesson.map(Lesson::id);
        String typed = place.getOrDefault("text", "");
        // The terminal may have gone while the text was in an editor.
        String draft =
                session.workshop().draft(file(skill.get(), id)).orElse("").strip();
        String text = draft.contains(typed.strip()) ? draft : draft.isEmpty() ? typed : draft + "\n\n" + typed;
        screens.add(field(skill.get(), id, Clean.text(text), session));
        return screens;
    }
}
