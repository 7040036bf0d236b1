package opsroad.tui.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.screen.Screen;
import java.io.IOException;
import opsroad.tui.theme.Inks;
import opsroad.tui.widget.Canvas;

/** Brings canvases to a terminal and writes only what changed. */
final class Painter {
    static final int NO_CURSOR = -1;

    private final TtyTerminal terminal;
    private final TtyScreen screen;
    private CellCache cells;
    private boolean whole = true;

    Painter(TtyTerminal terminal, Inks inks) throws IOException {
        this.terminal = terminal;
        this.cells = new CellCache(inks);
        this.screen = new TtyScreen(terminal);
        screen.setCursorPosition(null);
        screen.startScreen();
    }

    /** Every cell is new in other colours, so the next frame replaces them all without clearing first. */
    void inks(Inks inks) {
        cells = new CellCache(inks);
    }

    /** Makes the next frame clear the terminal and write every cell. */
    void repaint() {
        whole = true;
    }

    void show(Canvas frame, int cursorX, int cursorY) throws IOException {
        terminal.beginFrame();
        fit(frame);
        blit(frame);
        screen.setCursorPosition(cursorX < 0 ? null : new TerminalPosition(cursorX, cursorY));
        screen.refresh(whole ? Screen.RefreshType.COMPLETE : Screen.RefreshType.DELTA);
        whole = false;
        terminal.endFrame();
    }

    private void fit(Canvas frame) throws IOException {
        if (screen.getTerminalSize().getColumns() != frame.width()
                || screen.getTerminalSize().getRows() != frame.height()) {
            terminal.resize(frame.width(), frame.height());
            screen.doResizeIfNecessary();
            whole = true;
        }
    }

    private void blit(Canvas frame) {
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                String cluster = frame.cluster(x, y);
                boolean wide = x + 1 < frame.width() && frame.cluster(x + 1, y).isEmpty();
                screen.setCharacter(x, y, cells.cell(cluster, wide, frame.style(x, y)));
                if (wide) {
                    x++; // The buffer pads a wide cell itself, and a cell put there would break it.
                }
            }
        }
    }
}
