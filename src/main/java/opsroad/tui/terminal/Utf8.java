package opsroad.tui.terminal;

/** Puts code points together from bytes that arrive one by one. */
final class Utf8 {
    static final int REPLACEMENT = 0xFFFD;

    private static final int NOT_YET = -1;

    private int value;
    private int missing;
    private int least;

    /** Tells whether a code point has begun and is not whole. */
    boolean isOpen() {
        return missing > 0;
    }

    /** Tells whether this byte cannot continue the open code point. */
    boolean breaksAt(int b) {
        return missing > 0 && (b & 0xC0) != 0x80;
    }

    void reset() {
        missing = 0;
    }

    /** Returns the code point that this byte completes, or a negative number. */
    int take(int b) {
        if (missing > 0) {
            value = (value << 6) | (b & 0x3F);
            missing--;
            return missing == 0 ? checked() : NOT_YET;
        }
        if (b < 0x80) {
            return b;
        }
        if (b < 0xC2 || b > 0xF4) {
            return REPLACEMENT;
        }
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        least = b < 0xE0 ? 0x80 : b < 0xF0 ? 0x800 : 0x10000;
        value = b & (0x3F >> missing);
        return NOT_YET;
    }

    private int checked() {
        boolean surrogate = value >= 0xD800 && value <= 0xDFFF;
        return value < least || surrogate || value > Character.MAX_CODE_POINT ? REPLACEMENT : value;
    }
}
