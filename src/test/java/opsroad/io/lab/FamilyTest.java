package opsroad.io.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.roadmap.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A command of a lab cannot leave anything running, whatever it does. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class FamilyTest {
    @TempDir
    Path workspace;

    private CommandRun.Ended run(int seconds, String stdin, String... argv) throws Exception {
        Check.Command command = new Check.Command(
                new Check.Facts("c", "says", Optional.empty()),
                List.of(argv),
                stdin,
                Map.of(),
                seconds,
                0,
                Optional.empty(),
                Optional.empty());
        return CommandRun.run(command, workspace, Map.of(), () -> false);
    }

    private CommandRun.Ended script(int seconds, String script) throws Exception {
        return run(seconds, "", "sh", "-c", script);
    }

    /** Waits until the processes whose numbers are in the file have ended; the time limit of the test fails it. */
    private void awaitEndOf(String file) throws Exception {
        List<String> numbers = Files.readAllLines(workspace.resolve(file));
        assertThat(numbers).isNotEmpty();
        List<String> ps = new ArrayList<>(List.of("ps", "-o", "stat=", "-p", String.join(",", numbers)));
        while (true) {
            Process process = new ProcessBuilder(ps).start();
            String states = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            // Z has ended and waits for its parent to notice.
            if (states.lines().allMatch(state -> state.isBlank() || state.startsWith("Z"))) {
                return;
            }
        }
    }

    @Test
    void aChildWhoseParentHasEndedDoesNotSurvive() throws Exception {
        assertThat(script(10, "(sleep 300 >/dev/null 2>&1 & echo $! >> child); exit 0")
                        .exit())
                .isZero();
        awaitEndOf("child");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aChildThatLeftTheSessionDoesNotSurvive() throws Exception {
        script(10, "(setsid nohup sleep 300 >/dev/null 2>&1 & echo $! >> child); exit 0");
        awaitEndOf("child");
    }

    @Test
    void aChildWithoutItsEnvironmentDoesNotSurvive() throws Exception {
        script(10, "(env -i sleep 300 >/dev/null 2>&1 & echo $! >> child); exit 0");
        awaitEndOf("child");
    }

    @Test
    void manyChildrenThatAreStartedUntilTheEndDoNotSurvive() throws Exception {
        assertThat(script(1, "trap '' TERM INT HUP; while :; do (sleep 300 & echo $! >> child); done")
                        .timedOut())
                .isTrue();
        awaitEndOf("child");
    }

    @Test
    void aCommandThatDoesNotReadItsInputKeepsItsTimeLimit() throws Exception {
        assertThat(run(1, "x".repeat(1 << 20), "sleep", "300").timedOut()).isTrue();
    }

    @Test
    void aCommandThatReadsItsInputFindsItsEnd() throws Exception {
        CommandRun.Ended ended = run(10, "one\n", "cat");
        assertThat(ended.stdout()).isEqualTo("one\n");
        assertThat(ended.exit()).isZero();
    }

    @Test
    void aChildThatKeepsTheOutputOpenDoesNotHoldTheCheck() throws Exception {
        assertThat(script(10, "echo said; (sleep 300 & echo $! >> child)").stdout())
                .isEqualTo("said\n");
        awaitEndOf("child");
    }

    @Test
    void aCommandHasNoTerminalItCouldWriteTo() throws Exception {
        assertThat(script(10, "echo x > /dev/tty").exit()).isNotZero();
    }
}
