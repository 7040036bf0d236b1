package opsroad.io.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import opsroad.text.Clean;

/**
 * The last line made for a shell prompt, for as long as it holds: until the journal, the program or the road change, or time has passed. A prompt is
 * drawn after every command, so that it must not read a long journal each time. The file may be deleted at any time.
 */
public final class PromptFile {
    private static final int LINES = 5;
    private static final int LONGEST = 1 << 16;

    private final Path file;

    /** @param home folder of all roads */
    public PromptFile(Path home) {
        this.file = home.resolve("prompt.cache");
    }

    /**
     * Returns the line, if it still holds.
     *
     * @param road the file or folder that the road is read from
     */
    public Optional<String> read(Path road, Instant now) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty(); // not of our making
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.size() != LINES || Long.parseLong(lines.get(3)) < now.getEpochSecond()) {
                return Optional.empty();
            }
            boolean same = lines.get(0).equals(mark(road)) && lines.get(2).equals(mark(Path.of(lines.get(1))));
            return same ? Optional.of(Clean.oneLine(lines.get(4))) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Keeps a line. A failure costs nothing but time. */
    public void write(Path road, Path journal, Instant validUntil, String line) {
        // One name for all: what a killed program leaves is replaced by the next one, so that it never piles up.
        Path fresh = file.resolveSibling("prompt.cache.new");
        try {
            Home.make(file.resolveSibling(""));
            Files.write(
                    fresh,
                    List.of(
                            mark(road),
                            journal.toAbsolutePath().toString(),
                            mark(journal),
                            String.valueOf(validUntil.getEpochSecond()),
                            line));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return; // the next prompt is made anew
        }
    }

    /** A file as it is now: another size or time is another file. */
    private static String mark(Path path) throws IOException {
        return path.toAbsolutePath() + " "
                + (Files.exists(path)
                        ? Files.size(path) + " "
                                + Files.getLastModifiedTime(path).toMillis()
                        : "none");
    }
}
