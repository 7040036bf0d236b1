package opsroad.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Standard output that remembers what went wrong, which a PrintStream keeps to itself. */
public final class Output extends FileOutputStream {
    private String failure = "";

    public Output() {
        super(FileDescriptor.out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            super.write(bytes, from, length);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** Returns a sentence when something was not printed. Whoever closed the pipe, as head does, had enough: that is no failure. */
    public Optional<String> failure() {
        return failure.isEmpty() || failure.equals("Broken pipe")
                ? Optional.empty()
                : Optional.of(
                        "The output could not be written (" + failure + "). Mend that or free space, then try again.");
    }
}
