package opsroad.text.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opsroad.text.Line;
import opsroad.text.Span;

/** A document laid out for one width. */
public final class Page {
    /** Stands for no code block and no fold. */
    public static final int NONE = -1;

    private final List<Row> rows;
    private final List<Line> lines;
    private final List<FoldAt> folds;
    /** Where each piece of text begins in the document, ascending, and its line. */
    private final long[] pieces;

    /** A line and the indexes of the code block and the fold it belongs to. */
    record Row(Line line, int code, int fold) {}

    /**
     * A fold that is on the page.
     *
     * @param index of the fold in the document; the key for {@link LayoutOptions#openFolds()}
     * @param line on which its summary starts
     */
    public record FoldAt(int index, int line, boolean open) {}

    Page(List<Row> rows, List<FoldAt> folds) {
        this.rows = List.copyOf(rows);
        this.folds = List.copyOf(folds);
        List<Line> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(row.line()));
        this.lines = List.copyOf(all);
        this.pieces = pieces(lines);
    }

    private static long[] pieces(List<Line> lines) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (Span span : lines.get(i).spans()) {
                if (span.pos() != Span.DECORATION) {
                    found.add(((long) span.pos() << Integer.SIZE) + i);
                }
            }
        }
        long[] sorted = found.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns the rows, from the top. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns the line that shows the character at this offset of the plain text, or the last one before it. */
    public int lineOf(int pos) {
        int at = Arrays.binarySearch(pieces, ((long) pos << Integer.SIZE) + Integer.MAX_VALUE);
        int piece = at >= 0 ? at : -at - 2;
        return piece < 0 ? 0 : (int) pieces[piece];
    }

    /** Returns the offset of the first text on this line or after it; 0 if there is none. */
    public int posOf(int line) {
        for (int i = Math.max(line, 0); i < lines.size(); i++) {
            int pos = firstPos(lines.get(i));
            if (pos != Span.DECORATION) {
                return pos;
            }
        }
        return pieces.length == 0 ? 0 : (int) (pieces[pieces.length - 1] >> Integer.SIZE);
    }

    private static int firstPos(Line line) {
        for (Span span : line.spans()) {
            if (span.pos() != Span.DECORATION) {
                return span.pos();
            }
        }
        return Span.DECORATION;
    }

    /** Returns the index of the code block that this line belongs to, or {@link #NONE}. */
    public int codeAt(int line) {
        return rows.get(line).code();
    }

    /** Returns the index of the innermost fold that this line belongs to, or {@link #NONE}. */
    public int foldAt(int line) {
        return rows.get(line).fold();
    }

    /** Returns the folds that are on the page, from the top. */
    public List<FoldAt> folds() {
        return folds;
    }
}
