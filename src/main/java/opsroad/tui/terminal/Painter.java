package opsroad.tui.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.screen.Screen;
import java.io.IOException;
import opsroad.text.Style;
import opsroad.tui.theme.Inks;
import opsroad.tui.widget.Canvas;
import org.jspecify.annotations.Nullable;

/**
 * Brings canvases to a terminal. A frame of which nothing is shown yet is written cell by cell; of all others Lanterna's screen writes what changed.
 * It is made with the second frame: the first one would wait for its classes longer than for all the rest of its drawing.
 */
final class Painter {
    static final int NO_CURSOR = -1;

    private final TtyTerminal terminal;
    private final Pen pen;
    private CellCache cells;
    private @Nullable TtyScreen screen;
    private boolean clear = true;

    /** What the terminal shows; null when that is not known. */
    private @Nullable Canvas shown;

    /** Whether the screen knows of what is shown. */
    private boolean isKnown;

    Painter(TtyTerminal terminal, Inks inks) {
        this.terminal = terminal;
        this.pen = new Pen(terminal);
        this.cells = new CellCache(inks);
    }

    /** Every cell is new in other colours, so the next frame replaces them all without clearing first. */
    void inks(Inks inks) {
        cells = new CellCache(inks);
        shown = null;
    }

    /** Makes the next frame clear the terminal and write every cell. */
    void repaint() {
        clear = true;
    }

    void show(Canvas frame, int cursorX, int cursorY) throws IOException {
        terminal.enterPrivateMode();
        terminal.beginFrame();
        Canvas before = shown;
        if (before == null || clear || frame.width() != before.width() || frame.height() != before.height()) {
            clear |= before != null;
            writeAll(frame, cursorX, cursorY);
        } else {
            writeChanges(before, frame, cursorX, cursorY);
        }
        shown = frame;
        terminal.endFrame();
    }

    private void writeAll(Canvas frame, int cursorX, int cursorY) throws IOException {
        pen.forget();
        if (clear) {
            terminal.clearScreen();
            clear = false;
        }
        for (int y = 0; y < frame.height(); y++) {
            writeRow(frame, y);
        }
        terminal.setCursorVisible(cursorX >= 0);
        if (cursorX >= 0) {
            terminal.setCursorPosition(cursorX, cursorY);
        }
        isKnown = false;
    }

    private void writeRow(Canvas frame, int y) throws IOException {
        terminal.setCursorPosition(0, y);
        Style style = frame.style(0, y);
        Look look = cells.look(style);
        boolean wasBlank = false;
        for (int x = 0; x < frame.width(); x++) {
            boolean isNew = x == 0;
            if (frame.style(x, y) != style) {
                style = frame.style(x, y);
                look = cells.look(style);
                isNew = true;
            }
            String cluster = frame.cluster(x, y);
            boolean isBlank = look.isBlank(cluster);
            if (isNew || isBlank != wasBlank) {
                pen.take(look, isBlank);
                wasBlank = isBlank;
            }
            if (!cluster.isEmpty()) { // else the second half of the one before
                terminal.putString(cluster);
            }
        }
    }

    /** Lets the screen know of what is shown, so that the next frame need not wait for that. */
    void prepare() throws IOException {
        if (shown != null) {
            screenThatKnows(shown);
        }
    }

    private TtyScreen screenThatKnows(Canvas before) throws IOException {
        TtyScreen known = screen;
        if (known == null) {
            known = new TtyScreen(terminal, pen);
            screen = known;
        }
        if (!isKnown) {
            terminal.resize(before.width(), before.height());
            known.doResizeIfNecessary();
            blit(null, before, known);
            known.adopt();
            isKnown = true;
        }
        return known;
    }

    private void writeChanges(Canvas before, Canvas frame, int cursorX, int cursorY) throws IOException {
        TtyScreen known = screenThatKnows(before);
        blit(before, frame, known);
        known.setCursorPosition(cursorX < 0 ? null : new TerminalPosition(cursorX, cursorY));
        known.refresh(Screen.RefreshType.DELTA);
    }

    /** Sets the cells that differ from those of the frame before. */
    private void blit(@Nullable Canvas before, Canvas frame, TtyScreen into) {
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                String cluster = frame.cluster(x, y);
                boolean wide = x + 1 < frame.width() && frame.cluster(x + 1, y).isEmpty();
                if (before == null || wide || !isSame(before, frame, x, y)) {
                    into.setCharacter(x, y, cells.cell(cluster, wide, frame.style(x, y)));
                }
                if (wide) {
                    x++; // The buffer pads a wide cell itself, and a cell put there would break it.
                }
            }
        }
    }

    /** Also its neighbour must be as it was: a wide cluster that went has left half of itself there. */
    private static boolean isSame(Canvas before, Canvas frame, int x, int y) {
        return frame.cluster(x, y).equals(before.cluster(x, y))
                && frame.style(x, y) == before.style(x, y)
                && (x + 1 >= frame.width() || !before.cluster(x + 1, y).isEmpty());
    }
}
