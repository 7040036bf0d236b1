package opsroad.io.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import opsroad.io.content.Problem.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentCheckTest {
    private static final String SKILL = "one/beta/skill.json";
    private static final String LESSON = "one/beta/lessons/1-first.md";

    @TempDir
    Path folder;

    private RoadOnDisk road;

    @BeforeEach
    void writeRoad() {
        road = new RoadOnDisk(folder);
    }

    private List<Problem> problems() {
        return ContentCheck.check(road.source());
    }

    @Test
    void aGoodRoadHasNoProblems() {
        assertThat(problems()).isEmpty();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments(
                        SKILL,
                        ", \"mend\"]",
                        "]",
                        Level.ERROR,
                        19,
                        "no lesson serves the objective \"mend\". Name it in the lesson that teaches it."),
                arguments(
                        SKILL,
                        "org/b\"",
                        "org/a\"",
                        Level.ERROR,
                        38,
                        "the resource \"https://example.org/a\" is there twice. Keep one of the two."),
                arguments(
                        SKILL,
                        "https://example.org/b",
                        "https://exa mple.org",
                        Level.ERROR,
                        38,
                        "\"https://exa mple.org\" is not well formed. Write a complete https address."),
                arguments(
                        SKILL,
                        "https://example.org/b",
                        "https://localhost/b",
                        Level.ERROR,
                        38,
                        "\"https://localhost/b\" names no host. Write a complete https address."),
                arguments(
                        SKILL,
                        "See it",
                        "See it.",
                        Level.WARNING,
                        32,
                        "the checklist item \"seen\" ends with a full stop. Remove the full stop."),
                arguments(
                        SKILL,
                        "See it",
                        "x".repeat(101),
                        Level.WARNING,
                        32,
                        "the checklist item \"seen\" has 101 characters. Keep it within 100."),
                arguments(
                        SKILL,
                        "\"minutes\": 10",
                        "\"minutes\": 40",
                        Level.WARNING,
                        23,
                        "the lesson \"first\" takes 40 minutes. Cut lessons so that each takes 5 to 20 minutes."),
                arguments(
                        SKILL,
                        ",\n    { \"id\": \"kept\", \"text\": \"Keep it\" }",
                        "",
                        Level.WARNING,
                        30,
                        "\"checklist\" has 3 entries. Have 4 to 8."),
                arguments(
                        LESSON,
                        "# First steps",
                        "# Last steps",
                        Level.ERROR,
                        1,
                        "the title is \"Last steps\". Begin with \"# First steps\", as in skill.json."),
                arguments(
                        LESSON,
                        "## An example",
                        "### An example",
                        Level.ERROR,
                        5,
                        "the heading jumps from level 1 to 3. Use ## here."),
                arguments(
                        LESSON,
                        "## An example",
                        "# An example",
                        Level.ERROR,
                        5,
                        "there is a second title. Use ## here."),
                arguments(
                        LESSON,
                        "```sh",
                        "```",
                        Level.ERROR,
                        7,
                        "the code block names no language. Write one behind ```, or \"text\"."),
                arguments(
                        LESSON,
                        "## An example",
                        "## An example\n\n<summary>What does `ls` do?</summary>",
                        Level.ERROR,
                        7,
                        "a summary is HTML, so that ` marks no code in it. Write <code>…</code>."),
                arguments(
                        LESSON,
                        "## Read next",
                        "~~~text",
                        Level.ERROR,
                        23,
                        "the code block is not closed. End it with ~~~."),
                arguments(
                        LESSON,
                        "echo \"hello\"",
                        "x".repeat(77),
                        Level.ERROR,
                        8,
                        "the code line is 77 columns wide. Break it: 76 fit on a small screen."),
                arguments(
                        LESSON,
                        "## An example",
                        "## An \u001b example",
                        Level.ERROR,
                        5,
                        "the line holds a control character. Remove it."),
                arguments(
                        LESSON,
                        "## An example",
                        "## An \uD83D\uDC69\u200D\uD83D\uDCBB",
                        Level.ERROR,
                        5,
                        "the line holds a joined emoji. Use a plain character: terminals disagree on its width."),
                arguments(
                        LESSON,
                        "(https://example.org/a)",
                        "(http://example.org/a)",
                        Level.ERROR,
                        25,
                        "the link \"http://example.org/a\" is not an https address. Write a complete https address."),
                arguments(
                        LESSON,
                        "<details>",
                        "<p>",
                        Level.WARNING,
                        11,
                        "\"Check yourself\" has 2 questions. Have three <details>."),
                arguments(
                        LESSON,
                        "## Check yourself",
                        "## Look",
                        Level.WARNING,
                        25,
                        "there is no \"Check yourself\". Add it, with three questions."),
                arguments(
                        LESSON,
                        "word ".repeat(700),
                        "",
                        Level.WARNING,
                        1,
                        "the lesson has 47 words. Have 700 to 1400, or cut it in two."));
    }

    @ParameterizedTest(name = "{5}")
    @MethodSource("mistakes")
    void aMistakeIsOneProblemWithItsLineAndRemedy(
            String file, String old, String by, Level level, int line, String says) {
        road.replace(file, old, by);
        assertThat(problems()).extracting(Problem::sentence).containsExactly(file + ":" + line + ": " + says);
        assertThat(problems()).extracting(Problem::level).containsExactly(level);
    }

    @Test
    void codeMayHoldWhatProseMayNot() {
        road.replace(LESSON, "echo \"hello\"", "# [a](http://localhost) and `[b](http://localhost)`\n### jump");
        road.replace(LESSON, "word ", "`[b](http://localhost)` ");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aFileThatNothingUsesIsNamed() {
        road.write("one/beta/lessons/2-draft.md", "# Draft\n").write("one/beta/cheatsheet.md", "# Cheat sheet\n");
        assertThat(problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "one/beta/lessons/2-draft.md:1: nothing uses this file. Name it in skill.json, or remove it.");
    }

    @Test
    void aLessonThatIsNotUtf8IsAProblem() throws IOException {
        Files.write(road.path(LESSON), "# Früh".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(problems()).extracting(Problem::what).containsExactly("the file is not UTF-8");
    }

    @Test
    void theOverviewMustBeThere() throws IOException {
        Files.delete(road.path("overview.md"));
        assertThat(problems()).extracting(Problem::what).containsExactly("the file \"overview.md\" is missing");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "We push to Github today. | Github",
                "An argocd application    | argocd",
                "An Argo-CD application   | Argo-CD",
                "The ArgoCD, indeed       | ArgoCD",
            })
    void aNameOfAProductThatIsSpeltAnotherWayIsNamed(String prose, String found) {
        RoadOnDisk road = new RoadOnDisk(folder);
        road.replace("roadmap.json", "\"stages\"", "\"names\": [\"GitHub\", \"Argo CD\"], \"stages\"");
        road.replace("one/alpha/lessons/1-first.md", "## An example", prose + "\n\n## An example");
        assertThat(ContentCheck.check(road.source()))
                .extracting(Problem::what)
                .containsExactly(
                        "\"" + found + "\" is spelt " + (found.startsWith("G") ? "\"GitHub\"" : "\"Argo CD\""));
    }

    @Test
    void aNameInCodeOrAnAddressMayStandAsToolsWantIt() {
        RoadOnDisk road = new RoadOnDisk(folder);
        road.replace("roadmap.json", "\"stages\"", "\"names\": [\"GitHub\", \"Argo CD\"], \"stages\"");
        road.replace(
                "one/alpha/lessons/1-first.md",
                "## An example",
                "Run `argocd app list`, see [GitHub](https://github.com/x), argocd-server, .github/ and Argo CD.\n\n## An example");
        assertThat(ContentCheck.check(road.source())).isEmpty();
    }
}
