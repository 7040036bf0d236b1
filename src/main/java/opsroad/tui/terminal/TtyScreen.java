package opsroad.tui.terminal;

import com.googlecode.lanterna.TerminalPosition;
import com.googlecode.lanterna.TextCharacter;
import com.googlecode.lanterna.screen.ScreenBuffer;
import com.googlecode.lanterna.screen.TerminalScreen;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lanterna's screen with a thriftier way to bring what changed in its back buffer to the terminal: half the bytes, so that a slow line is quick and a
 * terminal that draws while it reads does not flicker.
 */
final class TtyScreen extends TerminalScreen {
    /** A jump over so many cells is not shorter than writing them again. */
    private static final int SHORT_GAP = 4;

    private final TtyTerminal terminal;
    private final Pen pen;
    private int column;
    private int row;

    TtyScreen(TtyTerminal terminal, Pen pen) throws IOException {
        super(terminal);
        this.terminal = terminal;
        this.pen = pen;
        setCursorPosition(null); // The screen is not started: that would clear what is shown.
    }

    /** Takes what is in the back buffer for shown already. */
    void adopt() {
        getBackBuffer().copyTo(getFrontBuffer());
    }

    @Override
    public synchronized void refresh(RefreshType type) throws IOException {
        row = -1;
        ScreenBuffer shown = getFrontBuffer();
        ScreenBuffer wanted = getBackBuffer();
        int columns = wanted.getSize().getColumns();
        int rows = wanted.getSize().getRows();
        for (int y = 0; y < rows; y++) {
            line(shown, wanted, y, columns);
        }
        adopt();
        placeCursor();
    }

    private void line(ScreenBuffer shown, ScreenBuffer wanted, int y, int columns) throws IOException {
        int torn = -1;
        for (int x = 0; x < columns; x++) {
            TextCharacter after = wanted.getCharacterAt(x, y);
            if (after instanceof Cell cell && (x == torn || !cell.looksLike(shown.getCharacterAt(x, y)))) {
                goTo(x, y, wanted);
                write(cell, columns);
                // Where half of a wide cluster is overwritten, a terminal may leave anything in the other half.
                int last = cell.isDoubleWidth() && x + 1 < columns ? x + 1 : x;
                torn = shown.getCharacterAt(last, y).isDoubleWidth() ? last + 1 : torn;
            }
            if (after.isDoubleWidth()) {
                x++;
            }
        }
    }

    private void write(Cell cell, int columns) throws IOException {
        pen.take(cell.look(), cell.isBlank());
        terminal.putString(cell.getCharacterString());
        column += cell.isDoubleWidth() ? 2 : 1;
        if (column >= columns) {
            row = -1; // Terminals disagree on where the cursor is behind the last column.
        }
    }

    /** Moves the cursor, over a short gap by writing what is there anyway. */
    private void goTo(int x, int y, ScreenBuffer wanted) throws IOException {
        if (y != row || x < column) {
            terminal.setCursorPosition(x, y);
        } else if (x > column && !canBridge(x, y, wanted)) {
            terminal.skip(x - column);
        } else {
            for (int i = column; i < x; i++) {
                terminal.putString(wanted.getCharacterAt(i, y).getCharacterString());
            }
        }
        column = x;
        row = y;
    }

    private boolean canBridge(int x, int y, ScreenBuffer wanted) {
        if (x - column > SHORT_GAP) {
            return false;
        }
        for (int i = column; i < x; i++) {
            @Nullable Cell cell = wanted.getCharacterAt(i, y) instanceof Cell found ? found : null;
            if (cell == null || !cell.isAscii() || !pen.suits(cell.look(), cell.isBlank())) {
                return false;
            }
        }
        return true;
    }

    private void placeCursor() throws IOException {
        @Nullable TerminalPosition cursor = getCursorPosition();
        terminal.setCursorVisible(cursor != null);
        if (cursor != null) {
            terminal.setCursorPosition(cursor.getColumn(), cursor.getRow());
        }
    }
}
