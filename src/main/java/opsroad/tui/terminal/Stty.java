package opsroad.tui.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The settings of the terminal line, read and changed by the standard tool {@code stty} so that no native code is needed. */
final class Stty {
    /**
     * Keys arrive one by one, unechoed, and Ctrl-C, Ctrl-Z, Ctrl-S, Ctrl-V and Ctrl-\ are plain keys. Output processing stays,
     * so that a stack trace of a crash is readable.
     */
    private static final String RAW_AND_SIZE = "stty -icanon -echo -isig -ixon -iexten icrnl min 1 time 0 size >&2";

    private static final int NOT_A_TERMINAL = 3;

    private final TtyLine line;
    private final String saved;
    private Size size;

    private Stty(TtyLine line, String saved, Size size) {
        this.line = line;
        this.saved = saved;
        this.size = size;
    }

    /** Columns and rows. */
    record Size(int columns, int rows) {
        /** Reads the answer of {@code stty size}: rows, then columns. A line that knows no size counts as 80 by 24. */
        static Size parse(String text) {
            int space = text.indexOf(' ');
            int rows = space < 0 ? 0 : number(text, 0, space);
            int columns = space < 0 ? 0 : number(text, space + 1, text.length());
            return rows <= 0 || columns <= 0 ? new Size(80, 24) : new Size(columns, rows);
        }

        private static int number(String text, int from, int to) {
            int value = 0;
            for (int i = from; i < to; i++) {
                int digit = text.charAt(i) - '0';
                if (digit < 0 || digit > 9 || value > 9999) {
                    return 0;
                }
                value = value * 10 + digit;
            }
            return value;
        }
    }

    /** Remembers the settings, measures the size and makes the line raw, all in one process: each one costs milliseconds. */
    static Stty open(TtyLine line) {
        String answer = run(line, "test -t 1 || exit 3; stty -g >&2 && " + RAW_AND_SIZE);
        int end = answer.indexOf('\n');
        if (end <= 0) {
            throw new TerminalException("The settings of the terminal cannot be read with stty.");
        }
        return new Stty(
                line,
                answer.substring(0, end),
                Size.parse(answer.substring(end + 1).strip()));
    }

    synchronized Size size() {
        return size;
    }

    /** Asks the line for its size now. */
    Size measure() {
        return measured(run(line, "stty size >&2"));
    }

    /** Makes the line raw again after {@link #restore()}, and measures it. */
    Size raw() {
        return measured(run(line, RAW_AND_SIZE));
    }

    private synchronized Size measured(String answer) {
        size = Size.parse(answer.strip());
        return size;
    }

    /** Sets the line exactly as it was found. */
    void restore() {
        run(line, "stty " + saved);
    }

    /**
     * Stops this program and all of its process group; returns when they go on. The JVM refuses to raise STOP itself. How the shell ended is of no
     * matter: a Ctrl-C that was typed meanwhile may have ended it.
     */
    static void stopGroup() {
        try {
            exitOf(start(TtyLine.real(), "kill -s STOP 0"));
        } catch (IOException e) {
            return; // Nothing has stopped then; the screens come back at once.
        }
    }

    /** Runs a script with the terminal as its input and returns what it wrote to standard error. */
    private static String run(TtyLine line, String script) {
        try {
            Process sh = start(line, script);
            String answer = new String(sh.getErrorStream().readAllBytes(), StandardCharsets.US_ASCII);
            return checked(exitOf(sh), answer);
        } catch (IOException e) {
            throw new TerminalException("There is no terminal here to show the tutor in.", e);
        }
    }

    private static Process start(TtyLine line, String script) throws IOException {
        return new ProcessBuilder("sh", "-c", line.script(script))
                .redirectInput(line.settings())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String checked(int exit, String answer) {
        if (exit == NOT_A_TERMINAL) {
            throw new TerminalException("The output is not a terminal, so the tutor cannot be shown.");
        }
        if (exit != 0) {
            throw new TerminalException("The terminal cannot be set up with stty: " + answer.strip());
        }
        return answer;
    }

    /** Waits even when interrupted: a half-set terminal would be worse than a late answer. */
    private static int exitOf(Process process) {
        boolean interrupted = false;
        while (true) {
            try {
                int exit = process.waitFor();
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return exit;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
