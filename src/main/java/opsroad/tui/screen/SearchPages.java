package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opsroad.core.progress.Progress;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.Term;
import opsroad.core.search.Page;
import opsroad.tui.Library;
import opsroad.tui.Workshop;

/** What a search looks through, with the place of each page; the same for the screens and the command line. */
public final class SearchPages {
    private SearchPages() {}

    /** Returns all pages. Slow: it reads every text. */
    public static List<Page> all(Roadmap roadmap, Progress progress, Library library, Workshop workshop) {
        List<Page> pages = new ArrayList<>(titles(roadmap));
        pages.addAll(notes(roadmap, progress));
        pages.addAll(texts(roadmap, met(progress), library, workshop));
        return pages;
    }

    /** Stages, skills and terms, which are known without reading a file. */
    static List<Page> titles(Roadmap roadmap) {
        List<Page> pages = new ArrayList<>();
        for (Stage stage : roadmap.stages()) {
            String id = stage.id().value();
            pages.add(Page.named(
                    id, "stage", stage.title(), stage.summary(), Map.of("screen", "about", "stage", id, "where", id)));
            for (Skill skill : stage.skills()) {
                String name = skill.id().value();
                pages.add(Page.named(
                        name,
                        "skill",
                        skill.title(),
                        skill.summary(),
                        Map.of("screen", "skill", "skill", name, "where", name)));
                for (Term term : skill.terms()) {
                    pages.add(Page.of("term", term.term(), term.says(), Map.of("term", term.id(), "where", name)));
                }
            }
        }
        return pages;
    }

    /** The cards that the learner has answered, in a quiz, a review or a placement; an unseen question gives nothing away. */
    static Set<String> met(Progress progress) {
        Set<String> met = new HashSet<>();
        progress.cards().forEach((card, history) -> {
            if (!history.reviews().isEmpty()) {
                met.add(card);
            }
        });
        return met;
    }

    static List<Page> notes(Roadmap roadmap, Progress progress) {
        List<Page> pages = new ArrayList<>();
        for (Skill skill : roadmap.skills()) {
            note(pages, skill, Optional.empty(), progress);
            for (Lesson lesson : skill.lessons()) {
                note(pages, skill, Optional.of(lesson), progress);
            }
        }
        return pages;
    }

    private static void note(List<Page> pages, Skill skill, Optional<Lesson> lesson, Progress progress) {
        progress.note(skill.id(), lesson.map(Lesson::id))
                .filter(note -> !note.isBlank())
                .ifPresent(note -> pages.add(Page.of(
                        "note",
                        "Note on " + lesson.map(Lesson::title).orElse(skill.title()),
                        note,
                        lesson.map(one -> lesson(skill, one.id().value())).orElseGet(() -> {
                            String id = skill.id().value();
                            return Map.of("screen", "skill", "skill", id, "where", id);
                        }))));
    }

    /** Lessons, cheat sheets, labs, projects and the questions met. Slow: it reads every text. */
    static List<Page> texts(Roadmap roadmap, Set<String> met, Library library, Workshop workshop) {
        List<Page> pages = new ArrayList<>();
        for (Stage stage : roadmap.stages()) {
            for (Skill skill : stage.skills()) {
                addTexts(pages, skill, library, workshop);
                addQuestions(pages, skill, met, library);
            }
            String id = stage.id().value();
            library.capstone(stage)
                    .ifPresent(text -> pages.add(Page.named(
                            id + "/capstone",
                            "project",
                            stage.capstone().title(),
                            text,
                            Map.of("screen", "about", "stage", id, "where", id + "/capstone"))));
        }
        return pages;
    }

    private static void addTexts(List<Page> pages, Skill skill, Library library, Workshop workshop) {
        String id = skill.id().value();
        for (Lesson lesson : skill.lessons()) {
            Map<String, String> place = lesson(skill, lesson.id().value());
            pages.add(
                    Page.named(id + "/" + lesson.id(), "lesson", lesson.title(), library.lesson(skill, lesson), place));
        }
        library.cheatSheet(skill)
                .ifPresent(text -> pages.add(Page.of(
                        "cheat sheet",
                        skill.title() + " cheat sheet",
                        text,
                        Map.of("screen", "cheatsheet", "skill", id, "where", id + "/cheatsheet"))));
        for (Lab lab : workshop.labs(skill)) {
            pages.add(Page.named(
                    lab.key(),
                    "lab",
                    lab.title(),
                    lab.task(),
                    Map.of("screen", "lab", "skill", id, "lab", lab.id(), "where", lab.key())));
        }
    }

    private static void addQuestions(List<Page> pages, Skill skill, Set<String> met, Library library) {
        String start = skill.id() + "/";
        if (met.stream().noneMatch(card -> card.startsWith(start))) {
            return;
        }
        for (Question question : library.questions(skill)) {
            if (met.contains(question.card())) {
                pages.add(Page.named(
                        question.card(),
                        "question",
                        skill.title() + ": " + question.id(),
                        question.stem() + "\n" + question.explanation(),
                        lesson(skill, question.lesson().value())));
            }
        }
    }

    private static Map<String, String> lesson(Skill skill, String id) {
        String name = skill.id().value();
        return Map.of("screen", "lesson", "skill", name, "lesson", id, "where", name + "/" + id);
    }
}
