package opsroad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a start loads, and how the launcher makes the next one quicker. */
class StartIT extends AtTheTerminal {
    /** Each of these costs a cold start more than the whole first frame. */
    @Test
    void theFirstFrameWaitsForNoLambdaAndNoLibrary() throws Exception {
        tmux.type(Jar.command("--home", home.toString(), "mark", "linux", "learning"));
        tmux.press("Enter");
        tmux.await("Linux: learning");
        Path log = home.resolve("classes.txt");
        tmux.type("JDK_JAVA_OPTIONS=-Xlog:class+load:file=" + log + " " + Jar.command("--home", home.toString()));
        tmux.press("Enter");
        tmux.await("The road[\\s\\S]*Today");

        List<String> loaded = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            if (line.contains(" opsroad.tui.terminal.TtyDisplay$Settling ")) {
                break; // From here on the first frame is on the screen.
            }
            loaded.add(line.replaceFirst(".*] (\\S+) .*", "$1"));
        }
        assertThat(loaded).contains("opsroad.tui.screen.RoadScreen");
        assertThat(loaded.stream().filter(StartIT::isDear)).isEmpty();
    }

    private static boolean isDear(String name) {
        return (name.startsWith("opsroad.") && name.contains("$$Lambda") && !name.contains(".Signals$$"))
                || Stream.of("com.fasterxml.", "com.vladsch.", "picocli.", "com.googlecode.lanterna.screen.")
                        .anyMatch(name::startsWith);
    }

    @Test
    void aRehearsalLeavesTheLearnersJournalAlone() throws Exception {
        tmux.type(Jar.command("--home", home.toString(), "mark", "linux", "learning"));
        tmux.press("Enter");
        tmux.await("Linux: learning");
        Path journal = home.resolve("devops-to-llmops/journal.jsonl");
        String before = Files.readString(journal);
        tmux.type("OPSROAD_REHEARSAL=1 " + Jar.command("--home", home.toString()) + " && echo rehearsed");
        tmux.press("Enter");
        tmux.await("\\nrehearsed");

        assertThat(journal).hasContent(before);
        assertThat(home.resolve("rehearsal/devops-to-llmops/journal.jsonl")).isNotEmptyFile();
    }

    @Test
    void theLauncherMakesAnArchiveInTheBackgroundAndTheNextStartUsesIt() throws Exception {
        assumeThat(Path.of("/proc/self/maps")).exists();
        Path program = installed();
        String start = "XDG_CACHE_HOME=" + home.resolve("a cache").toString().replace(" ", "\\ ") + " "
                + program.resolve("scripts/opsroad") + " --home " + home;
        tmux.type(start);
        tmux.press("Enter");
        tmux.await("Where do you want to begin?");
        tmux.press("C-c");
        tmux.await(Tmux.PROMPT);
        tmux.type("until ls a\\ cache/opsroad/*.jsa 2>&1; do clear; done");
        tmux.press("Enter");
        tmux.await("\\.jsa'?\\n", Duration.ofMinutes(1));
        tmux.type(start);
        tmux.press("Enter");
        tmux.await("Where do you want to begin?");

        assertThat(mapsOf(program.toString())).contains("/a cache/opsroad/");
    }

    /** A folder with the launcher and the jar, and no sources to build from. */
    private Path installed() throws IOException {
        Path program = home.resolve("program");
        Files.createDirectories(program.resolve("scripts"));
        Files.createDirectories(program.resolve("target"));
        for (String file : List.of("scripts/opsroad", "scripts/tools.sh", "target/opsroad.jar")) {
            Files.copy(Path.of(file), program.resolve(file), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        }
        return program;
    }

    /** What the program that was started from this folder has mapped into its memory. */
    private static String mapsOf(String program) throws IOException {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            long pid = all.filter(one -> one.info().commandLine().orElse("").contains(program + "/scripts/../target"))
                    .filter(one -> one.info().command().orElse("").endsWith("java"))
                    .findFirst()
                    .orElseThrow()
                    .pid();
            return Files.readString(Path.of("/proc", Long.toString(pid), "maps"));
        }
    }
}
