package opsroad.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that break parsers end in time and never in an exception. */
class HostileTest {
    private static final int BYTES = 40_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("deep quotes", "> ".repeat(2000) + "x"),
                Arguments.of("deep lists", "- ".repeat(2000) + "x"),
                Arguments.of("deep emphasis", "*a **b ".repeat(3000)),
                Arguments.of("deep folds", "<details>\n\n".repeat(2500) + "x"),
                Arguments.of("deep links", "[".repeat(5000) + "a" + "](x)".repeat(5000)),
                Arguments.of("a long line", "x".repeat(BYTES)),
                Arguments.of("a long line of words", "word ".repeat(BYTES / 5)),
                Arguments.of("a long line of code", "```\n" + "x ".repeat(BYTES / 2) + "\n```"),
                Arguments.of("many links", "[a](b) ".repeat(10_000)),
                Arguments.of("a long rule", "* ".repeat(5000)),
                Arguments.of("a wide table", "|a".repeat(1500) + "|\n" + "|-".repeat(1500) + "|\n" + "|b".repeat(1500)),
                Arguments.of("combining marks", "a" + "\u0301".repeat(BYTES)),
                Arguments.of("joiners", "\u200D".repeat(BYTES)),
                Arguments.of("dollars", "$".repeat(BYTES)),
                Arguments.of("ideographs", "\u4E2D".repeat(BYTES)),
                Arguments.of("hyphens", "a-b".repeat(BYTES / 3)),
                Arguments.of("open tags", "<b>".repeat(BYTES / 3) + "<!--"),
                Arguments.of("open folds in items", "- <details><summary>x\n".repeat(1000)),
                Arguments.of("lone surrogates", "\uD83D \uDE80 \uD83D".repeat(1000)));
    }

    @Test
    @Timeout(60)
    void aParserThatNobodyWaitsForEndsToo() throws Exception {
        assertThat(Markdown.parse("`".repeat(1 << 20) + "_a ".repeat(1 << 20)).blocks())
                .isNotEmpty();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("markdown")) {
                thread.join();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void endsInTime(String name, String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertThatCode(() -> Pages.open(text, 80))
                .doesNotThrowAnyException());
    }
}
