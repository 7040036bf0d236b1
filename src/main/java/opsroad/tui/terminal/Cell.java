package opsroad.tui.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.TextColor;
import java.util.EnumSet;

/**
 * One cluster in its colours, with the width that we measured. Lanterna's own character measures by char and so breaks emoji
 * and combining marks.
 */
final class Cell extends TextCharacter {
    private static final long serialVersionUID = 1L;

    /** What Lanterna believes to be shown. Not a space, which it would skip or merge. */
    private static final char STAND_IN = 'x';

    private final String cluster;
    private final boolean wide;

    @SuppressWarnings("deprecation") // fromString would measure, the old constructor does not.
    Cell(String cluster, boolean wide, TextColor foreground, TextColor background, EnumSet<SGR> marks) {
        super(STAND_IN, foreground, background, marks);
        this.cluster = cluster;
        this.wide = wide;
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

    @Override
    public TextCharacter withCharacter(char other) {
        return new Cell(String.valueOf(other), false, getForegroundColor(), getBackgroundColor(), getModifiers());
    }

    @Override
    public TextCharacter withForegroundColor(TextColor other) {
        return new Cell(cluster, wide, other, getBackgroundColor(), getModifiers());
    }

    @Override
    public TextCharacter withBackgroundColor(TextColor other) {
        return new Cell(cluster, wide, getForegroundColor(), other, getModifiers());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Cell cell
                        && cell.cluster.equals(cluster)
                        && cell.wide == wide
                        && super.equals(other));
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + cluster.hashCode();
    }
}
