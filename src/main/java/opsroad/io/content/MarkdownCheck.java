package opsroad.io.content;

import static opsroad.io.content.Fields.quoted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opsroad.text.Clean;
import opsroad.text.Width;

/** Checks the form of one Markdown file, line by line. It runs for authors only, never on the way to the first frame. */
final class MarkdownCheck {
    private static final int FEWEST_WORDS = 700;
    private static final int MOST_WORDS = 1400;
    private static final int WIDEST_CODE = 76;
    private static final int LONGEST_LINE = 10_000;
    private static final Pattern FENCE = Pattern.compile("[>\\s]*+(?:[-*+]\\s+|\\d+[.)]\\s+)?(`{3,}|~{3,})(.*)");
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})\\s+(.*?)(?:\\s+#+)?\\s*");
    private static final Pattern LINK =
            Pattern.compile("]\\(<?([^)>\\s]{1,500}+)>?(?:\\s+\"[^\"]{0,500}+\")?\\)|<(https?://[^>\\s]{1,500}+)>");
    private static final Pattern CODE_SPAN = Pattern.compile("<code>.*?</code>|(`+)(?!`).*?(?<!`)\\1(?!`)");

    /** The address of a link is not prose. */
    private static final Pattern TARGET = Pattern.compile("]\\([^)]{0,500}+\\)|<https?://[^>]{0,500}+>|https?://\\S+");

    private static final String GLOSSARY = "glossary:";

    private final List<String> lines;
    private final Set<String> terms;
    private final Names names;
    private final Report report;
    private Optional<String> title = Optional.empty();
    private String fence = "";
    private int fenceLine;
    private int depth;
    private int words;
    private boolean asks;
    private int answers;
    private int asksLine;

    /**
     * @param terms ids of the glossary
     * @param names that must be spelt so
     */
    MarkdownCheck(String markdown, Set<String> terms, Names names, Report report) {
        this.names = names;
        this.lines = markdown.lines().toList();
        this.terms = terms;
        this.report = report;
    }

    /** Checks what holds for every Markdown file. */
    void all() {
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), i + 1);
        }
        if (!fence.isEmpty()) {
            report.error(fenceLine, "the code block is not closed", "End it with " + fence + ".");
        }
    }

    /** Checks what holds for a lesson only; call it after {@link #all}. */
    void asLesson(String expectedTitle, boolean isFree) {
        if (title.isEmpty() || !title.get().equals(expectedTitle)) {
            String what = title.isEmpty() ? "there is no title" : "the title is " + quoted(title.get());
            report.error(1, what, "Begin with \"# " + Clean.oneLine(expectedTitle) + "\", as in skill.json.");
        }
        if (isFree) {
            return;
        }
        if (words < FEWEST_WORDS || words > MOST_WORDS) {
            report.warning(
                    1,
                    "the lesson has " + words + " words",
                    "Have " + FEWEST_WORDS + " to " + MOST_WORDS + ", or cut it in two.");
        }
        if (!asks) {
            report.warning(
                    Math.max(1, lines.size()), "there is no \"Check yourself\"", "Add it, with three questions.");
        } else if (answers != 3) {
            report.warning(asksLine, "\"Check yourself\" has " + answers + " questions", "Have three <details>.");
        }
    }

    private void line(String line, int number) {
        if (line.length() > LONGEST_LINE) {
            // Patterns take too long on it, and nobody can edit it.
            report.error(number, "the line has " + line.length() + " characters", "Break it into shorter ones.");
            return;
        }
        characters(line, number);
        countWords(line);
        if (!fence.isEmpty()) {
            inCode(line, number);
            return;
        }
        Matcher open = FENCE.matcher(line);
        if (open.matches()) {
            openFence(open, number);
        } else {
            prose(line, number);
        }
    }

    private void characters(String line, int number) {
        if (!Clean.oneLine(line).equals(line.replace('\t', ' '))) {
            report.error(number, "the line holds a control character", "Remove it.");
        }
        if (line.indexOf('\u200D') >= 0) {
            report.error(
                    number, "the line holds a joined emoji", "Use a plain character: terminals disagree on its width.");
        }
    }

    private void countWords(String line) {
        int from = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i == line.length() || Character.isWhitespace(line.charAt(i))) {
                words += i > from ? 1 : 0;
                from = i + 1;
            }
        }
    }

    private void openFence(Matcher open, int number) {
        fence = open.group(1);
        fenceLine = number;
        if (open.group(2).isBlank()) {
            report.error(number, "the code block names no language", "Write one behind " + fence + ", or \"text\".");
        }
    }

    private void inCode(String line, int number) {
        Matcher close = FENCE.matcher(line);
        if (close.matches() && close.group(2).isBlank() && close.group(1).startsWith(fence)) {
            fence = "";
        } else if (Width.of(line) > WIDEST_CODE) {
            String what = "the code line is " + Width.of(line) + " columns wide";
            report.error(number, what, "Break it: " + WIDEST_CODE + " fit on a small screen.");
        }
    }

    private void prose(String line, int number) {
        Matcher heading = HEADING.matcher(line);
        if (heading.matches()) {
            heading(heading.group(1).length(), heading.group(2), number);
        }
        if (line.startsWith("<details")) {
            answers++;
        }
        if (line.contains("<summary>") && line.indexOf('`') >= 0) {
            report.error(number, "a summary is HTML, so that ` marks no code in it", "Write <code>…</code>.");
        }
        names.slip(TARGET.matcher(CODE_SPAN.matcher(line).replaceAll(" ")).replaceAll("]"))
                .ifPresent(slip -> report.warning(
                        number,
                        quoted(slip.found()) + " is spelt " + quoted(slip.name()),
                        "Write it so, or mark it as code."));
        for (String url : links(CODE_SPAN.matcher(line).replaceAll(""))) {
            link(url, number);
        }
    }

    private void heading(int level, String words, int number) {
        if (level > depth + 1) {
            String what = "the heading jumps from level " + depth + " to " + level;
            report.error(number, what, "Use " + "#".repeat(depth + 1) + " here.");
        }
        if (level == 1 && title.isPresent()) {
            report.error(number, "there is a second title", "Use ## here.");
        }
        depth = level;
        title = level == 1 && title.isEmpty() ? Optional.of(words) : title;
        if (words.equalsIgnoreCase("Check yourself")) {
            asks = true;
            asksLine = number;
        }
    }

    private static List<String> links(String line) {
        List<String> urls = new ArrayList<>();
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            urls.add(link.group(1) != null ? link.group(1) : link.group(2));
        }
        return urls;
    }

    private void link(String url, int number) {
        if (url.startsWith(GLOSSARY)) {
            String term = url.substring(GLOSSARY.length());
            if (!terms.contains(term)) {
                report.error(
                        number,
                        "the glossary has no term " + quoted(term),
                        Similar.nearest(term, terms)
                                .map(near -> "Did you mean " + quoted(near) + "?")
                                .orElse("Add it to the \"terms\" of the skill that introduces it."));
            }
        } else if (!url.startsWith("#")) {
            Links.fault(url)
                    .ifPresent(fault -> report.error(
                            number, "the link " + quoted(url) + " " + fault, "Write a complete https address."));
        }
    }
}
