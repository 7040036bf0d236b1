package opsroad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The jar in a real pseudo-terminal, as a learner uses it. */
class JarIT extends AtTheTerminal {
    @Test
    void aTickIsStillThereAfterAQuitAndTheSameScreenComesBack() throws Exception {
        tmux.type(Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("Where do you want to begin?");
        tmux.press("Enter");
        tmux.await("Checklist");
        tmux.press("Tab", "Space");
        tmux.await("Checklist  1 of");
        tmux.press("C-c");
        tmux.await(Tmux.PROMPT);
        tmux.type(Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("Checklist  1 of");

        assertThat(tmux.screen()).contains("Linux");
        assertThat(home.resolve("devops-to-llmops/journal.jsonl")).content().contains("item-ticked");
    }

    @Test
    void theScreenFollowsAResize() throws Exception {
        tmux.type(Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("Where do you want to begin?");
        tmux.resize(120, 35);
        tmux.await("Where do you want to begin\\?[\\s\\S]*\\n.*quit");
        tmux.resize(30, 8);
        tmux.await("opsroad needs");
        tmux.resize(80, 24);
        tmux.await("Where do you want to begin?");
    }

    @Test
    void suspendAndForegroundBringTheScreenBack() throws Exception {
        tmux.type(Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("Where do you want to begin?");
        tmux.press("C-z");
        tmux.await("Stopped");
        tmux.type("stty -a | grep -c ' echo ' ; fg");
        tmux.press("Enter");
        tmux.await("Where do you want to begin?");
    }

    @Test
    void aTermSignalGivesTheTerminalBack() throws Exception {
        tmux.type(Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("Where do you want to begin?");
        tmux.type("");
        tmux.killChild("TERM");
        tmux.await(Tmux.PROMPT);
        tmux.type("stty -a | tr ' ;' '\\n\\n' | grep -c -x -e echo -e icanon -e isig");
        tmux.press("Enter");
        tmux.await("\\n3\\nready");
    }

    @Test
    void aQuizMissedTodayIsReviewedTomorrow() throws Exception {
        Path road = singleChoiceRoad();
        tmux.type("OPSROAD_NOW=2026-11-22T12:00:00Z "
                + Jar.command("--home", home.toString(), "--roadmap", road.toString(), "mark", "python", "learning"));
        tmux.press("Enter");
        tmux.await("Python: learning");
        placeAt("quiz", "python");
        tmux.type("OPSROAD_NOW=2026-11-22T12:01:00Z "
                + Jar.command("--home", home.toString(), "--roadmap", road.toString()));
        tmux.press("Enter");
        for (int question = 1; question <= 10; question++) {
            tmux.await("question " + question + " of 10[\\s\\S]*answer +");
            tmux.press("1");
            tmux.await("Right\\.|Not right\\.");
            tmux.press("Enter");
        }
        tmux.await("of 10 right");
        tmux.press("C-c");
        tmux.await(Tmux.PROMPT);
        placeAt("review", "python");
        tmux.type("OPSROAD_NOW=2026-11-23T12:00:00Z "
                + Jar.command("--home", home.toString(), "--roadmap", road.toString()));
        tmux.press("Enter");
        tmux.await("[0-9]+ left");
        assertThat(tmux.screen()).contains("Python");
    }

    /** One skill of the road whose questions are all answered by one key; the first option is wrong in most. */
    private Path singleChoiceRoad() throws Exception {
        Path from = Path.of("roadmap-data", "devops-to-llmops");
        Path road = home.resolve("road");
        ObjectMapper json = new ObjectMapper();
        Path skillFolder = Files.createDirectories(road.resolve("mlops").resolve("python"));
        try (Stream<Path> files = Files.walk(from.resolve("mlops/python"))) {
            for (Path file : files.toList()) {
                Path target = skillFolder.resolve(
                        from.resolve("mlops/python").relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        ObjectNode skill =
                (ObjectNode) json.readTree(skillFolder.resolve("skill.json").toFile());
        skill.putArray("prerequisites");
        json.writeValue(skillFolder.resolve("skill.json").toFile(), skill);
        ObjectNode bank =
                (ObjectNode) json.readTree(skillFolder.resolve("questions.json").toFile());
        ArrayNode singles = json.createArrayNode();
        bank.get("questions").forEach(question -> {
            if (question.get("kind").asText().equals("single")) {
                singles.add(question);
            }
        });
        bank.set("questions", singles);
        json.writeValue(skillFolder.resolve("questions.json").toFile(), bank);
        ObjectNode stage =
                (ObjectNode) json.readTree(from.resolve("mlops/stage.json").toFile());
        stage.putArray("skills").add("python");
        json.writeValue(road.resolve("mlops/stage.json").toFile(), stage);
        ObjectNode top = (ObjectNode) json.readTree(from.resolve("roadmap.json").toFile());
        top.putArray("stages").add("mlops");
        json.writeValue(road.resolve("roadmap.json").toFile(), top);
        return road;
    }

    private void placeAt(String screen, String skill) throws Exception {
        Files.writeString(
                home.resolve("devops-to-llmops").resolve("place.json"),
                "{\"screen\":\"" + screen + "\",\"skill\":\"" + skill + "\"}");
    }

    @Test
    void aLabIsSolvedInTheTutorAndNoticedOnSave() throws Exception {
        tmux.type(Jar.command("--home", home.toString(), "mark", "docker", "learning"));
        tmux.press("Enter");
        tmux.await("Docker: learning");
        Files.writeString(
                home.resolve("devops-to-llmops").resolve("place.json"),
                "{\"screen\":\"lab\",\"skill\":\"docker\",\"lab\":\"small-image\"}");
        tmux.resize(140, 40);
        tmux.type(Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("Press Enter to get the files");
        tmux.press("Enter");
        tmux.await("line 1: python:latest");
        Path lab = home.resolve("devops-to-llmops/labs/docker/small-image");
        Path solution = Path.of("roadmap-data/devops-to-llmops/devops/docker/labs/small-image/solution");
        for (String file : new String[] {"Dockerfile", ".dockerignore"}) {
            Files.writeString(lab.resolve(file), Files.readString(solution.resolve(file)));
        }
        tmux.await("All checks hold");
        assertThat(home.resolve("devops-to-llmops/journal.jsonl")).content().contains("lab-checked");
    }

    @Test
    void withoutATerminalItPrintsTheStatusInPlainLines() throws Exception {
        Process process = new ProcessBuilder(Jar.words("--home", home.toString()))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(printed).containsPattern("0 of [0-9]+ skills done").doesNotContain("\u001b");
    }
}
