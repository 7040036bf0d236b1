package opsroad.io.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import opsroad.core.progress.StateWriter;

/** Values as bytes: a number in as few as it needs, a text and a part behind its length. {@link ByteReader} reads them. */
public final class ByteWriter implements StateWriter {
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    /** Returns what was written so far. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Returns the bytes with more behind them. */
    public byte[] with(byte[] more) {
        byte[] all = Arrays.copyOf(bytes, length + more.length);
        System.arraycopy(more, 0, all, length, more.length);
        return all;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }

    private void add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    @Override
    public void text(String text) {
        // One byte a character where that is enough: reading it back is a copy, which a cold start can afford.
        boolean isNarrow = text.chars().allMatch(c -> c <= 0xff);
        byte[] encoded = text.getBytes(isNarrow ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        number(2L * encoded.length + (isNarrow ? 0 : 1));
        add(encoded);
    }

    @Override
    public void number(long number) {
        room(10);
        // Small negative numbers are short, too.
        long rest = (number << 1) ^ (number >> 63);
        while ((rest & ~LOW_BITS) != 0) {
            bytes[length++] = (byte) ((rest & LOW_BITS) | MORE);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    @Override
    public void part(Consumer<StateWriter> values) {
        ByteWriter part = new ByteWriter();
        values.accept(part);
        number(part.length);
        add(part.bytes());
    }
}
