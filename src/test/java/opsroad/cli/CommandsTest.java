package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line on the road that comes with the program. */
class CommandsTest extends AtTheCommandLine {
    @Test
    void aMarkIsKeptShownAndUndone() {
        assertThat(run("mark", "docker", "done")).isZero();
        assertThat(out).contains("Docker: done.");
        run("list");
        assertThat(out).containsPattern("docker +done");
        assertThat(run("undo")).isZero();
        run("list");
        assertThat(out).containsPattern("docker +todo");
        assertThat(run("undo")).isEqualTo(ExitCode.NOT_PASSED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "mark dcker done, no skill",
        "mark docker happy, is no state",
        "show docker/nothing, no lesson",
        "nonsense, nonsense",
        "mark docker, STATE",
        "status --theme, --theme",
    })
    void wrongUseSaysWhatAndEndsWithTwo(String line, String says) {
        assertThat(run(line.split(" ", -1))).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains(says).doesNotContain("\tat ");
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "next",
                "list",
                "show docker",
                "show docker/images",
                "search layer cache",
                "lab list",
                "plan",
                "stats",
                "set",
                "prompt",
                "note",
                "show devops",
                "show docker/cheatsheet",
                "man",
                "mark docker learning",
                "doctor"
            })
    void whatIsPrintedForProgramsIsOneJsonObject(String line) throws Exception {
        int code = run((line + " --json").split(" ", -1));
        assertThat(code).as(err).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        JsonNode json = new ObjectMapper().readTree(out);
        assertThat(json.isObject()).isTrue();
        assertThat(json.size()).isPositive();
    }

    @Test
    void optionsStandBeforeOrBehindTheCommand() {
        assertThat(run("--plain", "status")).isZero();
        assertThat(run("status", "--plain")).isZero();
    }

    @Test
    void aBrokenRoadNamesEveryProblemAndEndsWithThree() throws Exception {
        Files.writeString(home.resolve("roadmap.json"), "{\n\"id\": \"My Road\",\n\"stages\": []\n}\n");
        assertThat(run("--roadmap", home.toString(), "status")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err.lines()).hasSizeGreaterThan(3);
        assertThat(err).contains("roadmap.json:2: ").doesNotContain("\tat ");
        assertThat(run("check-content", home.toString())).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCannotBeSavedEndsWithFour() throws Exception {
        Path folder = Files.createDirectories(home.resolve("devops-to-llmops"));
        Files.createSymbolicLink(folder.resolve("journal.jsonl"), Path.of("/dev/full"));
        assertThat(run("mark", "docker", "done")).isEqualTo(ExitCode.CANNOT_SAVE);
        assertThat(err).contains("Not saved").contains("journal.jsonl");
    }

    @Test
    void aJournalThatCannotBeReadEndsWithThreeAndDoctorNamesDamage() throws Exception {
        Path journal = home.resolve("devops-to-llmops").resolve("journal.jsonl");
        Files.createDirectories(journal);
        assertThat(run("status")).isEqualTo(ExitCode.UNREADABLE);
        Files.delete(journal);
        Files.writeString(journal, "broken\n");
        assertThat(run("doctor")).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(out).contains("! journal line 1");
    }

    @Test
    void doctorSaysWhatIsThere() {
        assertThat(run("doctor")).isZero();
        assertThat(out).contains("java: ").contains("content: devops-to-llmops").contains("journal: ");
    }

    @Test
    void aLabIsStartedCheckedHintedAndResetFromTheShell() throws Exception {
        assertThat(run("lab", "check", "docker")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("lab", "start", "docker")).isZero();
        assertThat(out).contains("# A small image that is not root").contains("Your files are in ");
        assertThat(run("lab", "start", "docker/small-image")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("lab reset docker/small-image");
        assertThat(run("lab", "check", "docker")).isEqualTo(ExitCode.NOT_PASSED);
        assertThat(out)
                .contains("not yet Every base image names a version")
                .contains("line 1: python:latest")
                .containsPattern("[0-9]+ of [0-9]+ hold");
        assertThat(run("lab", "hint", "docker")).isZero();
        assertThat(out).startsWith("Hint 1 of 3");
        run("lab", "path", "docker");
        Path folder = Path.of(out.strip());
        Path solution =
                Path.of("roadmap-data", "devops-to-llmops", "devops", "docker", "labs", "small-image", "solution");
        for (String file : new String[] {"Dockerfile", ".dockerignore"}) {
            Files.copy(solution.resolve(file), folder.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(run("lab", "check", "docker", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out).get("passed").asBoolean()).isTrue();
        run("lab", "list", "docker");
        assertThat(out).contains("passed");
        assertThat(run("lab", "reset", "docker")).isZero();
        assertThat(out).contains("small-image.old-1");
        assertThat(folder.resolveSibling("small-image.old-1").resolve("Dockerfile"))
                .exists();
        assertThat(run("lab", "solution", "docker")).isZero();
        assertThat(out)
                .contains("From yours (-) to the model (+):")
                .contains("-FROM python:latest")
                .contains("AS build");
    }

    @Test
    void notesExportsAndAMergeOfAnotherMachine() throws Exception {
        assertThat(run("note", "docker", "layers", "are", "cheap")).isZero();
        run("note", "docker");
        assertThat(out).isEqualTo("layers are cheap" + System.lineSeparator());
        assertThat(run("note", "docker/nothing")).isEqualTo(ExitCode.WRONG_USE);
        run("mark", "docker", "done");
        run("export", "md");
        assertThat(out).contains("### Docker (done)").contains("> layers are cheap");
        run("export", "json");
        assertThat(new ObjectMapper().readTree(out).get("skills").size()).isEqualTo(26);
        run("export", "anki");
        assertThat(out.lines().skip(3))
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(3));
        assertThat(run("export", "pdf")).isEqualTo(ExitCode.WRONG_USE);
        Path other = home.resolve("other.jsonl");
        Files.copy(home.resolve("devops-to-llmops").resolve("journal.jsonl"), other);
        run("undo");
        assertThat(run("merge", other.toString())).isZero();
        assertThat(out).contains("0 events were new.");
        assertThat(run("merge", home.resolve("gone").toString())).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run("completion", "bash")).isZero();
        assertThat(out).contains("complete").contains("opsroad");
    }

    @Test
    void helpListsTheCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out).contains("mark").contains("check-content").contains("review");
        assertThat(run("mark", "--help")).isZero();
        assertThat(out).contains("SKILL").contains("STATE");
        assertThat(run("--version")).isZero();
        assertThat(out).startsWith("opsroad ");
    }

    @Test
    void thePlanTakesWeekdaysDaysOffStartAndOrder() throws Exception {
        assertThat(run(
                        "plan",
                        "--weekdays",
                        "wed=1.5,sat=3",
                        "--off",
                        "2026-12-24/2027-01-02",
                        "--order",
                        "mlops",
                        "--json"))
                .isZero();
        JsonNode plan = new ObjectMapper().readTree(out);
        assertThat(plan.get("hoursPerWeek").asDouble()).isEqualTo(4.5);
        assertThat(plan.get("stages").get(0).get("stage").asText()).isEqualTo("mlops");
        assertThat(plan.get("skills").get(0).get("from").asText()).isEqualTo("2026-11-25");
        assertThat(run("plan", "--off", "christmas")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("plan", "--order", "cooking")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("plan", "--weekdays", "noday=2")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("plan", "--start", "tomorrow")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("plan", "--replan", "--hours", "7", "--json")).isZero();
        assertThat(new ObjectMapper().readTree(out).get("daysAhead").asInt()).isZero();
    }

    @Test
    void aPlanInACalendarMovesItsEntriesInsteadOfDoublingThem() throws Exception {
        Path file = home.resolve("plan.ics");
        run("mark", "linux", "done");
        run("plan", "--hours", "5", "--ics", file.toString());
        ICalendar first = Biweekly.parse(Files.readString(file)).first();
        assertThat(first.validate(ICalVersion.V2_0).isEmpty()).isTrue();
        assertThat(Files.readString(file).lines()).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        now = now.plusSeconds(86_400);
        run("plan", "--hours", "10", "--ics", file.toString());
        ICalendar second = Biweekly.parse(Files.readString(file)).first();
        assertThat(first.getEvents()).hasSize(26 + 4);
        assertThat(uids(second)).isEqualTo(uids(first)).doesNotHaveDuplicates();
        VEvent before = first.getEvents().get(29);
        VEvent after = second.getEvents().get(29);
        assertThat(after.getDateStart().getValue())
                .isBefore(before.getDateStart().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(first.getEvents().get(0).getSummary().getValue()).isEqualTo("Done: Linux");
    }

    private static List<String> uids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    @Test
    void itemsAreTickedAndLessonsFinishedByTheirIds() {
        assertThat(run("mark", "docker/images", "done")).isZero();
        assertThat(run("mark", "docker/images", "todo")).isEqualTo(ExitCode.WRONG_USE);
        run("show", "docker");
        String item =
                out.lines().filter(line -> line.contains("[ ]")).findFirst().orElseThrow();
        String id = item.substring(item.lastIndexOf('(') + 1, item.lastIndexOf(')'));
        assertThat(run("mark", "docker/" + id, "done")).isZero();
        run("list");
        assertThat(out).containsPattern("docker +learning +1/");
        run("mark", "docker/" + id, "todo");
        run("list");
        assertThat(out).containsPattern("docker +learning +0/");
    }

    @Test
    void stagesCheatSheetsAndTheOverviewCanBeShown() {
        assertThat(run("show", "devops")).isZero();
        assertThat(out).contains("Outcome: automate, deploy").contains("  docker  Docker (todo)");
        assertThat(run("show", "docker/cheatsheet")).isZero();
        assertThat(out).startsWith("# Docker cheat sheet");
        assertThat(run("show", "devops/capstone")).isZero();
        assertThat(out).startsWith("# From commit to a watched service").contains("Honest self-review");
        assertThat(run("show", "overview")).isZero();
        assertThat(out).contains("MLOps");
    }

    @Test
    void theScreensOpenWhereTheyAreAskedTo() {
        assertThat(run("open", "docker/images")).isZero();
        assertThat(shown).containsEntry("screen", "lesson").containsEntry("lesson", "images");
        run("open", "docker/small-image");
        assertThat(shown).containsEntry("screen", "lab").containsEntry("lab", "small-image");
        run("open", "docker/quiz");
        assertThat(shown).containsEntry("screen", "quiz");
        run("open", "docker");
        assertThat(shown).containsEntry("screen", "skill");
        assertThat(run("open", "docker/nothing")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("has no lesson or lab");
    }

    @Test
    void thePromptIsOneShortLine() {
        run("mark", "linux", "done");
        assertThat(run("prompt")).isZero();
        assertThat(out).isEqualTo("Git & GitHub 1/26" + System.lineSeparator());
    }

    @Test
    void settingsAreShownAndChangedToWhatTheyTake() {
        assertThat(run("set", "minutes", "30")).isZero();
        run("set");
        assertThat(out).contains("minutes = 30").contains("theme = auto");
        assertThat(run("set", "minutes", "31")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("set", "speed", "31")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void aPlacementIsDoneInLinesAndCanBeLeft() {
        assertThat(typing("q\n", "placement", "devops")).isZero();
        assertThat(out).contains("Question 1, at most").contains("Nothing was proved");
        assertThat(run("placement", "cooking")).isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void theStatisticsCountWhatWasDone() {
        run("mark", "docker/images", "done");
        assertThat(run("stats")).isZero();
        assertThat(out)
                .contains("Streak: 1 day, best 1 day; 1 free in seven")
                .containsPattern("DevOps: 0 h 1[0-9] min");
    }

    @Test
    void fishCompletesEveryCommandAndTheManualNamesEachOption() {
        run("--help");
        assertThat(run("completion", "fish")).isZero();
        assertThat(out).contains("-a import-markdown").contains("opsroad list --ids");
        assertThat(run("completion", "powershell")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run("man")).isZero();
        assertThat(out).startsWith(".TH OPSROAD 1").contains("\\-\\-weekdays").contains(".SH EXIT STATUS");
    }

    @Test
    void theExportedPageEscapesEverythingAndNeedsNothingElse() {
        run("note", "docker", "<script>alert(1)</script> & \"quotes\" 'single' \u001b]52;c;x\u0007");
        run("mark", "docker", "done");
        assertThat(run("export", "html")).isZero();
        assertThat(out)
                .startsWith("<!doctype html>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot; &#39;single&#39;")
                .contains("default-src 'none'")
                .contains("prefers-color-scheme: dark")
                .contains("Docker")
                .doesNotContain("<script", "http://", "https://", "\u001b", "\u0007");
        assertThat(run("export", "ics")).isZero();
        assertThat(Biweekly.parse(out).first().validate(ICalVersion.V2_0).isEmpty())
                .isTrue();
    }

    @Test
    void notesOnLessonsAreExportedToo() throws Exception {
        run("note", "docker/images", "cache", "first");
        run("export", "md");
        assertThat(out).contains("> **Images, layers and the build cache**").contains("> cache first");
        run("export", "json");
        assertThat(new ObjectMapper().readTree(out).findValuesAsText("note")).contains("cache first");
        run("note");
        assertThat(out).contains("docker/images:");
    }

    @Test
    void theSearchFindsLabsNotesOnLessonsAndQuestionsThatWereReviewedButNoneUnseen() throws Exception {
        run("search", "small-image");
        assertThat(out).contains("docker/small-image").contains("(lab)");
        run("note", "docker/images", "zebra crossing");
        run("search", "zebra");
        assertThat(out).contains("docker/images  Note on").contains("(note)").contains("1: zebra crossing");
        run("search", "review-the-diff");
        assertThat(out).doesNotContain("(question)");
        java.nio.file.Files.writeString(
                home.resolve("devops-to-llmops/journal.jsonl"), """
                {"v":1,"id":"01J00000000000000000000001","at":"2026-08-01T17:42:21Z","type":"question-answered",\
                "skill":"helm","question":"review-the-diff","given":"0","right":true,"rating":"good",\
                "occasion":"review","seconds":12}
                """, java.nio.file.StandardOpenOption.APPEND);
        run("search", "review-the-diff");
        assertThat(out).contains("Helm: review-the-diff (question)");
    }

    @Test
    void aWordThatIsNoCommandIsOneLineWithWhatWasMeant() {
        assertThat(run("serch", "x")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err.lines()).hasSize(1);
        assertThat(err).contains("serch").contains("search").contains("--help");
    }

    @Test
    void aFileWithoutEventsIsNoJournal() throws Exception {
        java.nio.file.Path file = home.resolve("notes.txt");
        java.nio.file.Files.writeString(file, "garbage\n");
        assertThat(run("merge", file.toString())).isEqualTo(ExitCode.UNREADABLE);
        assertThat(err).contains("holds no event");
    }

    @Test
    void bashOffersTheSkillsAfterACommandThatTakesOneAndTheWordsThatOthersTake() throws Exception {
        run("completion", "bash");
        java.nio.file.Path script = home.resolve("completion");
        java.nio.file.Files.writeString(script, out + """
                        opsroad() { echo docker; echo linux; }
                        offered() {
                          COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
                          _opsroad 2>/dev/null
                          echo "${COMPREPLY[*]}"
                        }
                        offered opsroad show do
                        offered opsroad --home /tmp lab check l
                        offered opsroad export h
                        offered opsroad mark docker s
                        offered opsroad --theme li
                        offered opsroad pla
                        """);
        Process bash = new ProcessBuilder("bash", script.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("docker\nlinux\nhtml\nskipped\nlight\nplacement plan\n");
    }
}
