package opsroad.io.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import opsroad.core.progress.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader says what the library says, or leaves the line to it. */
class PlainLineTest {
    private static final String TICK =
            "{\"v\":1,\"id\":\"01JDA0000000000000000000AB\",\"at\":\"2026-11-22T20:55:00.123Z\","
                    + "\"type\":\"item-ticked\",\"skill\":\"docker\",\"item\":\"build\",\"ticked\":true}";

    private static @Nullable PlainLine read(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return PlainLine.read(bytes, 0, bytes.length);
    }

    @Test
    void aLineOfOursIsPlain() {
        assertThat(read(TICK)).isNotNull();
        assertThat(read("{\"a\":[\"x\",\"y\"],\"b\":[],\"c\":0,\"d\":\"[z]\"}"))
                .isNotNull()
                .satisfies(line -> {
                    assertThat(line.list("a")).containsExactly("x", "y");
                    assertThat(line.list("b")).isEmpty();
                    assertThat(line.value("c")).isEqualTo("0");
                    assertThat(line.value("d")).isEqualTo("[z]");
                    assertThat(line.list("d")).isEmpty();
                    assertThat(line.value("a")).isNull();
                    assertThat(line.names()).containsExactly("a", "b", "c", "d");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"a\": 1}",
                "{\"a\":1} ",
                "{\"a\":01}",
                "{\"a\":-1}",
                "{\"a\":1.5}",
                "{\"a\":1234567890}",
                "{\"a\":null}",
                "{\"a\":truex}",
                "{\"a\":\"\\n\"}",
                "{\"a\":\"\u00e4\"}",
                "{\"a\":\"\u0001\"}",
                "{\"a\":{}}",
                "{\"a\":[1]}",
                "{\"a\":[\"x\",]}",
                "{\"a\":\"x\"",
                "{\"a\":\"x}",
                "{\"a\"}",
                "{\"a\":}",
            })
    void anythingElseIsLeftToTheLibrary(String line) {
        assertThat(read(line)).isNull();
    }

    private static String outcome(byte[] bytes, boolean plain) {
        try {
            @Nullable PlainLine quick = plain ? PlainLine.read(bytes, 0, bytes.length) : null;
            Optional<Entry> entry =
                    EventJson.entry(quick != null ? quick : EventJson.AnyLine.read(bytes, 0, bytes.length));
            return entry.toString();
        } catch (EventJson.BadLine e) {
            return "bad: " + e.getMessage();
        }
    }

    @Test
    void tenThousandMutatedLinesMeanTheSameToBoth() {
        Random random = new Random(11);
        String more = TICK.replace("\"ticked\":true", "\"ticked\":false,\"list\":[\"a\",\"b\"],\"seconds\":12");
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = (i % 2 == 0 ? TICK : more).getBytes(StandardCharsets.US_ASCII);
            for (int change = random.nextInt(4); change > 0; change--) {
                String signs = "\"{}[]:,\\ 0129tfae-.";
                bytes[random.nextInt(bytes.length)] = (byte) signs.charAt(random.nextInt(signs.length()));
            }
            assertThat(outcome(bytes, true))
                    .as(new String(bytes, StandardCharsets.US_ASCII))
                    .isEqualTo(outcome(bytes, false));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T20:55:00Z",
                "2026-11-22T20:55:00.123Z",
                "2024-02-29T23:59:59.999Z",
                "1970-01-01T00:00:00Z",
                "2026-11-22T20:55:00.123456789Z",
                "2026-11-22T24:00:00Z",
                "+12026-11-22T20:55:00Z",
            })
    void aMomentIsWhatTheLibrarySays(String text) {
        assertThat(Moments.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-02-30T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-11-22T25:00:00Z",
                "2026-11-22 20:55:00Z"
            })
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> Moments.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
