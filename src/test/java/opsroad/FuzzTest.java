package opsroad;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Some of what {@code scripts/fuzz} does at length, with seeds that do not change. */
@Timeout(60)
class FuzzTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void brokenContentBecomesProblemsAndNeverAFault(long seed) throws Exception {
        Fuzz fuzz = new Fuzz(seed);
        for (int round = 0; round < 60; round++) {
            fuzz.content();
        }
        assertThat(fuzz.counts()).containsKeys("roads read", "roads refused", "problems named", "labs read");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void brokenPagesAreLaidOutWithinTheirWidth(long seed) throws Exception {
        Fuzz fuzz = new Fuzz(seed);
        for (int round = 0; round < 60; round++) {
            fuzz.page();
        }
        assertThat(fuzz.counts()).containsKey("rows laid out");
    }
}
