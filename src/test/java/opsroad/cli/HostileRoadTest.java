package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opsroad.io.content.NewRoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A road from elsewhere whose author means harm, at the command line and in plain lines. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class HostileRoadTest extends AtTheCommandLine {
    private static final String LAB = "first-stage/first-skill/labs/greeting/";
    private static final String LESSON = "first-stage/first-skill/lessons/1-first.md";

    /** Clipboard, link, colour and title by C0 and C1, a line that starts again, DEL, and what turns text around. */
    private static final String STEERING =
            "A\u001b]52;c;aGk=\u0007B\u001b]8;;http://x\u001b\\C\u009b31mD\u009d0;t\u009cE\rF\u007fG"
                    + "\u202eH\u2066I\u2028J\u0000K\bL\fM";

    private static final Pattern STEERS =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Path road;

    @BeforeEach
    void begin() throws IOException {
        road = home.resolve("road");
        NewRoad.write(road, "hostile", "Hostile road");
    }

    private int on(String... words) {
        return run(Stream.concat(Stream.of("--roadmap", road.toString()), Stream.of(words))
                .toArray(String[]::new));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(road.resolve(file).getParent());
        Files.writeString(road.resolve(file), text);
    }

    private void json(String file, Consumer<ObjectNode> change) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(road.resolve(file).toFile());
        change.accept(root);
        JSON.writeValue(road.resolve(file).toFile(), root);
    }

    private void check(Consumer<ObjectNode> change) throws IOException {
        json(
                LAB + "lab.json",
                lab -> change.accept((ObjectNode) lab.get("checks").get(0)));
    }

    private void runs(String script) throws IOException {
        check(check -> check.putArray("argv").add("sh").add("-c").add(script));
    }

    @Test
    void noCommandOfARoadRunsUnasked() throws Exception {
        Path ran = home.resolve("ran");
        runs("touch '" + ran + "'");
        String[] all = {
            "lab start first-skill",
            "lab check first-skill",
            "lab check first-skill --json",
            "lab check first-skill --watch",
            "lab list",
            "lab hint first-skill",
            "lab path first-skill",
            "lab solution first-skill --yes",
            "lab reset first-skill",
            "status",
            "next",
            "list",
            "show first-stage",
            "show first-skill",
            "show overview",
            "plan",
            "stats",
            "search hello",
            "note first-skill",
            "export md",
            "export html",
            "export json",
            "export ics",
            "export anki",
            "doctor",
            "prompt",
            "quiz first-skill",
            "review",
            "check-content " + road
        };
        for (String line : all) {
            on(line.split(" ", -1));
            assertThat(ran).as(line).doesNotExist();
        }
        on("lab", "check", "first-skill");
        assertThat(err).contains("does not come with opsroad").contains("touch").contains("--yes");
        on("lab", "check", "first-skill", "--yes");
        assertThat(ran).exists();
    }

    @Test
    void plainLinesAskBeforeACommandRuns() throws Exception {
        Path ran = home.resolve("ran");
        runs("touch '" + ran + "'");
        on("lab", "start", "first-skill");
        on("--plain", "lab", "check", "first-skill");
        assertThat(err).contains("--yes");
        assertThat(ran).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"argv", "the cut between arguments", "environment", "input", "another check", "the files given"})
    void commandsThatChangeAreAskedForAgain(String what) throws Exception {
        runs("true");
        on("lab", "start", "first-skill");
        assertThat(on("lab", "check", "first-skill")).isEqualTo(ExitCode.WRONG_USE);
        on("lab", "check", "first-skill", "--yes");
        on("lab", "check", "first-skill");
        assertThat(err).isEmpty();
        switch (what) {
            case "argv" -> runs("true; touch stolen");
            case "the cut between arguments" ->
                check(check -> check.putArray("argv").add("sh").add("-c true"));
            case "environment" -> check(check -> check.putObject("env").put("BASH_ENV", "/tmp/x"));
            case "input" -> check(check -> check.put("stdin", "touch stolen"));
            case "another check" ->
                json(LAB + "lab.json", lab -> {
                    ObjectNode more = lab.withArray("checks").addObject();
                    more.put("id", "more").put("says", "More").put("kind", "command");
                    more.putArray("argv").add("touch").add("stolen");
                });
            default -> write(LAB + "start/greet.sh", "touch stolen");
        }
        assertThat(on("lab", "check", "first-skill")).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("--yes");
    }

    @Test
    void theListToAgreeToShowsEachCommandWhole() throws Exception {
        check(check -> {
            check.putArray("argv").add("sh").add("-c").add("true" + " ".repeat(500) + "; echo hidden");
            check.putObject("env").put("PATH", "/tmp/evil bin");
            check.put("stdin", "fed");
        });
        on("lab", "start", "first-skill");
        on("lab", "check", "first-skill");
        assertThat(err).contains("PATH='/tmp/evil bin' sh -c 'true").contains("echo hidden' <<< fed");
    }

    private void printsNothingThatSteers(String... words) {
        on(words);
        assertThat(STEERS.matcher(out.replace("\t", "")).find())
                .as(String.join(" ", words) + ": " + out)
                .isFalse();
        assertThat(STEERS.matcher(err).find())
                .as(String.join(" ", words) + ": " + err)
                .isFalse();
    }

    @Test
    void noTextOfARoadOrNoteSteersTheTerminal() throws Exception {
        for (String file : List.of(LESSON, "first-stage/first-skill/cheatsheet.md", "overview.md")) {
            Files.writeString(
                    road.resolve(file), STEERING + " findme [x](http://" + STEERING + ")\n\n```sh\n" + STEERING);
        }
        write("first-stage/first-skill/odd" + "\u001b]0;t\u0007\u009b\u202e" + ".md", "");
        write(LAB + "start/greet.sh", "printf '\\033]52;c;aGk=\\007\\302\\233x'; printf '\\033[2J' >&2; exit 3");
        write(LAB + "solution/greet.sh", STEERING);
        on("lab", "start", "first-skill");
        on("lab", "check", "first-skill", "--yes");
        on("note", "first-skill", STEERING);
        on("note", "first-skill/first", STEERING);
        for (String line : List.of(
                "show first-skill/first",
                "show first-skill/cheatsheet",
                "show overview",
                "show first-skill",
                "search findme",
                "status",
                "next",
                "note",
                "note first-skill",
                "lab check first-skill",
                "lab solution first-skill --yes",
                "lab reset first-skill",
                "export md",
                "export json",
                "export html",
                "export anki",
                "check-content " + road,
                "doctor",
                "stats",
                "plan",
                "prompt")) {
            printsNothingThatSteers(line.split(" ", -1));
            if (!line.startsWith("export")) {
                printsNothingThatSteers((line + " --json").split(" ", -1));
                assertThatCode(() -> JSON.readTree(out)).as(line).doesNotThrowAnyException();
            }
        }
        on("note", "first-skill", "--json");
        assertThat(JSON.readTree(out).get("note").asText())
                .as("nothing is lost for programs")
                .isEqualTo(STEERING);
        printsNothingThatSteers("show", STEERING);
        printsNothingThatSteers("lab", "check", "first-skill/" + STEERING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "task", "debrief", "says", "argv", "hint", "question"})
    void aLabThatWouldSteerTheTerminalIsRefusedWithASentence(String field) throws Exception {
        json(LAB + "lab.json", lab -> {
            ObjectNode check = (ObjectNode) lab.get("checks").get(0);
            switch (field) {
                case "says" -> check.put("says", STEERING);
                case "argv" -> check.putArray("argv").add(STEERING);
                case "hint" -> lab.putArray("hints").add("a").add(STEERING).add("c");
                case "question" ->
                    check.put("kind", "answer")
                            .put("question", STEERING)
                            .putArray("answers")
                            .add("x");
                default -> lab.put(field, STEERING);
            }
        });
        printsNothingThatSteers("check-content", road.toString());
        assertThat(out).contains(LAB + "lab.json:1: ").contains("holds a control character");
        printsNothingThatSteers("lab", "list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roadmap.json", "first-stage/stage.json", "first-stage/first-skill/skill.json"})
    void aTitleThatWouldSteerTheTerminalIsRefusedWithASentence(String file) throws Exception {
        json(file, one -> one.put("title", STEERING).put(STEERING, STEERING).put("id", STEERING));
        for (String command : List.of("status", "doctor", "list", "check-content " + road)) {
            printsNothingThatSteers(command.split(" ", -1));
            assertThat(out + err).contains(file);
        }
    }

    @Test
    void plainLinesSteerNothing() throws Exception {
        Files.writeString(road.resolve(LESSON), "# " + STEERING);
        on("note", "first-skill", STEERING);
        ObjectNode bank = (ObjectNode) JSON.readTree(
                road.resolve("first-stage/first-skill/questions.json").toFile());
        assertThat(bank.get("questions")).isNotEmpty();
        typing(STEERING + "\n9\n1\n" + STEERING + "\nq\n", "--roadmap", road.toString(), "quiz", "first-skill");
        assertThat(STEERS.matcher(out + err).find()).as(out).isFalse();
    }

    @Test
    void noFileIsMadeOutsideTheWorkspace() throws Exception {
        write(LAB + "start/..\\..\\..\\..\\evil\\x", "out");
        assertThat(on("lab", "start", "first-skill")).isNotZero();
        assertThat(err).contains("leaves the folder of the road");
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(path -> path.getFileName().toString().contains("evil"))
                            .filter(path -> !path.startsWith(road)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"start/link", "solution/link", "labs", "lesson"})
    void noFileOutsideTheRoadIsReadThroughALink(String where) throws Exception {
        Path secret = Files.writeString(home.resolve("secret"), "the secret");
        switch (where) {
            case "lesson" -> {
                Files.delete(road.resolve(LESSON));
                Files.createSymbolicLink(road.resolve(LESSON), secret);
            }
            case "labs" -> {
                Path out = Files.createDirectories(home.resolve("out"));
                Files.move(road.resolve(LAB), out.resolve("greeting"));
                Files.createSymbolicLink(road.resolve(LAB.substring(0, LAB.length() - 1)), out.resolve("greeting"));
            }
            default -> Files.createSymbolicLink(road.resolve(LAB + where), secret);
        }
        for (String line : List.of(
                "lab start first-skill",
                "lab solution first-skill --yes",
                "show first-skill/first",
                "search secret",
                "check-content " + road,
                "doctor")) {
            on(line.split(" ", -1));
            assertThat(out + err).as(line).doesNotContain("the secret");
        }
        try (Stream<Path> copied = Files.walk(home)) {
            for (Path path : copied.filter(path -> path.startsWith(home.resolve("hostile")))
                    .filter(Files::isRegularFile)
                    .toList()) {
                assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).doesNotContain("the secret");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../evil", "/evil", "a\\..\\..\\evil", "..", ".", "", "con:evil", "x/../../evil"})
    void noIdLeadsOutOfTheRoad(String id) throws Exception {
        json(LAB + "lab.json", lab -> lab.put("id", id));
        on("lab", "list");
        assertThat(out).contains("no labs");
        json("first-stage/stage.json", stage -> stage.putArray("skills").add(id));
        assertThat(on("status")).isEqualTo(ExitCode.UNREADABLE);
        json("roadmap.json", top -> top.put("id", id).putArray("stages").add(id));
        assertThat(on("status")).isEqualTo(ExitCode.UNREADABLE);
        assertThat(home.resolve("evil")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "/etc/passwd", "a/../../x", "a\\..\\x", "..\\x", "a\u0000b"})
    void aCheckOfAFileElsewhereIsRefused(String path) throws Exception {
        check(check -> check.put("kind", "file").put("is", "exists").put("file", path));
        assertThat(on("check-content", road.toString())).isEqualTo(ExitCode.UNREADABLE);
        on("lab", "list");
        assertThat(out).contains("no labs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start/.git/config", "start/sub/.GIT/hooks/x", "start/HEAD"})
    void aRepositoryAmongTheFilesAsGivenIsRefused(String file) throws Exception {
        write(LAB + file, "x");
        write(LAB + "start/objects/x", "x");
        on("check-content", road.toString());
        assertThat(out).contains("holds a git repository");
        on("lab", "list");
        assertThat(out).contains("no labs");
    }

    @Test
    void noFileNameIsAnOrderToTheEditor() throws Exception {
        Path ran = home.resolve("ran");
        write(LAB + "start/+!touch", "x");
        write(LAB + "start/-c", "x");
        on("lab", "start", "first-skill");
        Path editor = Files.writeString(home.resolve("editor"), "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + ran + "'\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();
        edit(editor);
        assertThat(Files.readAllLines(ran)).isNotEmpty().allMatch(word -> word.startsWith("./"));
    }

    private void edit(Path editor) throws Exception {
        var source = opsroad.io.content.ContentSource.directory(road);
        var skill = opsroad.io.content.RoadmapLoader.load(source)
                .roadmap()
                .orElseThrow()
                .skills()
                .get(0);
        var workshop = new DeskWorkshop(
                new opsroad.io.lab.LabDesk(source, home.resolve("hostile")),
                java.util.Map.of("EDITOR", editor.toString()));
        workshop.edit(workshop.labs(skill).get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                LESSON,
                LAB + "lab.json",
                LAB + "start/greet.sh",
                LAB + "solution/greet.sh",
                "first-stage/first-skill/questions.json",
                "first-stage/stage.json",
                "roadmap.json",
                "overview.md"
            })
    void aPipeAnEndlessLinkOrAHundredMegabytesInTheRoadHoldNothingUp(String file) throws Exception {
        Path path = road.resolve(file);
        for (String kind : List.of("pipe", "endless", "large")) {
            Files.delete(path);
            switch (kind) {
                case "pipe" ->
                    new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
                case "endless" -> Files.createSymbolicLink(path, Path.of("/dev/zero"));
                default -> {
                    try (var sparse = new java.io.RandomAccessFile(path.toFile(), "rw")) {
                        sparse.setLength(100L << 20);
                    }
                }
            }
            for (String line : List.of(
                    "check-content " + road,
                    "status",
                    "show first-skill/first",
                    "search hello",
                    "lab start first-skill",
                    "lab solution first-skill --yes",
                    "quiz first-skill")) {
                on(line.split(" ", -1));
                assertThat(err).as(line).doesNotContain("Exception");
            }
        }
    }
}
