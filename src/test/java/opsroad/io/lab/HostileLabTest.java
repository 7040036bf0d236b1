package opsroad.io.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.LabReport.Outcome;
import opsroad.core.progress.LabReport.Result;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.Expectation;
import opsroad.core.roadmap.Expectation.Op;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.SkillId;
import opsroad.io.content.ContentSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files and checks that are made to hang, exhaust or mislead the checker. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class HostileLabTest {
    private static final Expectation THERE = new Expectation(Op.EXISTS, List.of());

    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void makeWorkspace() throws Exception {
        workspace = Files.createDirectories(folder.resolve("home/labs/mint/lab"));
    }

    private static Check.Facts facts() {
        return new Check.Facts("c", "says", Optional.empty());
    }

    private static Lab lab(Check... checks) {
        return new Lab(
                "lab",
                new SkillId("mint"),
                "x/labs/lab",
                "Lab",
                20,
                new ObjectiveId("know"),
                "task",
                List.of("a", "b", "c"),
                List.of(),
                List.of(checks),
                "debrief");
    }

    private Result check(Check check) {
        return new LabChecker(
                        lab(check), ContentSource.directory(folder), new Workspace(workspace), Map.of(), () -> false)
                .check(result -> {})
                .results()
                .get(0);
    }

    private Result tree(String file, String text) throws Exception {
        Files.writeString(workspace.resolve(file), text);
        return check(new Check.Tree(facts(), file, Map.of(), "/a", THERE));
    }

    private Result text(String file, Op op, String pattern) {
        return check(new Check.Text(facts(), file, new Expectation(op, List.of(pattern))));
    }

    @ParameterizedTest
    @CsvSource({"MATCHES, (a+)+$", "LACKS, (a+)+$", "MATCHES, (a|aa)+$", "LACKS, (.*a){25}$", "MATCHES, (x|y|.)*$z"})
    void aPatternThatNeverEndsIsStoppedAndNotPassed(Op op, String pattern) throws Exception {
        Files.writeString(workspace.resolve("a.txt"), "a".repeat(50_000) + "!");
        Result result = text("a.txt", op, pattern);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(result.saw()).contains("takes too long on a.txt");
    }

    @Test
    void aPatternOnTheOutputOfACommandIsStoppedToo() {
        Result result = check(new Check.Command(
                facts(),
                List.of("sh", "-c", "head -c 50000 /dev/zero | tr '\\0' a; echo '!'"),
                "",
                Map.of(),
                10,
                0,
                Optional.of(new Expectation(Op.MATCHES, List.of("(a+)+$"))),
                Optional.empty()));
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
    }

    @Test
    void aliasesThatStandForBillionsOfValuesAreRefused() throws Exception {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 24; i++) {
            String one = "*a" + (i - 1);
            laughs.append("a" + i + ": &a" + i + " [" + one + ", " + one + "]\n");
        }
        assertThat(tree("a.yaml", laughs + "a: 1\n").saw()).contains("it stands for more than");
        assertThat(tree("c.yaml", laughs + "a: [" + "*a9, ".repeat(1000) + "]\n")
                        .saw())
                .contains("aliases");
        assertThat(tree("b.yaml", "a: &a [*a, *a, *a]\n").outcome()).isEqualTo(Outcome.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "a.json", "a.toml"})
    void deepNestingIsAFailureWithASentence(String file) throws Exception {
        for (String text : List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(100_000),
                "a = " + "[".repeat(100_000) + "]".repeat(100_000),
                "a = " + "{a = ".repeat(100_000),
                "a" + ".a".repeat(100_000) + " = 1",
                "[a" + ".a".repeat(100_000) + "]",
                "- ".repeat(100_000) + "x",
                "? ".repeat(100_000) + "x")) {
            Result result = tree(file, text);
            assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(result.saw()).isNotBlank().endsWith(".");
        }
    }

    @Test
    void deepHclAndDockerfilesEnd() throws Exception {
        for (String text : List.of(
                "a {\n".repeat(100_000),
                "a = " + "[".repeat(100_000),
                "a = \"" + "${\"".repeat(50_000),
                "x <<EOF\n".repeat(50_000),
                "RUN a \\\n".repeat(100_000),
                "FROM a AS b\n".repeat(50_000),
                "/*".repeat(200_000),
                "a \"b\" ".repeat(100_000))) {
            Files.writeString(workspace.resolve("f"), text);
            check(new Check.Hcl(facts(), "f", List.of("a"), "b", THERE));
            check(new Check.Dockerfile(facts(), "f", "any", "RUN", THERE));
        }
    }

    @Test
    void aPipeInTheWorkspaceIsNoFile() throws Exception {
        new ProcessBuilder("mkfifo", workspace.resolve("a.yaml").toString())
                .start()
                .waitFor();
        Files.createDirectories(folder.resolve("x/labs/lab/start"));
        Files.writeString(folder.resolve("x/labs/lab/start/a.yaml"), "given");
        assertThat(check(new Check.Tree(facts(), "a.yaml", Map.of(), "/a", THERE))
                        .saw())
                .isEqualTo("a.yaml cannot be read: it is not a file.");
        assertThat(check(new Check.File(facts(), "a.yaml", Check.File.State.UNCHANGED))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(new Workspace(workspace).fingerprint(java.util.Set.of())).contains("a.yaml");
    }

    @Test
    void aHundredMegabytesAreNotRead() throws Exception {
        try (RandomAccessFile sparse =
                new RandomAccessFile(workspace.resolve("a.yaml").toFile(), "rw")) {
            sparse.setLength(100L << 20);
        }
        assertThat(check(new Check.Tree(facts(), "a.yaml", Map.of(), "/a", THERE))
                        .saw())
                .contains("longer than 4 MiB");
    }

    @Test
    void aLinkMadeLaterLeadsNoCheckAndNoSolutionOut() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret\n");
        Files.createSymbolicLink(workspace.resolve("file"), secret);
        Files.createSymbolicLink(workspace.resolve("folder"), folder);
        Path solution = Files.createDirectories(folder.resolve("x/labs/lab/solution"));
        Files.writeString(solution.resolve("file"), "the model\n");
        assertThat(text("file", Op.MATCHES, "other").saw())
                .contains("leads out")
                .doesNotContain("secret");
        assertThat(text("folder/secret", Op.MATCHES, "other").saw()).contains("leads out");
        assertThat(check(new Check.File(facts(), "folder/secret", Check.File.State.EXISTS))
                        .outcome())
                .isEqualTo(Outcome.FAILED);
        assertThat(check(new Check.File(facts(), "folder/secret", Check.File.State.ABSENT))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        LabDesk desk = new LabDesk(ContentSource.directory(folder), folder.resolve("home"));
        assertThat(desk.solution(lab())).contains("the model").doesNotContain("the secret");
    }

    @Test
    void aLongFileOfTheLearnerIsNotCompared() throws Exception {
        Path solution = Files.createDirectories(folder.resolve("x/labs/lab/solution"));
        Files.writeString(solution.resolve("file"), "a\n".repeat(1_900));
        Files.writeString(workspace.resolve("file"), "b\n".repeat(2_001));
        LabDesk desk = new LabDesk(ContentSource.directory(folder), folder.resolve("home"));
        assertThat(desk.solution(lab())).contains("too long to be compared");
        Files.writeString(workspace.resolve("file"), "b\n".repeat(1_900));
        assertThat(desk.solution(lab())).contains("From yours");
    }

    @Test
    void startingAgainDoesNotFollowALinkThatTookThePlaceOfTheWorkspace() throws Exception {
        Path start = Files.createDirectories(folder.resolve("x/labs/lab/start"));
        Files.writeString(start.resolve("file"), "as given");
        Path precious = Files.createDirectories(folder.resolve("precious"));
        Files.writeString(precious.resolve("file"), "mine");
        Files.delete(workspace);
        Files.createSymbolicLink(workspace, precious);
        new Workspace(workspace).start(lab(), ContentSource.directory(folder));
        assertThat(precious.resolve("file")).hasContent("mine");
        assertThat(workspace.resolve("file")).hasContent("as given");
    }
}
