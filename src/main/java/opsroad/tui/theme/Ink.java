package opsroad.tui.theme;

/**
 * What a terminal is told for one style.
 *
 * @param foreground {@link #DEFAULT}, an index of the palette from 0 to 255, or an {@link #rgb} value
 * @param background as the foreground
 * @param marks a sum of {@link #BOLD}, {@link #ITALIC}, {@link #STRIKE}, {@link #UNDERLINE} and {@link #REVERSE}
 */
public record Ink(int foreground, int background, int marks) {
    /** The colour that the learner gave to the terminal. */
    public static final int DEFAULT = -1;

    public static final int BOLD = 1;
    public static final int ITALIC = 2;
    public static final int STRIKE = 4;
    public static final int UNDERLINE = 8;
    public static final int REVERSE = 32;

    private static final int RGB = 1 << 24;

    /** Marks a 24-bit colour, so that black is not taken for index 0. */
    static int rgb(int color) {
        return color == DEFAULT ? DEFAULT : RGB | color;
    }

    public static boolean isRgb(int color) {
        return color >= RGB;
    }

    public boolean has(int mark) {
        return (marks & mark) != 0;
    }
}
