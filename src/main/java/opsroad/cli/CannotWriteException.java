package opsroad.cli;

import java.io.IOException;
import java.nio.file.Path;

/** A file that the learner named cannot be written. */
final class CannotWriteException extends Exception {
    private static final long serialVersionUID = 1L;

    CannotWriteException(Path file, IOException cause) {
        super(
                file + " cannot be written (" + cause.getClass().getSimpleName()
                        + "). Name a file in a folder that is there and yours.",
                cause);
    }
}
