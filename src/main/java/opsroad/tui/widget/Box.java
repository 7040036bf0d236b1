package opsroad.tui.widget;

import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.theme.Glyphs;

/** A thin frame with its title in the upper border. */
public final class Box {
    private Box() {}

    /**
     * Draws a frame along the edges of the canvas and returns what is inside, one column of margin left and right.
     *
     * @param note shown at the right end of the upper border; may be empty
     */
    public static Canvas draw(Canvas canvas, Glyphs glyphs, String title, String note, Role border) {
        return draw(canvas, glyphs, title, note, border, border);
    }

    /** Draws a frame whose title has a colour of its own: a change of the title then leaves the frame as it is. */
    public static Canvas draw(Canvas canvas, Glyphs glyphs, String title, String note, Role border, Role titled) {
        drawBorder(canvas, glyphs, Style.of(border));
        int right = canvas.width() - 2;
        if (!note.isEmpty() && Width.of(note) + Width.of(title) + 8 <= canvas.width()) {
            right -= Width.of(note) + 2;
            canvas.put(right + 1, 0, " " + note + " ", Style.of(Role.MUTED));
        }
        if (!title.isEmpty()) {
            canvas.put(
                    2,
                    0,
                    " " + Width.clip(title, Math.max(0, right - 4)) + " ",
                    Style.of(titled).bold());
        }
        return canvas.region(2, 1, canvas.width() - 4, canvas.height() - 2);
    }

    /**
     * Draws a framed dialog in the middle of the canvas and returns what is inside.
     *
     * @param width of the frame, in columns
     * @param rows of the frame
     */
    public static Canvas dialog(Canvas canvas, Glyphs glyphs, int width, int rows, String title) {
        int height = rows + 2;
        Canvas area = canvas.region(
                Math.max(0, (canvas.width() - width) / 2), Math.max(0, (canvas.height() - height) / 2), width, height);
        area.fill(Style.of(Role.TEXT, Ground.DIALOG, 0));
        Canvas inside = draw(area, glyphs, title, "", Role.BORDER_ACTIVE);
        area.ground(Ground.DIALOG);
        return inside.region(1, 1, inside.width() - 2, inside.height() - 2);
    }

    private static void drawBorder(Canvas canvas, Glyphs glyphs, Style style) {
        int right = canvas.width() - 1;
        int bottom = canvas.height() - 1;
        for (int x = 1; x < right; x++) {
            canvas.put(x, 0, glyphs.horizontal(), style);
            canvas.put(x, bottom, glyphs.horizontal(), style);
        }
        for (int y = 1; y < bottom; y++) {
            canvas.put(0, y, glyphs.vertical(), style);
            canvas.put(right, y, glyphs.vertical(), style);
        }
        canvas.put(0, 0, glyphs.topLeft(), style);
        canvas.put(right, 0, glyphs.topRight(), style);
        canvas.put(0, bottom, glyphs.bottomLeft(), style);
        canvas.put(right, bottom, glyphs.bottomRight(), style);
    }
}
