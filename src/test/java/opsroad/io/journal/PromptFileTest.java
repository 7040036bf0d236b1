package opsroad.io.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kept prompt holds as long as what it was made from. */
class PromptFileTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path home;

    private Path road;
    private Path journal;
    private PromptFile prompt;

    @BeforeEach
    void keep() throws Exception {
        road = Files.writeString(home.resolve("opsroad.jar"), "jar");
        journal = Files.writeString(home.resolve("journal.jsonl"), "one\n");
        prompt = new PromptFile(home);
        prompt.write(road, journal, NOON.plusSeconds(60), "Docker 3/26");
    }

    @Test
    void itIsReadAgainWhileNothingChanges() {
        assertThat(prompt.read(road, NOON)).contains("Docker 3/26");
    }

    @Test
    void timeTheJournalAndTheRoadEndIt() throws Exception {
        assertThat(prompt.read(road, NOON.plusSeconds(61))).isEmpty();
        assertThat(prompt.read(home, NOON)).isEmpty();
        Files.writeString(journal, "one\ntwo\n");
        assertThat(prompt.read(road, NOON)).isEmpty();
    }

    @Test
    void whatCannotBeUnderstoodIsMadeAnew() throws Exception {
        Files.writeString(home.resolve("prompt.cache"), "a\nb\nc\nd\ne\n");
        assertThat(prompt.read(road, NOON)).isEmpty();
        Files.delete(home.resolve("prompt.cache"));
        assertThat(prompt.read(road, NOON)).isEmpty();
    }

    @Test
    void whatAKilledProgramLeftIsUsedUpByTheNext() throws Exception {
        Files.writeString(home.resolve("prompt.cache.new"), "half");
        prompt.write(road, journal, NOON.plusSeconds(60), "Docker 4/26");
        assertThat(prompt.read(road, NOON)).contains("Docker 4/26");
        assertThat(home.resolve("prompt.cache.new")).doesNotExist();
    }
}
