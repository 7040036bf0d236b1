package opsroad.tui;

/**
 * A pressed key.
 *
 * @param text what a {@link Code#TEXT} key types, one grapheme cluster; the number of a {@link Code#FUNCTION} key; empty for all others
 */
public record Key(Code code, String text, boolean ctrl, boolean alt, boolean shift) {
    /** The keys that type nothing, and TEXT for all that type. */
    public enum Code {
        TEXT,
        ENTER,
        ESCAPE,
        TAB,
        BACKSPACE,
        DELETE,
        INSERT,
        UP,
        DOWN,
        LEFT,
        RIGHT,
        HOME,
        END,
        PAGE_UP,
        PAGE_DOWN,
        FUNCTION
    }

    public static Key of(Code code) {
        return new Key(code, "", false, false, false);
    }

    public static Key typed(String text) {
        return new Key(Code.TEXT, text, false, false, false);
    }

    public static Key ctrl(char letter) {
        return new Key(Code.TEXT, String.valueOf(letter), true, false, false);
    }

    /** Returns one of the keys F1 to F12. */
    public static Key function(int number) {
        return new Key(Code.FUNCTION, String.valueOf(number), false, false, false);
    }

    /** Tells whether the key types its text into a field. */
    public boolean types() {
        return code == Code.TEXT && !ctrl && !alt;
    }
}
