package opsroad;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar in a real pseudo-terminal, as a learner uses it. */
class JarIT {
    @TempDir
    Path home;

    private Tmux tmux;

    @BeforeEach
    void openTerminal() throws Exception {
        tmux = Tmux.open(80, 24, home);
    }

    @AfterEach
    void closeTerminal() throws Exception {
        // The program writes to the folder until it has ended.
        tmux.press("C-c");
        tmux.await(Tmux.PROMPT);
        tmux.close();
    }

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
        tmux.type("OPSROAD_NOW=2026-11-22T12:00:00Z "
                + Jar.command("--home", home.toString(), "mark", "python", "learning"));
        tmux.press("Enter");
        tmux.await("Python: learning");
        placeAt("quiz", "python");
        tmux.type("OPSROAD_NOW=2026-11-22T12:01:00Z " + Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("question 1 of 10");
        for (int question = 1; question <= 10; question++) {
            tmux.await("question " + question + " of 10");
            answerAnything();
            tmux.await("Right\\.|Not right\\.");
            tmux.press("Enter");
        }
        tmux.await("of 10 right");
        tmux.press("C-c");
        tmux.await(Tmux.PROMPT);
        placeAt("review", "python");
        tmux.type("OPSROAD_NOW=2026-11-23T12:00:00Z " + Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("[0-9]+ left");
        assertThat(tmux.screen()).contains("Python");
    }

    /** Types and chooses until the question, of whatever kind, is answered. */
    private void answerAnything() throws Exception {
        for (int i = 0; i < 8 && !tmux.screen().matches("(?s).*(Right\\.|Not right\\.).*"); i++) {
            String screen = tmux.screen();
            if (screen.contains("choose") || !screen.contains("answer")) {
                tmux.press(String.valueOf(i % 6 + 1));
            }
            if (tmux.screen().contains("answer")) {
                tmux.press("Enter");
            }
        }
    }

    private void placeAt(String screen, String skill) throws Exception {
        java.nio.file.Files.writeString(
                home.resolve("devops-to-llmops").resolve("place.json"),
                "{\"screen\":\"" + screen + "\",\"skill\":\"" + skill + "\"}");
    }

    @Test
    void aLabIsSolvedInTheTutorAndNoticedOnSave() throws Exception {
        tmux.type(Jar.command("--home", home.toString(), "mark", "docker", "learning"));
        tmux.press("Enter");
        tmux.await("Docker: learning");
        java.nio.file.Files.writeString(
                home.resolve("devops-to-llmops").resolve("place.json"),
                "{\"screen\":\"lab\",\"skill\":\"docker\",\"lab\":\"small-image\"}");
        tmux.resize(140, 40);
        tmux.type(Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("Press Enter to get the files");
        tmux.press("Enter");
        tmux.await("1/9");
        java.nio.file.Path lab = home.resolve("devops-to-llmops/labs/docker/small-image");
        java.nio.file.Path solution =
                java.nio.file.Path.of("roadmap-data/devops-to-llmops/devops/docker/labs/small-image/solution");
        for (String file : new String[] {"Dockerfile", ".dockerignore"}) {
            java.nio.file.Files.writeString(lab.resolve(file), java.nio.file.Files.readString(solution.resolve(file)));
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
