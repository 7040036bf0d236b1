package opsroad.io.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opsroad.core.progress.LabReport;
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
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of check against real files and processes. */
@DisabledOnOs(OS.WINDOWS)
class LabCheckerTest {
    @TempDir
    Path folder;

    private Path workspace;

    @BeforeEach
    void makeWorkspace() throws Exception {
        workspace = Files.createDirectories(folder.resolve("work"));
    }

    private static Check.Facts facts(String id) {
        return new Check.Facts(id, "says " + id, Optional.empty());
    }

    private static Expectation expects(Op op, String... values) {
        return new Expectation(op, List.of(values));
    }

    private LabReport check(Check... checks) {
        Lab lab = new Lab(
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
        return new LabChecker(lab, ContentSource.directory(folder), new Workspace(workspace), Map.of(), () -> false)
                .check(result -> {});
    }

    private Result one(Check check) {
        List<Result> results = check(check, new Check.File(facts("other"), "none", Check.File.State.ABSENT))
                .results();
        return results.get(0);
    }

    private void write(String file, String text) throws Exception {
        Files.writeString(workspace.resolve(file), text);
    }

    @ParameterizedTest(name = "{0} has {1}: {3}")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "x.yaml, prune: true, true, PASSED",
                "x.yaml, prune: \"true\", true, FAILED",
                "x.yaml, prune: '3', 3, FAILED",
                "x.json, {\"prune\": 3}, 3, PASSED",
                "x.json, {\"prune\": \"3\"}, 3, FAILED",
                "x.toml, prune = 3, 3, PASSED",
                "x.toml, prune = \"3\", 3, FAILED",
            })
    void aNumberOrTruthValueInQuotationMarksIsAText(String file, String text, String value, Outcome outcome)
            throws Exception {
        write(file, text + "\n");
        Expectation typed = new Expectation(Op.EQUALS, true, List.of(value));
        Result result = one(new Check.Tree(facts("v"), file, Map.of(), "/prune", typed));
        assertThat(result.outcome()).isEqualTo(outcome);
        if (outcome == Outcome.FAILED) {
            assertThat(result.saw()).contains("is the text \"" + value + "\"", "without quotation marks");
        }
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "/spec/replicas, EQUALS, 2, PASSED",
        "/spec/replicas, EQUALS, 3, FAILED",
        "/spec/replicas, AT_LEAST, 2, PASSED",
        "/spec/replicas, AT_LEAST, 3, FAILED",
        "/spec/replicas, AT_MOST, 1, FAILED",
        "/metadata/name, MATCHES, ^sh, PASSED",
        "/metadata/name, LACKS, op$, FAILED",
        "/metadata/name, ONE_OF, shop, PASSED",
        "/spec/args, CONTAINS, --fast, PASSED",
        "/spec/args, CONTAINS, --slow, FAILED",
        "/spec/args, SIZE, 2, PASSED",
        "/spec/args/1, EQUALS, -v, PASSED",
        "/spec/args/2, EXISTS, '', FAILED",
        "/spec/gone, ABSENT, '', PASSED",
        "/spec/replicas, ABSENT, '', FAILED",
        "/metadata/labels/app~1name, EQUALS, shop, PASSED",
    })
    void aValueInTheSecondDocumentIsFoundAndCompared(String at, Op op, String value, Outcome outcome) throws Exception {
        write("k.yaml", """
                kind: Service
                metadata: {name: shop}
                ---
                kind: Deployment
                metadata:
                  name: shop
                  labels: {app/name: shop}
                spec:
                  replicas: 2
                  args: [--fast, -v]
                """);
        Expectation expected = value.isEmpty() ? expects(op) : expects(op, value);
        Result result = one(new Check.Tree(facts("v"), "k.yaml", Map.of("/kind", "Deployment"), at, expected));
        assertThat(result.outcome()).isEqualTo(outcome);
        assertThat(result.saw().isEmpty()).isEqualTo(outcome == Outcome.PASSED);
    }

    @Test
    void aFailureSaysFileLineAndValue() throws Exception {
        write("k.yaml", "a: 1\nb:\n  c: no\n");
        assertThat(one(new Check.Tree(facts("v"), "k.yaml", Map.of(), "/b/c", expects(Op.EQUALS, "yes")))
                        .saw())
                .isEqualTo("k.yaml: /b/c (line 3) is \"no\"; expected \"yes\".");
        write("broken.yaml", "a: [1\nb: 2\n");
        assertThat(one(new Check.Tree(facts("v"), "broken.yaml", Map.of(), "/a", expects(Op.EXISTS)))
                        .saw())
                .contains("broken.yaml, line ")
                .contains("not valid YAML");
        assertThat(one(new Check.Tree(facts("v"), "gone.yaml", Map.of(), "/a", expects(Op.EXISTS)))
                        .saw())
                .isEqualTo("There is no file gone.yaml in the workspace.");
    }

    @Test
    void jsonAndTomlAreReadByTheirOwnRules() throws Exception {
        write("a.json", "{\"a\": {\"b\": [1, 2]}}");
        assertThat(one(new Check.Tree(facts("v"), "a.json", Map.of(), "/a/b/1", expects(Op.EQUALS, "2")))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        write("bad.json", "{\"a\": 1,}");
        assertThat(one(new Check.Tree(facts("v"), "bad.json", Map.of(), "/a", expects(Op.EXISTS)))
                        .saw())
                .contains("not valid JSON");
        write("p.toml", "[project]\nname = \"shop\"\ndependencies = [\"a>1\"]\n");
        assertThat(one(new Check.Tree(facts("v"), "p.toml", Map.of(), "/project/name", expects(Op.EQUALS, "shop")))
                        .outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void aDockerfileIsReadByStageAndInstruction() throws Exception {
        write("Dockerfile", """
                # syntax=docker/dockerfile:1
                FROM maven:3 AS build
                RUN mvn -q \\
                  # a comment in between
                  package
                COPY <<EOF /x
                USER root
                EOF
                FROM eclipse-temurin:21-jre
                copy --from=build /a /b
                USER 10001
                """);
        assertThat(docker("last", "USER", expects(Op.EQUALS, "10001"))).isEqualTo(Outcome.PASSED);
        assertThat(docker("any", "USER", expects(Op.LACKS, "root"))).isEqualTo(Outcome.PASSED);
        assertThat(docker("build", "RUN", expects(Op.MATCHES, "mvn -q package")))
                .isEqualTo(Outcome.PASSED);
        assertThat(docker("any", "FROM", expects(Op.SIZE, "2"))).isEqualTo(Outcome.PASSED);
        assertThat(docker("last", "COPY", expects(Op.MATCHES, "^--from=build"))).isEqualTo(Outcome.PASSED);
        assertThat(docker("last", "RUN", expects(Op.ABSENT))).isEqualTo(Outcome.PASSED);
        assertThat(docker("last", "HEALTHCHECK", expects(Op.EXISTS))).isEqualTo(Outcome.FAILED);
    }

    private Outcome docker(String stage, String instruction, Expectation expected) {
        return one(new Check.Dockerfile(facts("d"), "Dockerfile", stage, instruction, expected))
                .outcome();
    }

    @Test
    void anHclFileIsReadByBlockAndAttribute() throws Exception {
        write("main.tf", """
                # a comment with { in it
                variable "name" {
                  type    = string
                  default = "shop" // behind
                }
                resource "aws_s3_bucket" "logs" {
                  bucket = "${var.name}-logs"
                  tags = {
                    team = "shop"
                  }
                  lifecycle {
                    prevent_destroy = true
                  }
                }
                output "x" { value = aws_s3_bucket.logs.id }
                """);
        assertThat(hcl(List.of("variable", "name"), "default", expects(Op.EQUALS, "shop")))
                .isEqualTo(Outcome.PASSED);
        assertThat(hcl(
                        List.of("resource", "aws_s3_bucket", "*"),
                        "lifecycle/prevent_destroy",
                        expects(Op.EQUALS, "true")))
                .isEqualTo(Outcome.PASSED);
        assertThat(hcl(List.of("resource", "*", "logs"), "tags", expects(Op.MATCHES, "team = \"shop\"")))
                .isEqualTo(Outcome.PASSED);
        assertThat(hcl(List.of("output", "x"), "value", expects(Op.EQUALS, "aws_s3_bucket.logs.id")))
                .isEqualTo(Outcome.PASSED);
        assertThat(hcl(List.of("resource", "aws_s3_bucket", "other"), "", expects(Op.EXISTS)))
                .isEqualTo(Outcome.FAILED);
        write("main.tf", "resource \"a\" \"b\" {\n  x = [1\n");
        assertThat(one(new Check.Hcl(facts("h"), "main.tf", List.of("a"), "", expects(Op.EXISTS)))
                        .saw())
                .contains("not valid HCL");
    }

    private Outcome hcl(List<String> block, String attribute, Expectation expected) {
        return one(new Check.Hcl(facts("h"), "main.tf", block, attribute, expected))
                .outcome();
    }

    private static Check.Command command(int seconds, String... argv) {
        return new Check.Command(
                facts("c"), List.of(argv), "", Map.of(), seconds, 0, Optional.empty(), Optional.empty());
    }

    @Test
    void aCommandSaysWhatItPrintedWhenItFails() {
        Result result = one(command(5, "sh", "-c", "echo all is lost >&2; exit 3"));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.saw()).contains("ended with 3, expected 0").contains("all is lost");
    }

    @Test
    void aCrashWithTheStatusThatIsExpectedIsTold() {
        Result result = one(new Check.Command(
                facts("c"),
                List.of("sh", "-c", "echo KeyError: calls >&2; exit 1"),
                "",
                Map.of(),
                5,
                1,
                Optional.of(expects(Op.MATCHES, "calls")),
                Optional.empty()));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.saw()).contains("is empty. On standard error it said: KeyError: calls");
    }

    @Test
    void backticksThatWereFoundAreNoCodeOfTheSentence() throws Exception {
        write("run.sh", "echo `date`\n");
        assertThat(one(new Check.Text(facts("v"), "run.sh", expects(Op.LACKS, "`")))
                        .saw())
                .isEqualTo("run.sh, line 1: `` echo `date` ``");
    }

    @Test
    void theLineBreakAtTheEndOfAFileIsNotShown() throws Exception {
        write("answer.txt", " tenure\n");
        assertThat(one(new Check.Text(facts("v"), "answer.txt", expects(Op.MATCHES, "^calls$")))
                        .saw())
                .isEqualTo("answer.txt is \" tenure\".");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "2 /pay|1 /cart, 'line 2 of 2, is \"1 /cart\"; expected \"1 /account\"'",
        "2 /pay, 'ends after 1 line; expected one more: \"1 /account\"'",
        "2 /pay|1 /account|1 /cart, 'line 3 of 3, is one too many: \"1 /cart\"'",
        "'', is empty; expected"
    })
    void ofSeveralLinesTheFirstThatDiffersIsSaid(String printed, String said) {
        Result result = one(new Check.Command(
                facts("c"),
                List.of("printf", "%s", printed.replace('|', '\n')),
                "",
                Map.of(),
                5,
                0,
                Optional.of(expects(Op.EQUALS, "2 /pay\n1 /account")),
                Optional.empty()));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.saw()).contains(said);
    }

    @Test
    void aProgramThatIsNotInstalledIsNotRunAndItsStandInCounts() throws Exception {
        Check.Command tool = command(5, "no-such-program-here", "--version");
        assertThat(one(tool).outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(one(tool).saw())
                .contains("no-such-program-here is not installed here. Install no-such-program-here");
        write("k.yaml", "a: 1");
        Check standIn = new Check.Tree(
                new Check.Facts("static", "says", Optional.of("c")), "k.yaml", Map.of(), "/a", expects(Op.EXISTS));
        LabReport report = check(tool, standIn);
        assertThat(report.results()).extracting(Result::check).containsExactly("static");
        assertThat(report.isPassed()).isTrue();
        assertThat(check(tool).isPassed()).isFalse();
        assertThat(check(command(5, "true"), standIn).results())
                .extracting(Result::check)
                .containsExactly("c");
    }

    @Test
    void aCommandThatHangsEndsWithAllItsChildren() throws Exception {
        Result result = one(command(1, "sh", "-c", "sleep 300 & echo $! > child; wait"));
        assertThat(result.saw()).contains("did not end within 1 s");
        long child = Long.parseLong(Files.readString(workspace.resolve("child")).strip());
        Process ps = new ProcessBuilder("ps", "-o", "stat=", "-p", String.valueOf(child)).start();
        String state = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        // Gone, or ended and waiting for its parent to notice.
        assertThat(state).matches("|Z.*");
    }

    @Test
    void aCommandThatFloodsIsStopped() {
        assertThat(one(command(20, "sh", "-c", "yes flood")).saw()).contains("more than 1 MiB");
    }

    @Test
    void aCommandSeesNothingOfTheLearnersSettings() {
        Check.Command env = new Check.Command(
                facts("c"),
                List.of("sh", "-c", "cd \"$HOME\" && pwd -P && echo $TZ $LC_ALL && cat"),
                "given",
                Map.of(),
                5,
                0,
                Optional.of(expects(Op.MATCHES, "\\.home\\nUTC C\\.UTF-8\\ngiven$")),
                Optional.empty());
        assertThat(one(env).saw()).isEmpty();
    }

    @Test
    void linksOutOfTheWorkspaceAreRefused() throws Exception {
        Files.writeString(folder.resolve("secret.yaml"), "a: 1");
        Files.createSymbolicLink(workspace.resolve("link.yaml"), folder.resolve("secret.yaml"));
        Result result = one(new Check.Tree(facts("v"), "link.yaml", Map.of(), "/a", expects(Op.EXISTS)));
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.saw()).contains("leads out of the workspace");
    }

    @Test
    void aHundredResetsLeaveEverythingFindable() throws Exception {
        Path start = Files.createDirectories(folder.resolve("x/labs/lab/start"));
        Files.writeString(start.resolve("file"), "as given");
        Lab lab = new Lab(
                "lab",
                new SkillId("mint"),
                "x/labs/lab",
                "Lab",
                20,
                new ObjectiveId("know"),
                "t",
                List.of(),
                List.of(),
                List.of(),
                "d");
        Workspace own = new Workspace(folder.resolve("labs/lab"));
        List<Path> aside = new ArrayList<>();
        for (int i = 0; i <= 100; i++) {
            Path moved = own.start(lab, ContentSource.directory(folder));
            if (moved != null) {
                aside.add(moved);
            }
            Files.writeString(own.folder().resolve("file"), "work " + i);
        }
        assertThat(aside).hasSize(100).doesNotHaveDuplicates();
        for (int i = 0; i < 100; i++) {
            assertThat(aside.get(i).resolve("file")).hasContent("work " + i);
        }
    }

    @Test
    void aFingerprintChangesWithASaveAndNotWithALook() throws Exception {
        write("a.txt", "one");
        Workspace own = new Workspace(workspace);
        String before = own.fingerprint(Set.of(".github"));
        assertThat(own.fingerprint(Set.of(".github"))).isEqualTo(before);
        write("a.txt", "other");
        assertThat(own.fingerprint(Set.of(".github"))).isNotEqualTo(before);
    }

    @Test
    void aSaveIsSeenAmongThousandsOfFilesThatToolsBrought() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            Path folderOfTool = Files.createDirectories(workspace.resolve("lib/package" + i / 100));
            Files.writeString(folderOfTool.resolve("f" + i), "");
        }
        Workspace own = new Workspace(workspace);
        for (String file : List.of("a.txt", "requests.json", "zz/z.txt")) {
            Files.createDirectories(workspace.resolve(file).resolveSibling(""));
            write(file, "one");
            String before = own.fingerprint(Set.of());
            write(file, "other");
            assertThat(own.fingerprint(Set.of())).as(file).isNotEqualTo(before);
        }
    }

    @Test
    void aHiddenFolderIsWatchedOnlyIfTheLabGaveIt() throws Exception {
        Workspace own = new Workspace(workspace);
        Files.createDirectories(workspace.resolve(".github/workflows"));
        Files.createDirectories(workspace.resolve(".git"));
        String before = own.fingerprint(Set.of(".github"));
        write(".git/index", "changes by itself");
        assertThat(own.fingerprint(Set.of(".github"))).isEqualTo(before);
        write(".github/workflows/ci.yml", "saved");
        assertThat(own.fingerprint(Set.of(".github"))).isNotEqualTo(before);
    }
}
