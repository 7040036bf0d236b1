package opsroad.tui.terminal;

import opsroad.tui.theme.Ink;

/** How a cell is written: its colours and its marks. */
final class Look {
    /** The marks that one sees where nothing is written. */
    static final int SEEN_ON_BLANKS = Ink.UNDERLINE | Ink.STRIKE | Ink.REVERSE;

    private final Paint foreground;
    private final Paint background;
    private final int marks;

    /** @param marks a sum of the marks of an {@link Ink} */
    Look(Paint foreground, Paint background, int marks) {
        this.foreground = foreground;
        this.background = background;
        this.marks = marks;
    }

    Paint foreground() {
        return foreground;
    }

    Paint background() {
        return background;
    }

    int marks() {
        return marks;
    }

    /** Tells whether a cell with this cluster shows its background alone. */
    boolean isBlank(String cluster) {
        return cluster.equals(" ") && (marks & SEEN_ON_BLANKS) == 0;
    }

    /** Tells whether nobody could see a difference where nothing is written. */
    boolean isSameOnBlanks(Look other) {
        return background.equals(other.background);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Look look
                        && look.marks == marks
                        && look.foreground.equals(foreground)
                        && look.background.equals(background));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * foreground.hashCode() + background.hashCode()) + marks;
    }
}
