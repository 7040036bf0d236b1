package opsroad.text.markdown;

import java.util.List;
import opsroad.text.Span;

/**
 * A table.
 *
 * @param rows the first one is the head; all have as many cells as there are sides
 */
record Grid(List<Side> sides, List<List<List<Span>>> rows) implements Block {
    Grid {
        sides = List.copyOf(sides);
        rows = List.copyOf(rows);
    }

    /** The side at which a column's text stands. */
    enum Side {
        LEFT,
        CENTER,
        RIGHT
    }

    @Override
    public void draw(Flow flow) {
        int separators = (sides.size() - 1) * GridDrawing.SEPARATOR_COLUMNS;
        Columns columns = Columns.of(this);
        if (columns.fit(flow.room() - separators)) {
            new GridDrawing(this, columns.widths(flow.room() - separators), flow).draw();
        } else {
            Cards.draw(this, flow);
        }
    }
}
