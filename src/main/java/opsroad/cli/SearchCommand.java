package opsroad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Term;
import opsroad.core.search.Finder;
import opsroad.core.search.Page;
import opsroad.text.Clean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Searches skills, lessons, cheat sheets, the glossary and notes. */
@Command(name = "search", description = "Find words in skills, lessons, cheat sheets, the glossary and your notes.")
final class SearchCommand extends OneCommand {
    private static final int MOST_HITS = 20;

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "All of them must be there.")
    private List<String> words = new ArrayList<>();

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (Finder.Hit hit : Finder.find(pages(desk), String.join(" ", words), MOST_HITS)) {
            String where = hit.page().place().getOrDefault("where", "");
            lines.add(where + "  " + hit.page().title() + " (" + hit.page().kind() + ")");
            if (!hit.context().isEmpty()) {
                lines.add("    " + Clean.oneLine(hit.context()));
            }
            json.add(Answer.fields(
                    "kind", hit.page().kind(),
                    "where", where,
                    "title", hit.page().title(),
                    "context", Clean.oneLine(hit.context())));
        }
        return new Answer(
                json.isEmpty() ? ExitCode.NOT_PASSED : ExitCode.DONE,
                json.isEmpty() ? List.of("Nothing holds all these words.") : lines,
                Answer.fields("hits", json));
    }

    private static List<Page> pages(Desk desk) {
        List<Page> pages = new ArrayList<>();
        for (Skill skill : desk.roadmap().skills()) {
            String id = skill.id().value();
            pages.add(Page.of("skill", skill.title(), id + " " + skill.summary(), Map.of("where", id)));
            for (Lesson lesson : skill.lessons()) {
                pages.add(Page.of(
                        "lesson",
                        lesson.title(),
                        desk.library().lesson(skill, lesson),
                        Map.of("where", id + "/" + lesson.id())));
            }
            desk.library()
                    .cheatSheet(skill)
                    .ifPresent(text -> pages.add(Page.of("cheat sheet", skill.title(), text, Map.of("where", id))));
            for (Term term : skill.terms()) {
                pages.add(Page.of("term", term.term(), term.says(), Map.of("where", id)));
            }
            desk.progress()
                    .note(skill.id(), Optional.empty())
                    .ifPresent(note -> pages.add(Page.of("note", skill.title(), note, Map.of("where", id))));
        }
        return pages;
    }
}
