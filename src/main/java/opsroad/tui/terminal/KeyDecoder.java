package opsroad.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import opsroad.text.Width;
import opsroad.tui.Event;
import opsroad.tui.Key;

/**
 * Turns the bytes of a terminal into events. A sequence may arrive in any number of pieces. A sequence that nobody knows is
 * swallowed whole, so that the reply of a terminal never types itself.
 */
final class KeyDecoder {
    private static final int ESC = 0x1B;
    private static final int ESCAPE_MILLIS = 30;
    private static final int SEQUENCE_MILLIS = 500;

    /** A paste beyond this is cut: no field takes so much. */
    private static final int PASTE_BYTES = 1 << 20;

    /** A longer sequence is not one; what follows is no longer kept, only skipped. */
    private static final int SEQUENCE_BYTES = 4096;

    private static final byte[] PASTE_END = {ESC, '[', '2', '0', '1', '~'};

    private enum State {
        GROUND,
        ESCAPED,
        CSI,
        SS3,
        /** F1 to F5 of the Linux console: ESC [ [ and a letter. */
        LINUX,
        /** OSC, DCS, SOS, PM or APC, up to its terminator. */
        STRING,
        STRING_ESCAPED,
        /** The three bytes of a click in the oldest mouse protocol. */
        OLD_MOUSE,
        PASTE
    }

    private final Collection<Event> events;
    private State state = State.GROUND;
    private final StringBuilder sequence = new StringBuilder();
    private final ByteArrayOutputStream paste = new ByteArrayOutputStream();
    private int pasteEnd;
    private final Utf8 utf8 = new Utf8();
    private final StringBuilder typed = new StringBuilder();
    private boolean alt;
    private int skip;
    private char introducer;

    KeyDecoder(Collection<Event> events) {
        this.events = events;
    }

    /** Returns how long to wait for more before {@link #giveUp()}, or 0 when nothing is unfinished. */
    int patienceMillis() {
        return switch (state) {
            case GROUND, PASTE -> 0;
            case ESCAPED -> ESCAPE_MILLIS;
            case CSI, SS3, STRING -> sequence.length() == 0 ? ESCAPE_MILLIS : SEQUENCE_MILLIS;
            case LINUX, STRING_ESCAPED, OLD_MOUSE -> SEQUENCE_MILLIS;
        };
    }

    /** Decides that no more comes: a lone ESC was the Esc key, ESC and a bracket were Alt with that key. */
    void giveUp() {
        State was = state;
        state = State.GROUND;
        if (was == State.ESCAPED) {
            press(Key.of(Key.Code.ESCAPE));
        } else if (sequence.length() == 0 && (was == State.CSI || was == State.SS3 || was == State.STRING)) {
            press(new Key(Key.Code.TEXT, String.valueOf(introducer), false, true, false));
        }
        sequence.setLength(0);
    }

