package opsroad.io.journal;

import java.util.function.Consumer;
import opsroad.core.progress.EventId;

/** Makes event ids: 48 bits of milliseconds and 80 random bits in Crockford's base 32. Source: github.com/ulid/spec. */
final class Ulid {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Ulid() {}

    /** Returns the milliseconds in an id; 0 for an id of another make. */
    static long millis(EventId id) {
        String text = id.value();
        if (!id.hasTime()) {
            return 0;
        }
        long millis = 0;
        for (int i = 0; i < 10; i++) {
            millis = millis << 5 | DIGITS.indexOf(text.charAt(i));
        }
        return millis;
    }

    /**
     * Makes an id.
     *
     * @param millis since 1970
     * @param random fills an array with random bytes
     */
    static EventId at(long millis, Consumer<byte[]> random) {
        char[] text = new char[26];
        long rest = millis;
        for (int i = 9; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        byte[] chance = new byte[16];
        random.accept(chance);
        for (int i = 0; i < 16; i++) {
            text[10 + i] = DIGITS.charAt(chance[i] & 31);
        }
        return new EventId(new String(text));
    }
}
