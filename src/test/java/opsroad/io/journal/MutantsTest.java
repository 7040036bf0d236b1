package opsroad.io.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Roadmap;
import opsroad.io.content.ContentSource;
import opsroad.io.content.RoadmapLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A journal that was broken somewhere: what is left counts, what is broken is named, and it goes on. */
class MutantsTest {
    private static final int MUTANTS = 400;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void whateverIsBrokenTheRestCountsAndWhatIsDoneNextCountsLast() throws Exception {
        Roadmap road = RoadmapLoader.load(ContentSource.bundled()).roadmap().orElseThrow();
        Journal journal = new Journal(folder, Instant::now, new Random(1)::nextBytes);
        for (LearnerEvent event : JournalTest.everyKind().toList()) {
            journal.append(event);
        }
        Mutants mutants = new Mutants(road, Files.readAllBytes(journal.file()));
        for (int seed = 0; seed < MUTANTS; seed++) {
            assertThat(mutants.wrong(folder, seed)).as("seed " + seed).isEmpty();
        }
    }
}
