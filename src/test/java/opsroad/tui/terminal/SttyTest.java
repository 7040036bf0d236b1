package opsroad.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SttyTest {
    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        "24 80, 80, 24",
        "60 200, 200, 60",
        "0 0, 80, 24",
        "'', 80, 24",
        "abc, 80, 24",
        "24 x, 80, 24",
        "99999999 80, 80, 24"
    })
    void aLineWithoutASizeCountsAs80By24(String answer, int columns, int rows) {
        assertThat(Stty.Size.parse(answer)).isEqualTo(new Stty.Size(columns, rows));
    }
}
