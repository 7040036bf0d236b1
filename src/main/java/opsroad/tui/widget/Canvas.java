package opsroad.tui.widget;

import java.util.Arrays;
import opsroad.text.Clean;
import opsroad.text.Ground;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.Width;

/**
 * A grid of grapheme clusters and styles that screens draw on. A region of a canvas shares its cells, has its own
 * origin and clips what leaves it; nothing drawn outside is an error.
 */
public final class Canvas {
    /** What stands in the second column of a wide cluster. */
    public static final String CONTINUED = "";

    private final Cells cells;
    private final int left;
    private final int top;
    private final int width;
    private final int height;

    public Canvas(int width, int height) {
        this(new Cells(width, height), 0, 0, width, height);
    }

    private Canvas(Cells cells, int left, int top, int width, int height) {
        this.cells = cells;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Returns the part of this canvas that starts here, cut at its edges. */
    public Canvas region(int x, int y, int columns, int rows) {
        int x0 = Math.min(Math.max(x, 0), width);
        int y0 = Math.min(Math.max(y, 0), height);
        int x1 = Math.min(Math.max(x + columns, x0), width);
        int y1 = Math.min(Math.max(y + rows, y0), height);
        return new Canvas(cells, left + x0, top + y0, x1 - x0, y1 - y0);
    }

    /** The column of this region on the whole canvas. */
    public int left() {
        return left;
    }

    /** The row of this region on the whole canvas. */
    public int top() {
        return top;
    }

    /**
     * Writes text on one row and returns the column after it. A wide cluster that would be cut in half at the edge becomes a blank.
     */
    public int put(int x, int y, String text, Style style) {
        int column = x;
        int at = 0;
        while (at < text.length()) {
            int end = Width.next(text, at);
            int columns = Width.cells(text, at, end);
            if (columns > 0) {
                set(column, y, text, at, end, columns, style);
            }
            column += columns;
            at = end;
        }
        return column;
    }

    private void set(int x, int y, String text, int from, int to, int columns, Style style) {
        if (y < 0 || y >= height || x < 0 || x >= width) {
            return;
        }
        int cell = (top + y) * cells.width + left + x;
        cells.breakWideAt(cell);
        if (columns == 1) {
            cells.set(cell, to - from == 1 ? Cells.one(text.charAt(from)) : text.substring(from, to), style);
        } else if (x + 1 >= width) {
            cells.set(cell, " ", style);
        } else {
            cells.breakWideAt(cell + 1);
            cells.set(cell, text.substring(from, to), style);
            cells.set(cell + 1, CONTINUED, style);
        }
    }

    /** Writes a line of spans and returns the column after it. */
    public int put(int x, int y, Line line) {
        int column = x;
        for (Span span : line.spans()) {
            column = put(column, y, span.text(), span.style());
        }
        return column;
    }

    /** Blanks everything in this style. */
    public void fill(Style style) {
        for (int y = 0; y < height; y++) {
            int from = (top + y) * cells.width + left;
            if (width > 0) {
                cells.breakWideAt(from);
                if (left + width < cells.width) {
                    cells.breakWideAt(from + width);
                }
            }
            Arrays.fill(cells.clusters, from, from + width, " ");
            Arrays.fill(cells.styles, from, from + width, style);
        }
    }

    /** Puts another ground behind what stands there. */
    public void ground(Ground ground) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int cell = (top + y) * cells.width + left + x;
                cells.styles[cell] = cells.styles[cell].on(ground);
            }
        }
    }

    /** Takes everything back behind a dialog. */
    public void dim() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int cell = (top + y) * cells.width + left + x;
                cells.styles[cell] = Style.of(cells.styles[cell].role(), Ground.PAGE, Style.DIM);
            }
        }
    }

    /** Replaces every sign that is not ASCII by one that is: texts of the road hold arrows and dashes too. */
    public void toAscii() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int cell = (top + y) * cells.width + left + x;
                String cluster = cells.clusters[cell];
                if (cluster.isEmpty()) {
                    cells.clusters[cell] = "?";
                } else if (cluster.charAt(0) > 126) {
                    cells.clusters[cell] = ascii(cluster.charAt(0));
                }
            }
        }
    }

    private static String ascii(char sign) {
        return switch (sign) {
            case '→', '›', '»', '▸', '▶' -> ">";
            case '←', '‹', '«', '◀' -> "<";
            case '↑', '▲' -> "^";
            case '↓', '▼' -> "v";
            case '–', '—', '−', '─', '━' -> "-";
            case '│', '┃' -> "|";
            case '┌', '┐', '└', '┘', '├', '┤', '┬', '┴', '┼', '╭', '╮', '╰', '╯' -> "+";
            case '…', '·', '•' -> ".";
            case '‘', '’' -> "'";
            case '“', '”', '„' -> "\"";
            case '×' -> "x";
            case '≤' -> "<";
            case '≥' -> ">";
            case '\u00a0' -> " ";
            default -> "?";
        };
    }

    /** Returns the cluster at a place: a blank is one space, the second half of a wide one is {@link #CONTINUED}. */
    public String cluster(int x, int y) {
        return cells.clusters[(top + y) * cells.width + left + x];
    }

    public Style style(int x, int y) {
        return cells.styles[(top + y) * cells.width + left + x];
    }

    /** Returns all rows without trailing blanks, each ended by a line break. */
    public String text() {
        StringBuilder all = new StringBuilder();
        for (int y = 0; y < height; y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < width; x++) {
                row.append(cluster(x, y));
            }
            all.append(row.toString().stripTrailing()).append('\n');
        }
        return all.toString();
    }

    /** The cells that all regions share, row by row. */
    private static final class Cells {
        private static final String[] ASCII = new String[128];

        static {
            for (char c = 0; c < ASCII.length; c++) {
                ASCII[c] = Clean.cell(c); // whatever is drawn, no cell can steer the terminal
            }
        }

        final int width;
        final String[] clusters;
        final Style[] styles;

        Cells(int width, int height) {
            this.width = width;
            clusters = new String[width * height];
            styles = new Style[width * height];
            Arrays.fill(clusters, " ");
            Arrays.fill(styles, Style.of(Role.TEXT));
        }

        static String one(char c) {
            return c < ASCII.length ? ASCII[c] : Clean.cell(c);
        }

        void set(int cell, String cluster, Style style) {
            clusters[cell] = cluster;
            styles[cell] = style;
        }

        /** Half a wide cluster cannot be shown: what remains of one that is written over becomes a blank. */
        void breakWideAt(int cell) {
            if (clusters[cell].equals(CONTINUED)) {
                clusters[cell - 1] = " ";
                clusters[cell] = " ";
            } else if (cell % width + 1 < width && clusters[cell + 1].equals(CONTINUED)) {
                clusters[cell + 1] = " ";
            }
        }
    }
}
