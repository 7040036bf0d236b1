package opsroad.tui.widget;

import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.tui.theme.Glyphs;

/** A thin bar that shows a part of a whole. */
public final class Gauge {
    private Gauge() {}

    /** Draws the bar; anything above none shows at least one cell, and less than all leaves at least one open. */
    public static void draw(Canvas canvas, int x, int y, int columns, int done, int total, Role role, Glyphs glyphs) {
        int full = total == 0 ? 0 : (int) ((long) columns * done / total);
        if (done > 0 && full == 0) {
            full = 1;
        }
        Ground ground = Ground.PAGE;
        for (int i = 0; i < columns; i++) {
            boolean filled = i < full;
            canvas.put(
                    x + i,
                    y,
                    filled ? glyphs.barFull() : glyphs.barEmpty(),
                    Style.of(filled ? role : Role.RULE, ground, 0));
        }
    }
}
