package opsroad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences in which code stands in backticks, as in Markdown, and nothing else of Markdown has a meaning: names such as
 * {@code _helpers.tpl} or {@code $TMPDIR} stay as they are.
 */
public final class CodeSpans {
    private static final char TICK = '`';

    private CodeSpans() {}

    /** Returns the text as code for a sentence: in more backticks than it has in a row. */
    public static String code(String text) {
        int longest = 0;
        for (int at = 0; at < text.length(); at = Math.max(at + 1, endOfTicks(text, at))) {
            longest = Math.max(longest, endOfTicks(text, at) - at);
        }
        String ticks = String.valueOf(TICK).repeat(longest + 1);
        boolean needsPad = text.isEmpty()
                || text.startsWith("`")
                || text.endsWith("`")
                || !unpadded(text).equals(text);
        return needsPad ? ticks + " " + text + " " + ticks : ticks + text + ticks;
    }

    /** Returns a text from elsewhere for a sentence, so that the backticks in it are shown: with any in it, it is code. */
    public static String literal(String text) {
        return text.indexOf(TICK) < 0 ? text : code(text);
    }

    /**
     * Returns the sentence with its code in the style of code. A backtick without its other half is text.
     *
     * @param base the style of the rest
     */
    public static List<Span> spans(String sentence, Style base) {
        String text = Clean.text(sentence);
        List<Span> spans = new ArrayList<>();
        int from = 0;
        int at = text.indexOf(TICK);
        while (at >= 0) {
            int inside = endOfTicks(text, at);
            int close = closing(text, inside, inside - at);
            int next = inside;
            if (close >= 0) {
                add(spans, text.substring(from, at), base);
                add(spans, unpadded(text.substring(inside, close)), base.code());
                next = close + inside - at;
                from = next;
            }
            at = text.indexOf(TICK, next);
        }
        add(spans, text.substring(from), base);
        return spans;
    }

    private static void add(List<Span> spans, String text, Style style) {
        if (!text.isEmpty()) {
            spans.add(Span.of(text, style));
        }
    }

    private static int closing(String text, int from, int ticks) {
        int at = text.indexOf(TICK, from);
        while (at >= 0) {
            int end = endOfTicks(text, at);
            if (end - at == ticks) {
                return at;
            }
            at = text.indexOf(TICK, end);
        }
        return -1;
    }

    private static int endOfTicks(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == TICK) {
            end++;
        }
        return end;
    }

    /** Returns what code in backticks says: a blank on both sides only kept its own backticks from those around it. */
    public static String unpadded(String code) {
        boolean padded = code.length() > 1 && code.startsWith(" ") && code.endsWith(" ") && !code.isBlank();
        return padded ? code.substring(1, code.length() - 1) : code;
    }
}
