package opsroad.tui.terminal;

import opsroad.tui.Event;
import opsroad.tui.Key;
import org.jspecify.annotations.Nullable;

/** The meaning of control sequences: their parameters and the letter that ends them. */
final class Sequences {
    private static final int WHEEL = 64;
    private static final int MOVED = 32;

    private Sequences() {}

    /** Returns what ESC [ (or ESC O) with these parameters means to us, or null. */
    static @Nullable Event csi(String parameters, char last) {
        if (parameters.startsWith("<")) {
            return mouse(parameters, last);
        }
        if (parameters.isEmpty() && (last == 'I' || last == 'O')) {
            return new Event.FocusChanged(last == 'I');
        }
        if (!parameters.isEmpty() && !Character.isDigit(parameters.charAt(0)) && parameters.charAt(0) != ';') {
            return null; // a reply of the terminal, not a key
        }
        int modifiers = Math.max(number(parameters, 1) - 1, 0);
        if (last != '~' && number(parameters, 0) > 1) {
            return null; // ESC [ 24;80 R is where the cursor stands, not F3
        }
        Key key = last == '~' ? numbered(number(parameters, 0), modifiers) : lettered(last, modifiers);
        return key == null ? null : new Event.KeyPressed(key);
    }

    private static @Nullable Key lettered(char last, int modifiers) {
        return switch (last) {
            case 'A' -> key(Key.Code.UP, modifiers);
            case 'B' -> key(Key.Code.DOWN, modifiers);
            case 'C' -> key(Key.Code.RIGHT, modifiers);
            case 'D' -> key(Key.Code.LEFT, modifiers);
            case 'H' -> key(Key.Code.HOME, modifiers);
            case 'F' -> key(Key.Code.END, modifiers);
            case 'M' -> key(Key.Code.ENTER, modifiers); // of the numeric keypad
            case 'Z' -> key(Key.Code.TAB, modifiers | 1);
            case 'P', 'Q', 'R', 'S' -> function(last - 'P' + 1, modifiers);
            default -> null;
        };
    }

    private static @Nullable Key numbered(int number, int modifiers) {
        return switch (number) {
            case 1, 7 -> key(Key.Code.HOME, modifiers);
            case 2 -> key(Key.Code.INSERT, modifiers);
            case 3 -> key(Key.Code.DELETE, modifiers);
            case 4, 8 -> key(Key.Code.END, modifiers);
            case 5 -> key(Key.Code.PAGE_UP, modifiers);
            case 6 -> key(Key.Code.PAGE_DOWN, modifiers);
            case 11, 12, 13, 14, 15 -> function(number - 10, modifiers);
            case 17, 18, 19, 20, 21 -> function(number - 11, modifiers);
            case 23, 24 -> function(number - 12, modifiers);
            default -> null;
        };
    }

    private static Key key(Key.Code code, int modifiers) {
        return modified(Key.of(code), modifiers);
    }

    private static Key function(int number, int modifiers) {
        return modified(Key.function(number), modifiers);
    }

    private static Key modified(Key key, int modifiers) {
        return new Key(key.code(), key.text(), (modifiers & 4) != 0, (modifiers & 2) != 0, (modifiers & 1) != 0);
    }

    /** A report as SGR mouse mode 1006 writes it: button, column and row from 1; M is a press, m a release. */
    private static @Nullable Event mouse(String parameters, char last) {
        String numbers = parameters.substring(1);
        int button = number(numbers, 0);
        Event.Mouse what = last == 'M' && (button & MOVED) == 0 ? action(button) : null;
        if (what == null) {
            return null;
        }
        return new Event.MouseUsed(what, Math.max(number(numbers, 1) - 1, 0), Math.max(number(numbers, 2) - 1, 0));
    }

    private static Event.@Nullable Mouse action(int button) {
        return switch (button & (WHEEL | 3)) {
            case 0 -> Event.Mouse.CLICK;
            case 2 -> Event.Mouse.RIGHT_CLICK;
            case WHEEL -> Event.Mouse.WHEEL_UP;
            case WHEEL + 1 -> Event.Mouse.WHEEL_DOWN;
            default -> null;
        };
    }

    /** Returns the parameter with this index, or 0. */
    private static int number(String parameters, int index) {
        int field = 0;
        int value = 0;
        for (int i = 0; i < parameters.length() && field <= index; i++) {
            char c = parameters.charAt(i);
            if (c == ';') {
                field++;
            } else if (field == index && c >= '0' && c <= '9' && value < 100_000) {
                value = value * 10 + c - '0';
            }
        }
        return value;
    }
}
