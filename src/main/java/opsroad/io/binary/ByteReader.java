package opsroad.io.binary;

import java.nio.charset.StandardCharsets;
import opsroad.core.progress.StateReader;

/** Gives back what a {@link ByteWriter} collected. Bytes of another origin give nonsense or an exception of no kind in particular: check them as a whole before. */
public final class ByteReader implements StateReader {
    private static final int LOW_BITS = 0x7f;

    private final byte[] bytes;
    private final int from;
    private final int end;
    private int at;

    public ByteReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.from = from;
        this.at = from;
        this.end = end;
    }

    /** Returns the place of the next value. */
    public int at() {
        return at;
    }

    @Override
    public long number() {
        long rest = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            rest |= (long) (next & LOW_BITS) << shift;
            shift += 7;
        } while (next < 0);
        return (rest >>> 1) ^ -(rest & 1);
    }

    @Override
    public String text() {
        int written = (int) number();
        int length = written >> 1;
        at += length;
        return new String(
                bytes, at - length, length, (written & 1) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    @Override
    public ByteReader part() {
        int length = (int) number();
        at += length;
        return new ByteReader(bytes, at - length, at);
    }

    /** Returns a reader at the beginning of the same values. */
    public ByteReader again() {
        return new ByteReader(bytes, from, end);
    }
}
