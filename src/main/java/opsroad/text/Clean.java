package opsroad.text;

import java.util.HexFormat;

/** Makes text from content or from the learner safe for a terminal. */
public final class Clean {
    private static final char REPLACEMENT = '\uFFFD';

    private Clean() {}

    /**
     * Returns the text with each control character (C0, DEL, C1), bidirectional override and lone surrogate replaced by a visible sign, so that
     * no text can send an escape sequence. A tab becomes one space; a line break stays.
     */
    public static String text(String raw) {
        int at = firstUnsafe(raw);
        return at < 0 ? raw : cleanedFrom(raw, at);
    }

    /** As {@link #text}, and line breaks become spaces too. */
    public static String oneLine(String raw) {
        return text(raw).replace('\n', ' ');
    }

    /** Returns the text of one char as it may stand in a cell: a visible sign instead of one that could steer a terminal. */
    public static String cell(char c) {
        return isUnsafe(c) ? String.valueOf(visible(c)) : String.valueOf(c);
    }

    /** Returns JSON that means the same with each such character inside a text written as an escape. */
    public static String json(String json) {
        int at = firstUnsafe(json);
        if (at < 0) {
            return json;
        }
        StringBuilder safe = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (isPairAt(json, i)) {
                safe.append(c).append(json.charAt(++i));
            } else if (isUnsafe(c) && c >= ' ') {
                safe.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                safe.append(c); // the line ends between the fields; inside a text the library has escaped them
            }
        }
        return safe.toString();
    }

    private static int firstUnsafe(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\n' && isUnsafe(c) && !isPairAt(raw, i)) {
                return i;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
            }
        }
        return -1;
    }

    private static String cleanedFrom(String raw, int at) {
        StringBuilder safe = new StringBuilder(raw.length()).append(raw, 0, at);
        for (int i = at; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isPairAt(raw, i)) {
                safe.append(c).append(raw.charAt(++i));
            } else if (c == '\n' || !isUnsafe(c)) {
                safe.append(c);
            } else if (c == '\t') {
                safe.append(' ');
            } else if (c != '\r' || i + 1 >= raw.length() || raw.charAt(i + 1) != '\n') {
                safe.append(visible(c));
            }
        }
        return safe.toString();
    }

    private static boolean isPairAt(String raw, int i) {
        return Character.isHighSurrogate(raw.charAt(i))
                && i + 1 < raw.length()
                && Character.isLowSurrogate(raw.charAt(i + 1));
    }

    private static boolean isUnsafe(char c) {
        return c < ' '
                || (c >= 0x7F && c <= 0x9F)
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u2028'
                || c == '\u2029'
                || Character.isSurrogate(c);
    }

    private static char visible(char c) {
        // The control pictures of Unicode mirror the C0 codes.
        return c < ' ' ? (char) ('\u2400' + c) : REPLACEMENT;
    }
}
