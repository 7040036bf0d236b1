package opsroad.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import java.util.EnumSet;
import opsroad.tui.theme.Ink;

/**
 * One cluster in its colours, with the width that we measured. Lanterna's own character measures by char and so breaks emoji
 * and combining marks.
 */
final class Cell extends TextCharacter {
    private static final long serialVersionUID = 1L;

    private static final EnumSet<SGR> NO_MARKS = EnumSet.noneOf(SGR.class);

    /** What Lanterna believes to be shown. Not a space, which it would skip or merge. */
    private static final char STAND_IN = 'x';

    /** The marks that one sees where nothing is written. */
    static final int SEEN_ON_BLANKS = Ink.UNDERLINE | Ink.STRIKE | Ink.REVERSE;

    private final String cluster;
    private final boolean wide;
    private final Paint foreground;
    private final Paint background;
    private final int marks;
    private final boolean blank;

    @SuppressWarnings("deprecation") // fromString would measure, the old constructor does not.
    Cell(String cluster, boolean wide, Paint foreground, Paint background, int marks) {
        super(STAND_IN, foreground, background, NO_MARKS);
        this.cluster = cluster;
        this.wide = wide;
        this.foreground = foreground;
        this.background = background;
        this.marks = marks;
        this.blank = cluster.equals(" ") && (marks & SEEN_ON_BLANKS) == 0;
    }

    Paint foreground() {
        return foreground;
    }

    Paint background() {
        return background;
    }

    /** A sum of the marks of an {@link Ink}; Lanterna's own set of them would cost a copy at each look. */
    int marks() {
        return marks;
    }

    boolean isBlank() {
        return blank;
    }

    boolean isAscii() {
        return cluster.length() == 1 && cluster.charAt(0) < 0x80;
    }

    /** Tells whether nobody could see a difference. */
    boolean looksLike(TextCharacter other) {
        if (blank && other instanceof Cell cell && cell.blank) {
            return background.equals(cell.background);
        }
        return equals(other);
    }

    @Override
    public boolean is(char other) {
        return cluster.length() == 1 && cluster.charAt(0) == other;
    }

    @Override
    public String getCharacterString() {
        return cluster;
    }

    @Override
    public boolean isDoubleWidth() {
        return wide;
    }

    /** The screen buffer asks for it: the second half of a wide cluster is a blank to it. */
    @Override
    public TextCharacter withCharacter(char other) {
        return new Cell(String.valueOf(other), false, foreground, background, marks);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Cell cell
                        && cell.cluster.equals(cluster)
                        && cell.wide == wide
                        && cell.marks == marks
                        && cell.foreground.equals(foreground)
                        && cell.background.equals(background));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * foreground.hashCode() + background.hashCode()) + cluster.hashCode();
    }
}
