package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import opsroad.io.content.NewRoad;
import opsroad.io.journal.PlaceFile;
import opsroad.io.journal.PromptFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are far larger or other than ours: the tutor starts and says what is wrong. */
@Timeout(60)
class LargeTest extends AtTheCommandLine {
    private Path road;

    @BeforeEach
    void begin() throws IOException {
        road = home.resolve("road");
        NewRoad.write(road, "mine", "My road");
        Files.createDirectories(home.resolve("mine"));
    }

    private int on(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--roadmap";
        all[words.length + 1] = road.toString();
        return run(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"word ", "x", "https://example.org/a ", "> ", "\n", "\u0301"})
    void aNoteOfAMegabyteIsKeptShownAndExported(String of) {
        String note = of.repeat((1 << 20) / of.length()) + "end";
        assertThat(on("note", "first-skill", note)).isZero();
        for (String line :
                new String[] {"status", "note", "search end", "export md", "export html", "show first-skill"}) {
            assertThat(on(line.split(" ", -1))).as(line + err).isZero();
        }
        on("note", "first-skill");
        assertThat(out.strip()).endsWith("end");
    }

    @Test
    void aJournalWithALineOfFiftyMegabytesIsReadAndTheLineNamed() throws Exception {
        on("mark", "first-skill", "done");
        Path journal = home.resolve("mine/journal.jsonl");
        byte[] piece = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream file = Files.newOutputStream(journal, java.nio.file.StandardOpenOption.APPEND)) {
            file.write("{\"v\":1,\"type\":\"note-written\",\"text\":\"".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 50; i++) {
                file.write(piece);
            }
            file.write("\"}\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(on("status")).isZero();
        assertThat(out).contains("1 of 1 skills done");
        assertThat(on("note", "first-skill", "behind")).isZero();
        on("doctor");
        assertThat(out).contains("! journal line 2: not read");
    }

    @Test
    void aPlaceAndAPromptOfGarbageAreAsNone() throws Exception {
        PlaceFile place = new PlaceFile(home);
        PromptFile prompt = new PromptFile(home);
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            byte[] garbage = new byte[random.nextInt(200)];
            random.nextBytes(garbage);
            byte[] start = "{\"screen\":\"lab\",\"skill\":\"x".getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(start, 0, garbage, 0, Math.min(random.nextInt(start.length), garbage.length));
            Files.write(home.resolve("place.json"), garbage);
            Files.write(home.resolve("prompt.cache"), garbage);
            assertThat(place.read()).isNotNull();
            assertThat(prompt.read(road, Instant.EPOCH)).isEmpty();
        }
        Files.writeString(home.resolve("place.json"), "[".repeat(1 << 20));
        assertThat(place.read()).isEmpty();
        Files.writeString(home.resolve("place.json"), "{\"a\":".repeat(1 << 18));
        assertThat(place.read()).isEmpty();
        for (String name : new String[] {"place.json", "prompt.cache"}) {
            try (RandomAccessFile sparse =
                    new RandomAccessFile(home.resolve(name).toFile(), "rw")) {
                sparse.setLength(4L << 30);
            }
        }
        assertThat(place.read()).isEmpty();
        assertThat(prompt.read(road, Instant.EPOCH)).isEmpty();
        place.write(Map.of("screen", "road"));
        assertThat(place.read()).containsEntry("screen", "road");
    }

    @Test
    void tenThousandFoldersOfLabsHoldNothingUp() throws Exception {
        for (int i = 0; i < 10_000; i++) {
            Files.createDirectories(home.resolve("mine/labs/first-skill/old-" + i));
        }
        assertThat(on("lab", "start", "first-skill")).isZero();
        assertThat(on("status")).isZero();
        assertThat(on("doctor")).isIn(ExitCode.DONE, ExitCode.NOT_PASSED);
        for (int i = 0; i < 2_000; i++) {
            Path lab = road.resolve("first-stage/first-skill/labs/lab-" + i);
            Files.createDirectories(lab);
            Files.writeString(lab.resolve("lab.json"), "{}");
        }
        assertThat(run("check-content", road.toString())).isEqualTo(ExitCode.UNREADABLE);
        assertThat(out).contains("labs/lab-1999/lab.json:1: ");
        assertThat(on("lab", "list")).isZero();
        assertThat(out).contains("first-skill/greeting");
    }
}
