package opsroad.tui.terminal;

import com.googlecode.lanterna.TextColor;
import java.nio.charset.StandardCharsets;
import opsroad.tui.theme.Ink;

/**
 * A colour as Lanterna takes it, with its escape parameters spelled once. It builds on the RGB class, since a colour from
 * scratch would have to name AWT.
 */
final class Paint extends TextColor.RGB {
    private static final long serialVersionUID = 1L;

    private final int color;
    private final byte[] foreground;
    private final byte[] background;

    private Paint(int color, String foreground, String background) {
        super(0, 0, 0);
        this.color = color;
        this.foreground = foreground.getBytes(StandardCharsets.US_ASCII);
        this.background = background.getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the paint of a color of an {@link Ink}. */
    static Paint of(int color) {
        if (color == Ink.DEFAULT) {
            return new Paint(color, "39", "49");
        }
        if (Ink.isRgb(color)) {
            String rgb = ((color >> 16) & 255) + ";" + ((color >> 8) & 255) + ";" + (color & 255);
            return new Paint(color, "38;2;" + rgb, "48;2;" + rgb);
        }
        if (color < 8) {
            return new Paint(color, "" + (30 + color), "" + (40 + color));
        }
        if (color < 16) {
            return new Paint(color, "" + (90 - 8 + color), "" + (100 - 8 + color));
        }
        return new Paint(color, "38;5;" + color, "48;5;" + color);
    }

    @Override
    public byte[] getForegroundSGRSequence() {
        return foreground;
    }

    @Override
    public byte[] getBackgroundSGRSequence() {
        return background;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Paint paint && paint.color == color;
    }

    @Override
    public int hashCode() {
        return color;
    }
}
