package opsroad.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks styled text into rows: greedily, at spaces, after hyphens inside words and between ideographs. A line feed
 * always ends a row. Nothing is lost but the blanks at which a row ends.
 */
public final class Wrap {
    private static final String NO_START =
            "!?,.:;)]}%\u2026\u3001\u3002\uFF0C\uFF0E\uFF01\uFF1F\uFF1A\uFF1B\uFF09\uFF3D\uFF5D\u300D\u300F"
                    + "\u3011\u300B\u3009\u3015\u30FC\u3005\u30FB\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308E"
                    + "\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7\u30EE\u201D\u2019\u00BB";
    private static final String NO_END = "([{$\uFF08\uFF3B\uFF5B\u300C\u300E\u3010\u300A\u3008\u3014\u201C\u2018\u00AB";
    /** Where a word that is wider than the row is cut by preference. */
    private static final String WEAK = "/._-=&?,:#@+%~\u2026";

    private final StyledText styled;
    private final String text;
    private final int width;
    private final List<Line> rows = new ArrayList<>();

    private Wrap(List<Span> spans, int width) {
        this.styled = new StyledText(spans);
        this.text = styled.text();
        this.width = Math.max(width, 1);
    }

    /**
     * Returns the text in rows of at most this width; only a character of two columns in one column is wider.
     *
     * @param width in columns; below 1 counts as 1
     */
    public static List<Line> wrap(List<Span> text, int width) {
        return new Wrap(text, width).rows();
    }

    /** Returns a plain text of one style in rows of at most this width. */
    public static List<Line> wrap(String text, Style style, int width) {
        return wrap(List.of(Span.of(Clean.text(text), style)), width);
    }

    /** Returns the columns of the widest piece that a row break cannot divide. */
    public static int widestPiece(List<Span> text) {
        return new Wrap(text, 1).widestPiece();
    }

    private int widestPiece() {
        int widest = 0;
        int used = 0;
        int next;
        for (int at = 0; at < text.length(); at = next) {
            next = Width.next(text, at);
            if (text.charAt(at) == '\n' || (at > 0 && mayBreak(at))) {
                used = 0;
            }
            used += isSpace(at, next) ? 0 : Width.cells(text, at, next);
            widest = Math.max(widest, used);
        }
        return widest;
    }

    private List<Line> rows() {
        int from = 0;
        int newline = text.indexOf('\n');
        while (newline >= 0) {
            paragraph(from, newline);
            from = newline + 1;
            newline = text.indexOf('\n', from);
        }
        paragraph(from, text.length());
        return rows;
    }

    private void paragraph(int from, int to) {
        int start = from;
        do {
            int end = rowEnd(start, to);
            rows.add(styled.line(start, withoutTrailingSpaces(start, end)));
            start = end;
        } while (start < to);
    }

    /** Returns where the row that starts here ends and the next one starts: spaces between them belong to this row. */
    private int rowEnd(int start, int to) {
        int used = 0;
        int lastBreak = -1;
        int at = start;
        while (at < to) {
            if (at > start && mayBreak(at)) {
                lastBreak = at;
            }
            int next = Math.min(Width.next(text, at), to);
            used += Width.cells(text, at, next);
            if (used > width && !isSpace(at, next)) {
                return lastBreak > start ? lastBreak : cutWord(start, at, next);
            }
            at = next;
        }
        return to;
    }

    /** A space that carries a mark is shown, and so counts. */
    private boolean isSpace(int at, int next) {
        return text.charAt(at) == ' ' && next == at + 1;
    }

    /** A word wider than the row ends at a weak place in its second half, or else anywhere. */
    private int cutWord(int start, int overflow, int next) {
        if (overflow == start) {
            return next;
        }
        for (int at = overflow; at > start + (overflow - start) / 2; at--) {
            if (WEAK.indexOf(text.charAt(at - 1)) >= 0 && isLatinAround(at)) {
                return at;
            }
        }
        return overflow;
    }

    private boolean isLatinAround(int at) {
        // Below the combining marks every char is a cluster of its own, so that this place cuts none.
        return text.charAt(at) < '\u0300';
    }

    private int withoutTrailingSpaces(int start, int end) {
        int cut = end;
        while (cut > start && text.charAt(cut - 1) == ' ') {
            cut--;
        }
        return cut;
    }

    private boolean mayBreak(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (after == ' ') {
            return false;
        }
        if (before == ' ' || before == '\u200B') {
            return true;
        }
        if (before == '-' || before == '\u2013' || before == '\u2014') {
            return isAfterHyphen(at, before);
        }
        return (before >= FIRST_IDEOGRAPHIC || after >= FIRST_IDEOGRAPHIC) && isBetweenIdeographs(at);
    }

    /** Below this no ideograph and no emoji of two columns. */
    private static final char FIRST_IDEOGRAPHIC = '\u1100';

    private boolean isAfterHyphen(int at, char hyphen) {
        boolean inWord = at > 1
                && Character.isLetterOrDigit(text.charAt(at - 2))
                && (hyphen != '-' ? Character.isLetterOrDigit(text.charAt(at)) : Character.isLetter(text.charAt(at)));
        return inWord && styled.styleAt(at - 1).role() != Role.CODE && !isInAddress(at);
    }

    private boolean isInAddress(int at) {
        int start = at - 1;
        int limit = Math.max(0, at - MAX_LOOK_BACK);
        while (start > limit && text.charAt(start - 1) != ' ' && text.charAt(start - 1) != '\n') {
            start--;
        }
        int scheme = text.indexOf("://", start);
        return scheme >= 0 && scheme < at;
    }

    /** Bounds the search for the start of a word, so that wrapping stays linear. */
    private static final int MAX_LOOK_BACK = 300;

    private boolean isBetweenIdeographs(int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        if (NO_START.indexOf(after) >= 0 || NO_END.indexOf(before) >= 0 || isGlue(before) || isGlue(after)) {
            return false;
        }
        return isIdeographic(before) || isIdeographic(after);
    }

    private static boolean isGlue(int codePoint) {
        return codePoint == 0xA0 || codePoint == 0x202F || codePoint == 0x2060 || codePoint == 0xFEFF;
    }

    private static boolean isIdeographic(int codePoint) {
        return codePoint >= FIRST_IDEOGRAPHIC && WideTable.isWide(codePoint) && !isHangul(codePoint);
    }

    /** Korean is written with spaces and breaks there. */
    private static boolean isHangul(int codePoint) {
        return (codePoint >= 0xAC00 && codePoint <= 0xD7A3) || (codePoint >= 0x1100 && codePoint <= 0x11FF);
    }
}
