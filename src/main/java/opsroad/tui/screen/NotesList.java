package opsroad.tui.screen;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** The learner's notes on skills and lessons. */
final class NotesList {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]\"'`]+[^\\s<>()\\[\\]\"'`.,;:!?]");

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
        return Step.push(
                field(skill, lesson, session.progress().note(skill.id(), lesson).orElse(""), session));
    }

    private static Screen field(Skill skill, Optional<LessonId> lesson, String text, Session session) {
        String title =
                "Note on " + lesson.flatMap(skill::lesson).map(Lesson::title).orElse(skill.title());
        String file = skill.id().value() + lesson.map(id -> "-" + id.value()).orElse("");
        Function<String, Step> editor = typed -> Step.run(new Step.Errand.Write(
                () -> session.workshop().write(file, typed), written -> saved(skill, lesson, written)
                        // Only when the journal has it may the draft go.
                        .asking(() -> {
                            session.workshop().forgetDraft(file);
                            return (top, later) -> Step.stay();
                        })));
        return new TextScreen(
                title, text, typed -> saved(skill, lesson, typed), Optional.of(editor), place(skill, lesson));
    }

    private static Step saved(Skill skill, Optional<LessonId> lesson, String text) {
        return Step.pop()
                .saving(new LearnerEvent.NoteWritten(
                        skill.id(), lesson, Clean.text(text).strip()))
                .telling(Notice.info("Saved."));
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
        screens.add(field(skill.get(), lesson.map(Lesson::id), Clean.text(place.getOrDefault("text", "")), session));
        return screens;
    }

    /** Returns the addresses that the learner put into the notes on a skill and its lessons, in order. */
    static List<String> links(Skill skill, Session session) {
        List<String> links = new ArrayList<>();
        List<Optional<LessonId>> places = new ArrayList<>();
        places.add(Optional.empty());
        skill.lessons().forEach(lesson -> places.add(Optional.of(lesson.id())));
        for (Optional<LessonId> place : places) {
            Matcher address =
                    ADDRESS.matcher(session.progress().note(skill.id(), place).orElse(""));
            while (address.find()) {
                if (!links.contains(address.group())) {
                    links.add(address.group());
                }
            }
        }
        return links;
    }
}
