package opsroad.text.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opsroad.text.Line;
import opsroad.text.Span;
import opsroad.text.Wrap;

/** Finds the widths of a table's columns. */
final class Columns {
    /** A column that needs more than this may get this little; below it a table is unreadable. */
    private static final int READABLE = 8;

    private static final int ROWS_TRIED = 60;
    private static final int COLUMNS_TRIED = 8;
    private static final int MOVES_TRIED = 40;
    private static final int UNWRAPPED = 100_000;

    private final Grid grid;
    private final int[] least;
    private final int[] natural;
    private final Map<Long, Integer> heights = new HashMap<>();

    private Columns(Grid grid) {
        this.grid = grid;
        this.least = new int[grid.sides().size()];
        this.natural = new int[least.length];
        for (List<List<Span>> row : grid.rows()) {
            for (int i = 0; i < least.length; i++) {
                least[i] = Math.max(least[i], Math.max(1, Wrap.widestPiece(row.get(i))));
                natural[i] = Math.max(natural[i], naturalWidth(row.get(i)));
            }
        }
    }

    static Columns of(Grid grid) {
        return new Columns(grid);
    }

    private static int naturalWidth(List<Span> cell) {
        int widest = 1;
        for (Line line : Wrap.wrap(cell, UNWRAPPED)) {
            widest = Math.max(widest, line.width());
        }
        return widest;
    }

    /** Tells whether columns can stand side by side in this room. */
    boolean fit(int room) {
        int needed = 0;
        for (int i = 0; i < least.length; i++) {
            needed += Math.min(natural[i], Math.max(Math.min(least[i], READABLE), Math.min(natural[i], READABLE)));
        }
        return needed <= room;
    }

    /** Returns the widths for a room in which they fit; a table is never stretched. */
    int[] widths(int room) {
        if (sum(natural) <= room) {
            return natural.clone();
        }
        int[] widths = least.clone();
        shrinkTo(room, widths);
        shareRest(room - sum(widths), widths);
        improve(widths);
        return widths;
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    private static void shrinkTo(int room, int[] widths) {
        for (int over = sum(widths) - room; over > 0; over--) {
            widths[widest(widths)]--;
        }
    }

    private static int widest(int[] widths) {
        int widest = 0;
        for (int i = 1; i < widths.length; i++) {
            widest = widths[i] > widths[widest] ? i : widest;
        }
        return widest;
    }

    /** Gives columns the rest in proportion to what they lack. */
    private void shareRest(int rest, int[] widths) {
        long lacking = Math.max(1, sum(natural) - sum(widths));
        int left = rest;
        for (int i = 0; i < widths.length; i++) {
            int share = (int) ((long) rest * Math.max(0, natural[i] - widths[i]) / lacking);
            widths[i] += share;
            left -= share;
        }
        for (int i = 0; left > 0 && i < widths.length; i++) {
            int more = Math.min(left, Math.max(0, natural[i] - widths[i]));
            widths[i] += more;
            left -= more;
        }
    }

    /** Moves columns from one cell to another while the table becomes lower. */
    private void improve(int[] widths) {
        if (widths.length > COLUMNS_TRIED) {
            return;
        }
        int best = height(widths);
        for (int move = 0; move < MOVES_TRIED; move++) {
            int better = bestMove(widths, best);
            if (better >= best) {
                return;
            }
            best = better;
        }
    }

    private int bestMove(int[] widths, int height) {
        for (int from = 0; from < widths.length; from++) {
            for (int to = 0; to < widths.length; to++) {
                if (from == to || widths[from] <= Math.min(least[from], READABLE)) {
                    continue;
                }
                widths[from]--;
                widths[to]++;
                int tried = height(widths);
                if (tried < height) {
                    return tried;
                }
                widths[from]++;
                widths[to]--;
            }
        }
        return height;
    }

    private int height(int[] widths) {
        int height = 0;
        for (int row = 0; row < Math.min(grid.rows().size(), ROWS_TRIED); row++) {
            int highest = 1;
            for (int column = 0; column < widths.length; column++) {
                highest = Math.max(highest, height(row, column, widths[column]));
            }
            height += highest;
        }
        return height;
    }

    private int height(int row, int column, int width) {
        long key = ((long) row * COLUMNS_TRIED + column) * UNWRAPPED + width;
        return heights.computeIfAbsent(
                key, k -> Wrap.wrap(grid.rows().get(row).get(column), width).size());
    }
}
