package opsroad.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import java.util.EnumSet;

/**
 * One cluster in its colours, with the width that we measured. Lanterna's own character measures by char and so breaks emoji
 * and combining marks.
 */
final class Cell extends TextCharacter {
    private static final long serialVersionUID = 1L;

    private static final EnumSet<SGR> NO_MARKS = EnumSet.noneOf(SGR.class);

    /** What Lanterna believes to be shown. Not a space, which it would skip or merge. */
    private static final char STAND_IN = 'x';

    private final String cluster;
    private final boolean wide;
    private final transient Look look;
    private final boolean blank;

    @SuppressWarnings("deprecation") // fromString would measure, the old constructor does not.
    Cell(String cluster, boolean wide, Look look) {
        super(STAND_IN, look.foreground(), look.background(), NO_MARKS);
        this.cluster = cluster;
        this.wide = wide;
        this.look = look;
        this.blank = look.isBlank(cluster);
    }

    /** Lanterna's own set of marks would cost a copy at each look. */
    Look look() {
        return look;
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
            return look.isSameOnBlanks(cell.look);
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
        return new Cell(String.valueOf(other), false, look);
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Cell cell
                        && cell.cluster.equals(cluster)
                        && cell.wide == wide
                        && cell.look.equals(look));
    }

    @Override
    public int hashCode() {
        return 31 * look.hashCode() + cluster.hashCode();
    }
}
