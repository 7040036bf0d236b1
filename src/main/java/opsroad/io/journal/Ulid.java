package opsroad.io.journal;

import java.time.Instant;
import java.util.function.Consumer;
import opsroad.core.progress.EventId;

/** Makes event ids: 48 bits of milliseconds and 80 random bits in Crockford's base 32. Source: github.com/ulid/spec. */
final class Ulid {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Ulid() {}

    /** @param random fills an array with random bytes */
    static EventId at(Instant moment, Consumer<byte[]> random) {
        char[] text = new char[26];
        long millis = moment.toEpochMilli();
        for (int i = 9; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (millis & 31));
            millis >>>= 5;
        }
        byte[] chance = new byte[16];
        random.accept(chance);
        for (int i = 0; i < 16; i++) {
            text[10 + i] = DIGITS.charAt(chance[i] & 31);
        }
        return new EventId(new String(text));
    }
}
