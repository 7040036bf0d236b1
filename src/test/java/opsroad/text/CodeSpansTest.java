package opsroad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSpansTest {
    /** Code in square brackets, the rest as it is. */
    private static String seen(String sentence) {
        StringBuilder seen = new StringBuilder();
        for (Span span : CodeSpans.spans(sentence, Style.of(Role.ERROR))) {
            boolean isCode = span.style().equals(Style.of(Role.CODE).on(Ground.CODE));
            seen.append(isCode ? "[" + span.text() + "]" : span.text());
        }
        return seen.toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "no code, no code",
                "`ls` ended, [ls] ended",
                "so did `a` and `b`, so did [a] and [b]",
                "`` use `date` `` is old, [use `date`] is old",
                "half a `pair, half a `pair",
                "``not` closed`, ``not[ closed]",
                "_helpers.tpl and $TMPDIR *are* <names>, _helpers.tpl and $TMPDIR *are* <names>",
            })
    void onlyBackticksHaveAMeaning(String sentence, String seen) {
        assertThat(seen(sentence)).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls", "`", "a`b", "`a`", "```", " `` x ` ", "", " "})
    void anyTextComesBackAsCode(String text) {
        String sentence = "It said " + CodeSpans.code(text) + ".";
        assertThat(seen(sentence).strip()).isEqualTo("It said [" + (text.isEmpty() ? "  " : text) + "].");
    }

    @Test
    void aTextFromElsewhereIsLeftAloneUnlessItHasBackticks() {
        assertThat(CodeSpans.literal("plain *text*")).isEqualTo("plain *text*");
        assertThat(seen(CodeSpans.literal("a `b` c"))).isEqualTo("[a `b` c]");
    }

    @Test
    void whatCouldSteerATerminalIsMadeVisible() {
        assertThat(seen("`a\u001B[2Jb`")).isEqualTo("[a\u241B[2Jb]");
    }
}
