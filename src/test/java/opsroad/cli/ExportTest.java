package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import opsroad.io.content.NewRoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever content and notes hold, an exported file keeps its form. */
class ExportTest extends AtTheCommandLine {
    /** Ends of attributes, elements, comments, fields, entries, quotes and fences, and addresses that would run something. */
    private static final String BREAKING =
            "\"'><script>alert(1)</script><img src=x onerror=alert(1)> javascript:alert(1) data:text/html,<b> --> ]]> &lt; \\; , : ; \\n `x`";

    private static final String NOTE = "# " + BREAKING
            + "\r\n```\n~~~\n</div>\nEND:VEVENT\r\nBEGIN:VALARM\n\tX\r--- \u2028# title\n\n<!-- \n" + "> [!NOTE]\n";

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Path road;

    @BeforeEach
    void begin() throws IOException {
        road = home.resolve("road");
        NewRoad.write(road, "mine", "My road");
    }

    private void change(String file, String field, String text) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode root = (ObjectNode) json.readTree(road.resolve(file).toFile());
        root.put(field, text);
        json.writeValue(road.resolve(file).toFile(), root);
    }

    private void write(String text, String note) throws IOException {
        for (String field : List.of("title", "summary")) {
            change("roadmap.json", field, text);
            change("first-stage/stage.json", field, text);
            change("first-stage/first-skill/skill.json", field, text);
        }
        change("first-stage/stage.json", "outcome", text);
        on("note", "first-skill", note);
        on("note", "first-skill/first", note);
        on("mark", "first-skill", "done");
        assertThat(err).isEmpty();
    }

    private int on(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--roadmap";
        all[1] = road.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        return run(all);
    }

    private List<String> tags() {
        return TAG.matcher(out).results().map(MatchResult::group).toList();
    }

    @Test
    void theElementsOfAPageAreTheSameWhateverTheTextsHold() throws Exception {
        write("plain", "plain");
        on("export", "html");
        List<String> plain = tags();
        write(BREAKING, NOTE);
        on("export", "html");
        assertThat(tags()).isEqualTo(plain);
        assertThat(out).contains("default-src 'none'").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(plain).noneMatch(tag -> tag.toLowerCase(Locale.ROOT).matches(".*(script|href|src=|\\son[a-z]+=).*"));
    }

    @Test
    void aCalendarKeepsItsEntriesAndSaysTheTextsWhole() throws Exception {
        write(BREAKING + " \ud83d\ude80".repeat(40), NOTE);
        assertThat(on("export", "ics")).isZero();
        for (String line : out.split("\r\n", -1)) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\n").doesNotContain("\r");
        }
        var calendar = Biweekly.parse(out).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(calendar.getEvents()).isNotEmpty();
        for (VEvent event : calendar.getEvents()) {
            assertThat(event.getSummary().getValue()).contains(BREAKING.replace("\\n", "\\n"));
            assertThat(event.getAlarms()).isEmpty();
        }
    }

    private VEvent entry(String uid) {
        on("export", "ics");
        return Biweekly.parse(out).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().contains(uid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anImportAfterAChangeMovesEveryEntryAndLeavesNoneBehind() {
        VEvent before = entry("skill-first-skill");
        VEvent stage = entry("stage-first-stage");
        now = now.plusSeconds(86_400);
        on("mark", "first-skill", "done");
        VEvent done = entry("skill-first-skill");
        assertThat(done.getUid()).isEqualTo(before.getUid());
        assertThat(done.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        // Its milestone does not stay where it was once planned.
        assertThat(entry("stage-first-stage").getDateStart().getValue())
                .isBefore(stage.getDateStart().getValue());
        on("mark", "first-skill", "skipped");
        assertThat(entry("skill-first-skill").getStatus().isCancelled()).isTrue();
    }

    @Test
    void aCalendarThatCannotBeWrittenSaysSo() {
        assertThat(on("plan", "--ics", home.resolve("nowhere/plan.ics").toString()))
                .isEqualTo(ExitCode.CANNOT_SAVE);
        assertThat(err).contains("plan.ics cannot be written").contains("Name a file");
    }

    @Test
    void aCardHasThreeColumnsOnOneLine() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Path file = road.resolve("first-stage/first-skill/questions.json");
        ObjectNode bank = (ObjectNode) json.readTree(file.toFile());
        ObjectNode question = (ObjectNode) bank.get("questions").get(0);
        question.put("stem", "\"quoted\" at the start\n" + BREAKING).put("explanation", "a\n\nb " + BREAKING);
        ((ObjectNode) bank.get("questions").get(1)).put("stem", "# a heading\n" + BREAKING);
        json.writeValue(file.toFile(), bank);
        assertThat(on("export", "anki")).isZero();
        List<String> lines = out.lines().toList();
        assertThat(lines).hasSize(5);
        for (String line : lines.subList(3, 5)) {
            assertThat(line.split("\t", -1)).hasSize(3);
            // Either would begin something else in Anki: a field with line breaks, or a comment.
            assertThat(line).doesNotStartWith("#").doesNotContain("\"").doesNotContain("<script");
            assertThat(TAG.matcher(line).results().map(MatchResult::group)).allMatch(tag -> tag.equals("<br>"));
        }
    }

    @Test
    void aNoteStaysWithinItsQuoteInMarkdown() throws Exception {
        write("plain", "plain");
        on("export", "md");
        List<String> plain = outsideOfQuotes();
        write("plain", NOTE);
        on("export", "md");
        assertThat(outsideOfQuotes()).isEqualTo(plain);
        assertThat(out).contains("> ```\n> ~~~");
    }

    private List<String> outsideOfQuotes() {
        return out.lines().filter(line -> !line.startsWith(">")).toList();
    }

    @Test
    void jsonGivesEveryTextBackAsItIs() throws Exception {
        write(BREAKING, NOTE);
        on("export", "json");
        var skill = new ObjectMapper().readTree(out).get("skills").get(0);
        assertThat(skill.get("note").asText()).isEqualTo(NOTE);
        assertThat(skill.get("title").asText()).isEqualTo(BREAKING);
    }
}
