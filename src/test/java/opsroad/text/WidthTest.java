package opsroad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WidthTest {
    @Test
    void eachAsciiCharacterTakesOneColumn() {
        for (char c = ' '; c < 127; c++) {
            assertThat(Width.of(String.valueOf(c))).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE80",
                "\u2705",
                "\u2B50",
                "\u26A1",
                "\u2764\uFE0F",
                "1\uFE0F\u20E3",
                "\u00A9\uFE0F",
                "\uD83C\uDDEB\uD83C\uDDF7",
                "\uD83D\uDC4D\uD83C\uDFFD",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
                "\u261D\uD83C\uDFFD",
                "\u4E2D",
                "\uD55C",
                "\uFF21"
            })
    void anEmojiOrIdeographIsOneClusterOfTwoColumns(String cluster) {
        assertThat(Width.next(cluster, 0)).isEqualTo(cluster.length());
        assertThat(Width.of(cluster)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0301", "\u200B", "\u2060", "\uFE0F", "\u20E3", "\u00AD"})
    void aMarkAloneTakesNoColumn(String mark) {
        assertThat(Width.of(mark)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"e\u0301", "\uD835\uDC9C", "\u2764", "\u00E9", "\u2500", "\u21AA"})
    void otherTextTakesOneColumn(String cluster) {
        assertThat(Width.of(cluster)).isEqualTo(1);
    }

    @Test
    void clippedTextFitsAndEndsInAnEllipsis() {
        assertThat(Width.clip("deploy", 6)).isEqualTo("deploy");
        assertThat(Width.clip("deployment", 6)).isEqualTo("deplo\u2026");
        assertThat(Width.clip("\u4E2D\u6587\u5B57", 4)).isEqualTo("\u4E2D\u2026");
        assertThat(Width.clip("deploy", 0)).isEmpty();
    }

    /** The quick way over lines, arrows and signs must cut as the long one does, which follows UAX 29. */
    @Test
    void signsThatNeedNoLookAheadAreClustersOfTheirOwn() {
        Pattern cluster = Pattern.compile("\\X");
        for (char c = ' '; c <= '\u2BFF'; c++) {
            for (String text : new String[] {c + "a", "a" + c, c + "" + c, c + "\u2713", "\u2500" + c, c + "\u2014"}) {
                Matcher expected = cluster.matcher(text);
                assertThat(expected.lookingAt()).isTrue();
                assertThat(Width.next(text, 0)).as("%x in %s", (int) c, text).isEqualTo(expected.end());
            }
        }
    }
}
