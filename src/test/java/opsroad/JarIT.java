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
