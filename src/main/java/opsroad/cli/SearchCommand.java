package opsroad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import opsroad.core.search.Finder;
import opsroad.core.search.Page;
import opsroad.text.Clean;
import opsroad.tui.screen.SearchPages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Searches what the search of the screens does. */
@Command(
        name = "search",
        description =
                "Find words in skills, lessons, cheat sheets, labs, the glossary, your notes and the questions you met.")
final class SearchCommand extends OneCommand {
    private static final int MOST_HITS = 20;

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "All of them must be there.")
    private List<String> words = new ArrayList<>();

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        List<Page> pages = SearchPages.all(
                desk.roadmap(), desk.progress(), desk.library(), commands().workshop(desk));
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (Finder.Hit hit : Finder.find(pages, String.join(" ", words), MOST_HITS)) {
            String where = hit.page().place().getOrDefault("where", "");
            lines.add(where + "  " + hit.page().title() + " (" + hit.page().kind() + ")");
            if (!hit.context().isEmpty()) {
                lines.add("    " + hit.line() + ": " + Clean.oneLine(hit.context()));
            }
            json.add(Answer.fields(
                    "kind", hit.page().kind(),
                    "where", where,
                    "title", hit.page().title(),
                    "line", hit.line(),
                    "context", Clean.oneLine(hit.context())));
        }
        return new Answer(
                json.isEmpty() ? ExitCode.NOT_PASSED : ExitCode.DONE,
                json.isEmpty() ? List.of("Nothing holds all these words.") : lines,
                Answer.fields("hits", json));
    }
}
