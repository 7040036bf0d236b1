package opsroad.text.markdown;

import java.util.ArrayList;
import java.util.List;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.Wrap;

/** Draws a table whose columns stand side by side. */
final class GridDrawing {
    /** A bar and a blank on both its sides. */
    static final int SEPARATOR_COLUMNS = 3;

    private static final Style RULE = Style.of(Role.RULE);

    private final Grid grid;
    private final int[] widths;
    private final Flow flow;

    GridDrawing(Grid grid, int[] widths, Flow flow) {
        this.grid = grid;
        this.widths = widths;
        this.flow = flow;
    }

    void draw() {
        List<List<List<Line>>> rows = new ArrayList<>();
        for (List<List<Span>> row : grid.rows()) {
            rows.add(wrapped(row));
        }
        boolean ruled = rows.stream().skip(1).anyMatch(row -> height(row) > 1);
        for (int i = 0; i < rows.size(); i++) {
            if (i == 1 || (i > 1 && ruled)) {
                rule();
            }
            row(rows.get(i));
        }
        if (rows.size() == 1) {
            rule();
        }
    }

    private List<List<Line>> wrapped(List<List<Span>> row) {
        List<List<Line>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(Wrap.wrap(row.get(i), widths[i]));
        }
        return cells;
    }

    private static int height(List<List<Line>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1);
    }

    private void row(List<List<Line>> cells) {
        int height = height(cells);
        for (int i = 0; i < height; i++) {
            List<Span> spans = new ArrayList<>();
            for (int column = 0; column < widths.length; column++) {
                if (column > 0) {
                    spans.add(Span.of(" " + flow.glyphs().bar() + " ", RULE));
                }
                List<Line> cell = cells.get(column);
                addAligned(i < cell.size() ? cell.get(i) : Line.EMPTY, column, spans);
            }
            flow.emit(Line.of(spans.toArray(new Span[0])));
        }
    }

    private void addAligned(Line text, int column, List<Span> spans) {
        int rest = Math.max(0, widths[column] - text.width());
        int before = before(grid.sides().get(column), rest);
        if (before > 0) {
            spans.add(Span.of(" ".repeat(before), Style.TEXT));
        }
        spans.addAll(text.spans());
        if (rest > before) {
            spans.add(Span.of(" ".repeat(rest - before), Style.TEXT));
        }
    }

    private static int before(Grid.Side side, int rest) {
        return switch (side) {
            case LEFT -> 0;
            case CENTER -> rest / 2;
            case RIGHT -> rest;
        };
    }

    private void rule() {
        String sign = flow.glyphs().rule();
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (i > 0) {
                rule.append(sign).append(flow.glyphs().cross()).append(sign);
            }
            rule.append(sign.repeat(widths[i]));
        }
        flow.emit(Line.of(Span.of(rule.toString(), RULE)));
    }
}
