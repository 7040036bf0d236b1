package opsroad;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A real terminal: a shell in a tmux of its own. */
final class Tmux implements AutoCloseable {
    /** A waiting shell, at the end of the screen. */
    static final String PROMPT = "ready>$";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String socket;

    private Tmux(String socket) {
        this.socket = socket;
    }

    static Tmux open(int columns, int rows, Path directory) throws IOException, InterruptedException {
        Tmux tmux = new Tmux("opsroad-" + UUID.randomUUID());
        tmux.run(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                String.valueOf(columns),
                "-y",
                String.valueOf(rows),
                "-c",
                directory.toString(),
                "env",
                "PS1=ready>",
                "LC_ALL=C.UTF-8",
                "bash",
                "--norc",
                "--noprofile");
        tmux.run("set-option", "-g", "window-size", "manual");
        tmux.await(PROMPT);
        return tmux;
    }

    void type(String text) throws IOException, InterruptedException {
        if (!text.isEmpty()) {
            run("send-keys", "-l", text);
        }
    }

    /** Presses keys by tmux's names: Enter, Space, Tab, C-c … */
    void press(String... keys) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("send-keys"));
        words.addAll(List.of(keys));
        run(words.toArray(String[]::new));
    }

    void resize(int columns, int rows) throws IOException, InterruptedException {
        run("resize-window", "-x", String.valueOf(columns), "-y", String.valueOf(rows));
    }

    /** Sends a signal to what the shell runs. */
    void killChild(String signal) throws IOException, InterruptedException {
        String shell = run("display-message", "-p", "#{pane_pid}").strip();
        new ProcessBuilder("pkill", "-" + signal, "-P", shell).start().waitFor();
    }

    String screen() throws IOException, InterruptedException {
        return run("capture-pane", "-p");
    }

    /** Waits until the screen without the blanks at its end matches. */
    void await(String pattern) throws IOException, InterruptedException {
        await(pattern, PATIENCE);
    }

    void await(String pattern, Duration patience) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(pattern);
        Instant end = Instant.now().plus(patience);
        String screen = screen();
        while (!wanted.matcher(screen.stripTrailing()).find()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("The screen never showed " + pattern + ". It shows:\n" + screen);
            }
            screen = screen();
        }
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("tmux", "-L", socket));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + printed);
        }
        return printed;
    }

    @Override
    public void close() throws IOException {
        new ProcessBuilder("tmux", "-L", socket, "kill-server").start().onExit().join();
    }
}
