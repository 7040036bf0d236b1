package opsroad.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Map;
import opsroad.text.Width;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlyphsTest {
    private static final Glyphs UNICODE = Glyphs.unicode();
    private static final Glyphs ASCII = Glyphs.ascii();

    @Test
    void everySignTakesOneColumnAndOneChar() throws ReflectiveOperationException {
        for (Method method : Glyphs.class.getMethods()) {
            if (method.getReturnType() == String.class && method.getParameterCount() == 0) {
                assertThat((String) method.invoke(UNICODE)).as(method.getName()).hasSize(1);
                assertThat(Width.of((String) method.invoke(UNICODE)))
                        .as(method.getName())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void theAsciiSetIsAsciiAndOnlyKeysAreWords() throws ReflectiveOperationException {
        for (Method method : Glyphs.class.getMethods()) {
            if (method.getReturnType() == String.class && method.getParameterCount() == 0) {
                String sign = (String) method.invoke(ASCII);
                assertThat(sign).as(method.getName()).matches("[ -~]+");
                assertThat(sign.length() == 1 || method.getName().endsWith("Key"))
                        .as(method.getName())
                        .isTrue();
            }
        }
    }

    @Test
    void theFiveSignsOfAHeatMapDifferAndTakeOneColumn() {
        for (Glyphs glyphs : new Glyphs[] {UNICODE, ASCII}) {
            java.util.Set<String> signs = new java.util.HashSet<>();
            for (int level = 0; level < 5; level++) {
                assertThat(Width.of(glyphs.heat(level))).isEqualTo(1);
                signs.add(glyphs.heat(level));
            }
            assertThat(signs).hasSize(5);
        }
    }

    @ParameterizedTest(name = "encoding {0}, LANG {1}")
    @CsvSource({
        "UTF-8, C, true",
        "ANSI_X3.4-1968, en_US.UTF-8, false",
        "'', en_US.UTF-8, true",
        "'', C.utf8, true",
        "'', C, false",
        "'', '', false"
    })
    void onlyUtf8ShowsUnicode(String encoding, String lang, boolean unicode) {
        assertThat(Glyphs.forEncoding(encoding, Map.of("LANG", lang)).done().equals("✓"))
                .isEqualTo(unicode);
    }

    @Test
    void theConsoleOfTheKernelHasFewSigns() {
        assertThat(Glyphs.forEncoding("UTF-8", Map.of("TERM", "linux")).done()).isEqualTo("x");
    }
}
