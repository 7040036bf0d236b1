package opsroad.tui.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opsroad.text.Style;
import opsroad.tui.theme.Ink;
import opsroad.tui.theme.Inks;
import org.jspecify.annotations.Nullable;

/** The cells of one theme, each made once: making one costs more than painting it. */
final class CellCache {
    private static final int ASCII = 128;

    /** More different cells than a lesson in any script needs; beyond it the cache starts anew instead of growing. */
    private static final int LIMIT = 20_000;

    private final Inks inks;
    private final Row[] rows = new Row[Style.COUNT];
    private final List<Paint> paints = new ArrayList<>();
    private int rare;

    CellCache(Inks inks) {
        this.inks = inks;
    }

    Look look(Style style) {
        return row(style).look;
    }

    private Row row(Style style) {
        Row row = rows[style.index()];
        if (row == null) {
            row = new Row(inks.of(style));
            rows[style.index()] = row;
        }
        return row;
    }

    Cell cell(String cluster, boolean wide, Style style) {
        Row row = row(style);
        return cluster.length() == 1 && cluster.charAt(0) < ASCII ? row.ascii(cluster) : row.other(cluster, wide);
    }

    private Paint paint(int color) {
        for (int i = 0; i < paints.size(); i++) {
            if (paints.get(i).hashCode() == color) {
                return paints.get(i);
            }
        }
        Paint paint = Paint.of(color);
        paints.add(paint);
        return paint;
    }

    /** The cells of one style. */
    private final class Row {
        private final Look look;
        private final @Nullable Cell[] ascii = new Cell[ASCII];
        private final Map<String, Cell> others = new HashMap<>();

        Row(Ink ink) {
            look = new Look(paint(ink.foreground()), paint(ink.background()), ink.marks());
        }

        Cell ascii(String cluster) {
            char c = cluster.charAt(0);
            Cell known = ascii[c];
            if (known == null) {
                known = made(cluster, false);
                ascii[c] = known;
            }
            return known;
        }

        Cell other(String cluster, boolean wide) {
            Cell known = others.get(cluster);
            if (known == null || known.isDoubleWidth() != wide) {
                if (++rare > LIMIT) {
                    forget();
                }
                known = made(cluster, wide);
                others.put(cluster, known);
            }
            return known;
        }

        private Cell made(String cluster, boolean wide) {
            return new Cell(cluster, wide, look);
        }
    }

    private void forget() {
        for (Row row : rows) {
            if (row != null) {
                row.others.clear();
            }
        }
        rare = 0;
    }
}
