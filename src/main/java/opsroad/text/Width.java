package opsroad.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Columns of text in a terminal, by grapheme clusters: the only place that knows widths. */
public final class Width {
    /** Below this each char is a cluster of one column; combining marks begin here. */
    private static final char FIRST_MARK = '\u0300';

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
        if (text.charAt(at) < FIRST_MARK && (at + 1 == text.length() || text.charAt(at + 1) < FIRST_MARK)) {
            return at + 1;
        }
        Matcher cluster = Clusters.ONE.matcher(text).region(at, text.length());
        return cluster.lookingAt() ? cluster.end() : at + 1;
    }

    /** Returns the columns, 0 to 2, of the one cluster between these indexes. */
    public static int cells(String text, int from, int to) {
        char first = text.charAt(from);
        if (first < FIRST_MARK) {
            return 1;
        }
        return to - from > 0 ? Clusters.cells(text, from) : 0;
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

        static int cells(String text, int from) {
            int base = text.codePointAt(from);
            int type = Character.getType(base);
            if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
                return 0;
            }
            return base >= 0x1100
                            && (base <= 0x115F
                                    || (base >= 0x2E80 && base <= 0xA4CF)
                                    || (base >= 0xAC00 && base <= 0xD7A3)
                                    || (base >= 0xF900 && base <= 0xFAFF)
                                    || (base >= 0xFF00 && base <= 0xFF60)
                                    || base >= 0x1F300)
                    ? 2
                    : 1;
        }
    }
}
