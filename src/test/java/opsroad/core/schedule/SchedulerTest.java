package opsroad.core.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** 150 histories that the reference implementation, py-fsrs 6.3.1, computed. */
    static List<String> histories() throws Exception {
        try (var in = new BufferedReader(new InputStreamReader(
                SchedulerTest.class.getResourceAsStream("/schedule/fsrs6.jsonl"), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    @Test
    void allHistoriesAreThere() throws Exception {
        assertThat(histories()).hasSize(150);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void equalsTheReference(String line) throws Exception {
        JsonNode history = JSON.readTree(line);
        Scheduler scheduler =
                new Scheduler(Weights.DEFAULT, history.get("retention").asDouble());
        MemoryState memory = null;
        Instant at = START;
        for (JsonNode review : history.get("reviews")) {
            at = at.plusSeconds(review.get("elapsed_s").asLong());
            if (memory != null) {
                assertThat(scheduler.retrievability(memory, at))
                        .isCloseTo(review.get("retrievability_before").asDouble(), within(1e-6));
            }
            memory = scheduler.review(memory, Rating.of(review.get("rating").asInt()), at);
            assertThat(memory.phase().name())
                    .isEqualToIgnoringCase(review.get("state").asText());
            assertThat(memory.step()).isEqualTo(review.get("step").asInt(0));
            assertThat(memory.stabilityDays()).isCloseTo(review.get("stability").asDouble(), within(1e-6));
            assertThat(memory.difficulty()).isCloseTo(review.get("difficulty").asDouble(), within(1e-6));
            assertThat(Duration.between(at, memory.due()))
                    .isEqualTo(Duration.ofSeconds(review.get("interval_s").asLong()));
        }
    }

    @Test
    void moreTimeMeansLessRetrievability() {
        Scheduler scheduler = new Scheduler(Weights.DEFAULT, 0.9);
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            MemoryState memory = someMemory(scheduler, random);
            double last = 1.1;
            for (int day = 0; day < 400; day += 7) {
                double now =
                        scheduler.retrievability(memory, memory.reviewedAt().plus(Duration.ofDays(day)));
                assertThat(now).isGreaterThan(0).isLessThan(last);
                last = now;
            }
        }
    }

    @Test
    void easyComesBackNoSoonerThanGoodAndGoodNoSoonerThanHard() {
        Scheduler scheduler = new Scheduler(Weights.DEFAULT, 0.9);
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            MemoryState memory = someMemory(scheduler, random);
            Instant at = memory.due().plus(Duration.ofHours(random.nextInt(2_000)));
            Instant again = scheduler.review(memory, Rating.AGAIN, at).due();
            Instant hard = scheduler.review(memory, Rating.HARD, at).due();
            Instant good = scheduler.review(memory, Rating.GOOD, at).due();
            Instant easy = scheduler.review(memory, Rating.EASY, at).due();
            assertThat(again).isBeforeOrEqualTo(hard);
            assertThat(hard).isBeforeOrEqualTo(good);
            assertThat(good).isBeforeOrEqualTo(easy);
        }
    }

    @Test
    void fuzzStaysNearTheExactDayAndIsTheSameForTheSameChance() {
        Scheduler scheduler = new Scheduler(Weights.DEFAULT, 0.9);
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            MemoryState memory = someMemory(scheduler, random);
            Instant at = memory.due();
            long exact = Duration.between(
                            at, scheduler.review(memory, Rating.GOOD, at).due())
                    .toDays();
            double chance = random.nextDouble();
            MemoryState fuzzed = scheduler.reviewFuzzed(memory, Rating.GOOD, at, chance);
            assertThat(fuzzed).isEqualTo(scheduler.reviewFuzzed(memory, Rating.GOOD, at, chance));
            long days = Duration.between(at, fuzzed.due()).toDays();
            assertThat((double) Math.abs(days - exact)).isLessThanOrEqualTo(2 + 0.15 * exact);
        }
    }

    @Test
    void aClockSetBackBreaksNothing() {
        Scheduler scheduler = new Scheduler(Weights.DEFAULT, 0.9);
        MemoryState memory = scheduler.review(null, Rating.EASY, START);
        Instant yesterday = START.minus(Duration.ofDays(1));
        assertThat(scheduler.retrievability(memory, yesterday)).isEqualTo(1);
        assertThat(scheduler.review(memory, Rating.GOOD, yesterday).stabilityDays())
                .isGreaterThan(0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.69, 0.98, Double.NaN})
    void aRetentionOutsideItsRangeIsRefused(double retention) {
        assertThatThrownBy(() -> new Scheduler(Weights.DEFAULT, retention))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MemoryState someMemory(Scheduler scheduler, Random random) {
        Instant at = START;
        MemoryState memory = scheduler.review(null, Rating.of(1 + random.nextInt(4)), at);
        for (int i = random.nextInt(8); i > 0; i--) {
            at = memory.due().plus(Duration.ofHours(random.nextInt(48)));
            memory = scheduler.review(memory, Rating.of(1 + random.nextInt(4)), at);
        }
        return memory;
    }
}
