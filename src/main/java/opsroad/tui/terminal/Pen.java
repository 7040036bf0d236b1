package opsroad.tui.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import opsroad.tui.theme.Ink;

/** How the terminal writes now, and the shortest sequence that makes it write as a cell wants. Source: ECMA-48, section 8.3.117. */
final class Pen {
    private static final int[] MARKS = {Ink.BOLD, Ink.ITALIC, Ink.UNDERLINE, Ink.REVERSE, Ink.STRIKE};
    private static final byte[][] ON = codes("1", "3", "4", "7", "9");
    private static final byte[][] OFF = codes("22", "23", "24", "27", "29");
    private static final byte[] RESET = codes("0")[0];
    private static final Paint DEFAULT = Paint.of(Ink.DEFAULT);

    private final TtyTerminal terminal;
    private Paint foreground = DEFAULT;
    private Paint background = DEFAULT;
    private int marks;
    private boolean isKnown;
    private final byte[] sequence = new byte[128];
    private int length;

    Pen(TtyTerminal terminal) {
        this.terminal = terminal;
    }

    private static byte[][] codes(String... texts) {
        byte[][] codes = new byte[texts.length][];
        for (int i = 0; i < texts.length; i++) {
            codes[i] = texts[i].getBytes(StandardCharsets.US_ASCII);
        }
        return codes;
    }

    /** Somebody else may have written meanwhile. */
    void forget() {
        isKnown = false;
    }

    /** Makes the terminal write like this. A blank takes no notice of colour and weight of the letters. */
    void take(Look look, boolean isBlank) throws IOException {
        length = 0;
        if (!isKnown) {
            isKnown = true;
            add(RESET);
            foreground = DEFAULT;
            background = DEFAULT;
            marks = 0;
        }
        int wanted = isBlank ? marks & ~Look.SEEN_ON_BLANKS : look.marks();
        for (int i = 0; i < MARKS.length && wanted != marks; i++) {
            int mark = MARKS[i];
            if ((wanted & mark) != (marks & mark)) {
                add((wanted & mark) != 0 ? ON[i] : OFF[i]);
            }
        }
        marks = wanted;
        if (!isBlank && !look.foreground().equals(foreground)) {
            foreground = look.foreground();
            add(foreground.getForegroundSGRSequence());
        }
        if (!look.background().equals(background)) {
            background = look.background();
            add(background.getBackgroundSGRSequence());
        }
        if (length > 0) {
            terminal.style(sequence, length);
        }
    }

    /** Tells whether this can be written without a change. */
    boolean suits(Look look, boolean isBlank) {
        return isKnown
                && look.background().equals(background)
                && (isBlank
                        ? (marks & Look.SEEN_ON_BLANKS) == 0
                        : look.marks() == marks && look.foreground().equals(foreground));
    }

    private void add(byte[] code) {
        if (length > 0) {
            sequence[length++] = ';';
        }
        System.arraycopy(code, 0, sequence, length, code.length);
        length += code.length;
    }
}
