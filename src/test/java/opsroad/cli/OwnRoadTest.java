package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Roads of one's own: begun, imported, used. */
class OwnRoadTest extends AtTheCommandLine {
    private String road(String name) {
        return home.resolve(name).toString();
    }

    @Test
    void aNewRoadHasNoProblemsAndWorksFromLessonToLab() throws Exception {
        assertThat(run("new-roadmap", road("mine"), "--title", "My road")).isZero();
        assertThat(run("check-content", road("mine"))).isZero();
        assertThat(out).isEqualTo("No problems." + System.lineSeparator());
        run("--roadmap", road("mine"), "status");
        assertThat(out).contains("My road").contains("Your first skill");
        assertThat(run("--roadmap", road("mine"), "lab", "start", "first-skill"))
                .isZero();
        assertThat(run("--roadmap", road("mine"), "lab", "check", "first-skill"))
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("--yes");
        assertThat(run("--roadmap", road("mine"), "lab", "check", "first-skill", "--yes"))
                .isEqualTo(ExitCode.NOT_PASSED);
        Files.writeString(home.resolve("mine/labs/first-skill/greeting/greet.sh"), "echo hello\n");
        assertThat(run("--roadmap", road("mine"), "lab", "check", "first-skill"))
                .isZero();
        assertThat(typing("echo hello\n1\nq\n", "--roadmap", road("mine"), "quiz", "first-skill"))
                .isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
    }

    @Test
    void aRightAnswerOfAReviewInLinesCanBeCalledEasy() throws Exception {
        run("new-roadmap", road("mine"));
        run("--roadmap", road("mine"), "lab", "start", "first-skill");
        run("--roadmap", road("mine"), "lab", "check", "first-skill", "--yes");
        typing("1\necho hello\n:easy\nq\n", "--roadmap", road("mine"), "review");
        assertThat(out + err).containsPattern("Comes back: 10 min; :hard 6 min, :easy \\d+ d");
        assertThat(Files.readString(home.resolve("mine/journal.jsonl")))
                .contains("\"answer-rated\"")
                .contains("\"easy\"");
    }

    @Test
    void doctorSaysOfEachLabWhatIsHereAndWhatCanBeDoneWithoutTheRest() throws Exception {
        run("new-roadmap", road("mine"));
        run("--roadmap", road("mine"), "doctor");
        assertThat(out)
                .contains("lab first-skill/greeting: sh is here")
                .contains("labs: 1 of 1 can be checked completely");
        Path lab = home.resolve("mine/first-stage/first-skill/labs/greeting/lab.json");
        Files.writeString(lab, Files.readString(lab).replaceFirst("\"checks\" : \\[", """
                        "checks": [
                        {"id": "grown", "says": "It grows", "kind": "command", "argv": ["no-such-tool"]},
                        {"id": "looks", "says": "It looks so", "insteadOf": "grown", "kind": "text", "file": "greet.sh", "matches": "o"},"""));
        assertThat(run("--roadmap", road("mine"), "doctor")).isZero();
        assertThat(out)
                .contains("no-such-tool is missing, sh is here: 1 of 2 checks run without, 1 more by the files alone")
                .contains("labs: 0 of 1 can be checked completely");
    }

    @Test
    void aNewRoadIsNeverWrittenOverFiles() throws Exception {
        Files.createDirectories(home.resolve("mine"));
        Files.writeString(home.resolve("mine/precious.txt"), "mine");
        assertThat(run("new-roadmap", road("mine"))).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("is not empty");
        assertThat(home.resolve("mine")).isDirectoryContaining(path -> path.endsWith("precious.txt"));
    }

    private void topic(String file, String text) throws IOException {
        Path path = home.resolve("topics").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    @Test
    void aFolderOfTopicsBecomesARoadWithoutProblems() throws Exception {
        topic("200-soup/broth@x1.md", """
                # Broth

                Bones, water and **time**. See the [old page](./old.md).

                Visit the following resources to learn more:

                - [@article@How to simmer](https://example.org/simmer)
                - [@video@Simmering](https://example.org/video)
                - [Not safe](http://example.org/plain)
                - ![a picture](pot.png)

                ### Deep heading

                ```
                simmer --hours 6
                ```
                """);
        topic("100-garden/2-soil.md", "# Soil\n");
        topic("100-garden/1-water.md", "Water comes first.\n\n# Water\n\n## Rain\n");
        topic("100-garden/10-mint.md", "no title here\n\n```sh\nnever closed\n");
        topic("readme.md", "# About these topics\n");
        assertThat(run("import-markdown", road("topics"), "--to", road("kitchen"), "--title", "Kitchen"))
                .isZero();
        assertThat(out).contains("2 stages with 4 skills");
        run("check-content", road("kitchen"));
        assertThat(out).isEqualTo("No problems." + System.lineSeparator());
        run("--roadmap", road("kitchen"), "list", "--ids");
        assertThat(out.lines()).containsExactly("water", "soil", "mint", "broth");
        run("--roadmap", road("kitchen"), "show", "broth");
        assertThat(out)
                .contains("Bones, water and time. See the old page.")
                .contains("Go through: How to simmer")
                .doesNotContain("Not safe");
        run("--roadmap", road("kitchen"), "show", "broth/first");
        assertThat(out).contains("## Deep heading").contains("```text");
    }

    @Test
    void aFolderWithoutTopicsIsNoRoad() throws Exception {
        Files.createDirectories(home.resolve("empty"));
        assertThat(run("import-markdown", road("empty"))).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("holds no Markdown files");
        assertThat(run("import-markdown", road("gone"))).isEqualTo(ExitCode.WRONG_USE);
        assertThat(err).contains("is no folder");
    }

    @Test
    void theExampleOfTheAuthorsGuideWorksAsItStands() throws Exception {
        topic("soil.md", "# Soil\n\nWhat plants stand in.\n\n- [Read](https://example.org/soil)\n");
        List<String> commands = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("roadmap-data", "README.md"))) {
            if (line.startsWith("opsroad ") && line.contains("my-road")) {
                commands.add(line.replaceFirst(" +#.*$", ""));
            }
        }
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            List<String> words = new ArrayList<>();
            for (String word : command.substring("opsroad ".length())
                    .replace("\"My road\"", "My_road")
                    .split(" ", -1)) {
                words.add(word.equals("my-road") || word.equals("topics") ? road(word) : word);
            }
            if (command.contains("import-markdown")) {
                words.set(words.size() - 1, road("from-topics"));
            } else if (command.contains("--roadmap")) {
                words.add("status");
            }
            assertThat(run(words.toArray(String[]::new)))
                    .as(command + ": " + err)
                    .isZero();
        }
        assertThat(run("check-content", road("from-topics"))).as(out).isZero();
    }
}
