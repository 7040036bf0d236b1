package opsroad.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of text in a terminal, by grapheme clusters: the only place that knows widths. */
public final class Width {
    /** Below this each char is a cluster of one column; combining marks begin here. */
    private static final char FIRST_MARK = '\u0300';

    /** Lines and blocks, which frames are drawn with. */
    private static final char FIRST_LINE = '\u2500';

    private static final char LAST_LINE = '\u259F';

    private static final char SOFT_HYPHEN = '\u00AD';

    private Width() {}

    /** Returns the columns that the text takes. */
    public static int of(String text) {
        int width = 0;
        int at = 0;
        while (at < text.length()) {
            int end = next(text, at);
            width += cells(text, at, end);
            at = end;
        }
        return width;
    }

    /** Returns the index after the grapheme cluster that starts at this index. */
    public static int next(String text, int at) {
        if (isAlone(text.charAt(at)) && (at + 1 == text.length() || isAlone(text.charAt(at + 1)))) {
            return at + 1;
        }
        Matcher cluster = Clusters.ONE.matcher(text).region(at, text.length());
        return cluster.lookingAt() ? cluster.end() : at + 1;
    }

    /** Latin letters, punctuation, arrows, lines and signs: none of them joins what stands before or behind it. Source: UAX 29. */
    private static boolean isAlone(char c) {
        return c < FIRST_MARK || (c >= '\u2010' && c <= '\u27BF' && (c <= '\u2027' || c >= '\u2190'));
    }

    /** Returns the index at which the grapheme cluster starts that ends at this index. */
    public static int previous(String text, int end) {
        int at = 0;
        int next = next(text, at);
        while (next < end) {
            at = next;
            next = next(text, at);
        }
        return at;
    }

    /** Returns the columns, 0 to 2, of the one cluster between these indexes. */
    public static int cells(String text, int from, int to) {
        char first = text.charAt(from);
        if (first < FIRST_MARK) {
            return cellsBelowMarks(text, from, to);
        }
        if (to - from == 1 && first >= FIRST_LINE && first <= LAST_LINE) {
            return 1;
        }
        return Clusters.cells(text, from, to);
    }

    private static int cellsBelowMarks(String text, int from, int to) {
        if (text.charAt(from) == SOFT_HYPHEN) {
            return 0;
        }
        if (to - from == 1) {
            return 1;
        }
        // "1" + U+20E3 is one key, and a copyright sign with U+FE0F an emoji.
        char sign = text.charAt(from + 1);
        return Clusters.isKeycap(text, from, to) || (sign == 0xFE0F && text.charAt(from) > 0x7F) ? 2 : 1;
    }

    /** Returns the longest start of the text that fits; a cut is shown by an ellipsis. */
    public static String clip(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        int width = 0;
        int at = 0;
        while (at < text.length()) {
            int end = next(text, at);
            int cells = cells(text, at, end);
            if (width + cells > columns - 1) {
                break;
            }
            width += cells;
            at = end;
        }
        return columns <= 0 ? "" : text.substring(0, at) + "\u2026";
    }

    /** Loaded only for text beyond Latin letters, since the pattern costs a cold start. */
    private static final class Clusters {
        static final Pattern ONE = Pattern.compile("\\X");
        private static final int JOINER = 0x200D;
        private static final int KEYCAP = 0x20E3;
        private static final int AS_EMOJI = 0xFE0F;

        static int cells(String text, int from, int to) {
            int base = text.codePointAt(from);
            if (isMark(base)) {
                return 0;
            }
            return WideTable.isWide(base) || isFlagPart(base) || hasEmojiSign(text, from, to) ? 2 : 1;
        }

        static boolean isKeycap(String text, int from, int to) {
            return to - from > 1 && text.charAt(to - 1) == KEYCAP;
        }

        private static boolean isMark(int codePoint) {
            int type = Character.getType(codePoint);
            return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
        }

        private static boolean isFlagPart(int codePoint) {
            return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
        }

        /** A pictograph of one column becomes an emoji of two by a variation sign, a skin tone or a joiner. */
        private static boolean hasEmojiSign(String text, int from, int to) {
            int base = text.codePointAt(from);
            if (base < 0x2000 || Character.getType(base) == Character.OTHER_LETTER) {
                return false;
            }
            for (int at = from + Character.charCount(base); at < to; at += Character.charCount(text.codePointAt(at))) {
                int sign = text.codePointAt(at);
                if (sign == AS_EMOJI || sign == JOINER || (sign >= 0x1F3FB && sign <= 0x1F3FF)) {
                    return true;
                }
            }
            return false;
        }
    }
}