    void feed(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF);
        }
        flushTyped();
    }

    private void take(int b) {
        switch (state) {
            case GROUND -> ground(b);
            case ESCAPED -> escaped(b);
            case CSI -> csi(b);
            case SS3 -> ss3(b);
            case LINUX -> linux(b);
            case STRING -> string(b);
            case STRING_ESCAPED -> stringEscaped(b);
            case OLD_MOUSE -> oldMouse();
            case PASTE -> pasted(b);
        }
    }

    private void ground(int b) {
        if (b == ESC) {
            brokenText();
            flushTyped();
            state = State.ESCAPED;
        } else if (b < 0x20 || b == 0x7F) {
            brokenText();
            flushTyped();
            press(control(b, takeAlt()));
        } else {
            text(b);
        }
    }

    private void escaped(int b) {
        state = State.GROUND;
        sequence.setLength(0);
        introducer = (char) b;
        switch (b) {
            case ESC -> {
                press(Key.of(Key.Code.ESCAPE));
                state = State.ESCAPED;
            }
            case '[' -> state = State.CSI;
            case 'O' -> state = State.SS3;
            case ']', 'P', 'X', '^', '_' -> state = State.STRING;
            default -> {
                alt = true;
                ground(b);
            }
        }
    }

    private void csi(int b) {
        if (b == ESC) {
            restart();
        } else if (b == '[' && sequence.length() == 0) {
            state = State.LINUX;
        } else if (b >= 0x40 && b <= 0x7E) {
            state = State.GROUND;
            finishCsi((char) b);
        } else if (b < 0x20 || b >= 0x7F) {
            state = State.GROUND; // a control character ends what can no longer be a sequence
            ground(b);
        } else {
            keep(b);
        }
    }

    private void finishCsi(char last) {
        String parameters = sequence.toString();
        sequence.setLength(0);
        if (last == '~' && parameters.equals("200")) {
            state = State.PASTE;
            paste.reset();
            pasteEnd = 0;
        } else if (last == 'M' && parameters.isEmpty()) {
            state = State.OLD_MOUSE;
            skip = 3;
        } else {
            Event event = Sequences.csi(parameters, last);
            if (event != null) {
                events.add(event);
            }
        }
    }

    private void ss3(int b) {
        if (b == ESC) {
            restart();
            return;
        }
        if ((b >= '0' && b <= '9') || b == ';') {
            keep(b);
            return;
        }
        state = State.GROUND;
        Event event = Sequences.csi(sequence.toString(), (char) b);
        sequence.setLength(0);
        if (event != null) {
            events.add(event);
        }
    }

    private void linux(int b) {
        state = State.GROUND;
        if (b >= 'A' && b <= 'E') {
            press(Key.function(b - 'A' + 1));
        }
    }

    private void string(int b) {
        if (b == 0x07) {
            state = State.GROUND;
            sequence.setLength(0);
        } else if (b == ESC) {
            state = State.STRING_ESCAPED;
        } else {
            keep(b);
        }
    }

    private void stringEscaped(int b) {
        sequence.setLength(0);
        state = State.GROUND;
        if (b != '\\') {
            escaped(b); // the string was broken off by another sequence
        }
    }

    private void oldMouse() {
        skip--;
        if (skip == 0) {
            state = State.GROUND;
        }
    }

    private void restart() {
        sequence.setLength(0);
        state = State.ESCAPED;
    }

    private void keep(int b) {
        if (sequence.length() < SEQUENCE_BYTES) {
            sequence.append((char) b);
        }
    }

    private void pasted(int b) {
        if (b == PASTE_END[pasteEnd]) {
            pasteEnd++;
            if (pasteEnd == PASTE_END.length) {
                finishPaste();
            }
            return;
        }
        // What looked like the end belongs to the text. Only its first byte is ESC, so no other start can hide in it.
        for (int i = 0; i < pasteEnd; i++) {
            keepPasted(PASTE_END[i]);
        }
        pasteEnd = 0;
        if (b == ESC) {
            pasteEnd = 1;
        } else {
            keepPasted(b);
        }
    }

    private void keepPasted(int b) {
        if (paste.size() < PASTE_BYTES) {
            paste.write(b);
        }
    }

    private void finishPaste() {
        state = State.GROUND;
        String text = paste.toString(StandardCharsets.UTF_8);
        paste.reset();
        pasteEnd = 0;
        events.add(new Event.Pasted(text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    private void text(int b) {
        if (utf8.breaksAt(b)) {
            brokenText();
        }
        int codePoint = utf8.take(b);
        if (codePoint >= 0) {
            typed(codePoint);
        }
    }

    private void brokenText() {
        if (utf8.isOpen()) {
            utf8.reset();
            typed(Utf8.REPLACEMENT);
        }
    }

    private void typed(int codePoint) {
        if (codePoint >= 0x80 && codePoint < 0xA0) {
            return; // C1 controls are no text
        }
        if (alt) {
            alt = false;
            press(new Key(Key.Code.TEXT, Character.toString(codePoint), false, true, false));
        } else {
            typed.appendCodePoint(codePoint);
        }
    }

    /** Passes on what was typed in one piece, cut into clusters: an emoji of five code points is one key. */
    private void flushTyped() {
        if (typed.length() == 0) {
            return;
        }
        String text = typed.toString();
        typed.setLength(0);
        int at = 0;
        while (at < text.length()) {
            int end = Width.next(text, at);
            press(Key.typed(text.substring(at, end)));
            at = end;
        }
    }

    private boolean takeAlt() {
        boolean was = alt;
        alt = false;
        return was;
    }

    private void press(Key key) {
        flushTyped();
        events.add(new Event.KeyPressed(key));
    }

    private static Key control(int b, boolean alt) {
        return switch (b) {
            case 0x00 -> new Key(Key.Code.TEXT, " ", true, alt, false);
            case 0x08, 0x7F -> new Key(Key.Code.BACKSPACE, "", false, alt, false);
            case 0x09 -> new Key(Key.Code.TAB, "", false, alt, false);
            case 0x0A, 0x0D -> new Key(Key.Code.ENTER, "", false, alt, false);
            default -> {
                char letter = (char) (b <= 26 ? 'a' + b - 1 : '@' + b);
                yield new Key(Key.Code.TEXT, String.valueOf(letter), true, alt, false);
            }
        };
    }
}
