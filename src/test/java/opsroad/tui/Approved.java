package opsroad.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a screen with the one that was approved. {@code mvn test -Dapprove=true} writes the present ones instead; look at
 * the difference before you commit them.
 */
public final class Approved {
    private static final Path FOLDER = Path.of("src", "test", "resources", "screens");

    private Approved() {}

    public static void screen(String name, String frame) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if (Boolean.getBoolean("approve")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, frame);
            }
            assertThat(file)
                    .as("no approved screen yet; run with -Dapprove=true")
                    .exists();
            assertThat(frame).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
