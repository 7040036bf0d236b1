package opsroad.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard input. Where it is closed the JVM's first own file has its number, and the bytes of that are nobody's answers. */
public final class Input {
    private Input() {}

    public static InputStream open() {
        try {
            Path file = Files.readSymbolicLink(Path.of("/proc/self/fd/0"));
            return file.endsWith("lib/modules") ? InputStream.nullInputStream() : System.in;
        } catch (IOException e) {
            return System.in; // no Linux, or no way to know
        }
    }
}
