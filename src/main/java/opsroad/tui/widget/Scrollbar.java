package opsroad.tui.widget;

import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.tui.theme.Glyphs;

/** Shows which part of something long is visible. */
public final class Scrollbar {
    private Scrollbar() {}

    /** Draws in the column {@code x}, over all rows of the canvas; draws nothing when everything is visible. */
    public static void draw(Canvas canvas, int x, int top, int size, Glyphs glyphs) {
        int rows = canvas.height();
        if (size <= rows || rows < 1) {
            return;
        }
        int thumb = Math.max(1, rows * rows / size);
        int from = (int) ((long) top * (rows - thumb) / Math.max(1, size - rows));
        for (int y = from; y < from + thumb; y++) {
            canvas.put(x, y, glyphs.scrollThumb(), Style.of(Role.BORDER_ACTIVE));
        }
    }
}
