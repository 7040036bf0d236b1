package opsroad.tui.terminal;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The line with a terminal at its other end: where keys come from, where frames go, and who answers for its settings. */
public final class TtyLine {
    /** Stands in the scripts for the tools that need a terminal. */
    private static final String WITHOUT_TERMINAL =
            "test() { :; }; stty() { case \"$*\" in -g) echo saved ;; *size) echo 35 120 ;; esac; }; ";

    private final File keys;
    private final boolean isReal;

    private TtyLine(File keys, boolean isReal) {
        this.keys = keys;
        this.isReal = isReal;
    }

    /** The terminal that the program was started in. */
    public static TtyLine real() {
        return new TtyLine(new File("/dev/tty"), true);
    }

    /**
     * No terminal, but all that is done with one: for the class archive of the launcher, which must know every class of a real start.
     *
     * @param keys a file or pipe with the keys to press; the program ends with it
     */
    public static TtyLine rehearsed(File keys) {
        return new TtyLine(keys, false);
    }

    File keys() {
        return keys;
    }

    /** What a script has as its input. */
    File settings() {
        return isReal ? keys : new File("/dev/null");
    }

    OutputStream out() throws IOException {
        // System.out would send every sequence in a call of its own.
        return isReal ? new FileOutputStream(FileDescriptor.out) : new FileOutputStream("/dev/null");
    }

    /** Returns what the shell is to run for a script. */
    String script(String script) {
        return isReal ? script : WITHOUT_TERMINAL + script;
    }
}
