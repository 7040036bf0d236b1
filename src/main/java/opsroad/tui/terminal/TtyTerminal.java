package opsroad.tui.terminal;

import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.input.CharacterPattern;
import com.googlecode.lanterna.input.KeyDecodingProfile;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import opsroad.text.Width;

/**
 * The writing half of a terminal: whole clusters in UTF-8, gathered and sent in one piece. Lanterna's own terminals write one char
 * at a time, ask the terminal for its size in the middle of the input and cost a quarter of a second at start.
 */
final class TtyTerminal extends ANSITerminal {
    private static final int BUFFER_BYTES = 64 * 1024;

    /** From here on East Asian characters are wide in every terminal; wide ones below are emoji on which terminals differ. */
    private static final char FIRST_IDEOGRAPH = '\u2E80';

    private static final byte[] BEGIN_FRAME = ascii("\033[?2026h");
    private static final byte[] END_FRAME = ascii("\033[?2026l");
    private static final byte[] ENTER = ascii("\033[?1049h\033[?2004h\033[?1004h");
    private static final byte[] LEAVE = ascii("\033[?2026l\033[?1004l\033[?2004l\033[0m\033[?25h\033[?1049l");
    private static final byte[] MOUSE_ON = ascii("\033[?1002h\033[?1006h");
    private static final byte[] MOUSE_OFF = ascii("\033[?1006l\033[?1002l");
    private static final byte[] CURSOR_ON = ascii("\033[?25h");
    private static final byte[] CURSOR_OFF = ascii("\033[?25l");

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private TerminalSize size;
    private int column;
    private boolean framing;
    private boolean begun;
    private boolean cursorShown = true;
    private boolean mouse;
    private boolean entered;

    TtyTerminal(OutputStream out, int columns, int rows) {
        super(InputStream.nullInputStream(), out, StandardCharsets.UTF_8);
        this.out = out;
        this.size = new TerminalSize(columns, rows);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Our own decoder reads the keys; the profile of Lanterna would cost milliseconds for nothing. */
    @Override
    protected KeyDecodingProfile getDefaultKeyDecodingProfile() {
        return new NoKeys();
    }

    private static final class NoKeys implements KeyDecodingProfile {
        @Override
        public Collection<CharacterPattern> getPatterns() {
            return List.of();
        }
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return size;
    }

    void resize(int columns, int rows) throws IOException {
        size = new TerminalSize(columns, rows);
        getTerminalSize(); // tells the listeners
    }

    @Override
    public void enterPrivateMode() throws IOException {
        if (!entered) {
            entered = true;
            cursorShown = true;
            write(ENTER);
            if (mouse) {
                write(MOUSE_ON);
            }
        }
    }

    /** Someone else may have undone the modes: they are written anew by {@link #enterPrivateMode()}. */
    void forgetModes() {
        entered = false;
    }

    /** Undoes every mode and writes at once. Does nothing the second time. */
    @Override
    public void exitPrivateMode() throws IOException {
        if (entered) {
            entered = false;
            write(MOUSE_OFF);
            write(LEAVE);
            flush();
        }
    }

    void mouse(boolean on) throws IOException {
        if (on != mouse) {
            mouse = on;
            if (entered) {
                write(on ? MOUSE_ON : MOUSE_OFF);
                flush();
            }
        }
    }

    /** What is written until {@link #endFrame()} appears at once in terminals that can. */
    void beginFrame() {
        framing = true;
        begun = false;
    }

    void endFrame() throws IOException {
        framing = false;
        if (begun) {
            write(END_FRAME);
        }
        flush();
    }

    @Override
    public void setCursorVisible(boolean visible) throws IOException {
        if (visible != cursorShown) {
            cursorShown = visible;
            write(visible ? CURSOR_ON : CURSOR_OFF);
        }
    }

    @Override
    public void setCursorPosition(int x, int y) throws IOException {
        column = x;
        super.setCursorPosition(x, y);
    }

    /** Moves the cursor right. */
    void skip(int cells) throws IOException {
        column += cells;
        write(ascii(cells == 1 ? "\033[C" : "\033[" + cells + "C"));
    }

    /** Sends the parameters of a style. */
    void style(byte[] parameters, int length) throws IOException {
        openFrame();
        if (filled + length + 3 > buffer.length) {
            drain();
        }
        buffer[filled++] = '\033';
        buffer[filled++] = '[';
        System.arraycopy(parameters, 0, buffer, filled, length);
        filled += length;
        buffer[filled++] = 'm';
    }

    @Override
    public void putString(String cluster) throws IOException {
        char first = cluster.charAt(0);
        if (cluster.length() == 1 && first < 0x80) {
            openFrame();
            put((byte) first);
            column++;
            return;
        }
        write(cluster.getBytes(StandardCharsets.UTF_8));
        int cells = Width.cells(cluster, 0, cluster.length());
        column += cells;
        // Where terminals disagree on the width, say where we are: a wrong guess then spoils one sign, not the row.
        if (cluster.length() > 1 || (cells == 2 && first < FIRST_IDEOGRAPH)) {
            write(ascii("\033[" + (column + 1) + "G"));
        }
    }

    void send(String sequence) throws IOException {
        write(sequence.getBytes(StandardCharsets.UTF_8));
        flush();
    }

    @Override
    protected void writeToTerminal(byte... bytes) throws IOException {
        write(bytes);
    }

    private void write(byte[] bytes) throws IOException {
        openFrame();
        if (bytes.length > buffer.length) {
            drain();
            out.write(bytes);
            return;
        }
        if (filled + bytes.length > buffer.length) {
            drain();
        }
        System.arraycopy(bytes, 0, buffer, filled, bytes.length);
        filled += bytes.length;
    }

    private void put(byte b) throws IOException {
        if (filled == buffer.length) {
            drain();
        }
        buffer[filled++] = b;
    }

    private void openFrame() throws IOException {
        if (framing && !begun) {
            begun = true;
            write(BEGIN_FRAME);
        }
    }

    private void drain() throws IOException {
        int bytes = filled;
        filled = 0;
        out.write(buffer, 0, bytes);
    }

    @Override
    public void flush() throws IOException {
        if (filled > 0) {
            drain();
        }
        out.flush();
    }
}
