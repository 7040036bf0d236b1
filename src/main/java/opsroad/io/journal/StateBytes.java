package opsroad.io.journal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import opsroad.core.progress.StateReader;
import opsroad.core.progress.StateWriter;

/** The values of a state as bytes: a number in as few as it needs, a text and a part behind its length. */
final class StateBytes {
    private static final int LOW_BITS = 0x7f;
    private static final int MORE = 0x80;

    private StateBytes() {}

    /** Collects bytes. */
    static final class Writer implements StateWriter {
        private byte[] bytes = new byte[1 << 12];
        private int length;

        byte[] bytes() {
            return Arrays.copyOf(bytes, length);
        }

        /** Returns the bytes with more behind them. */
        byte[] with(byte[] more) {
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
            number(more.length);
            room(more.length);
            System.arraycopy(more, 0, bytes, length, more.length);
            length += more.length;
        }

        @Override
        public void text(String text) {
            add(text.getBytes(StandardCharsets.UTF_8));
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
            Writer part = new Writer();
            values.accept(part);
            add(part.bytes());
        }
    }

    /** Gives back what a {@link Writer} collected. */
    static final class Reader implements StateReader {
        private final byte[] bytes;
        private final int from;
        private final int end;
        private int at;

        Reader(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.from = from;
            this.at = from;
            this.end = end;
        }

        int at() {
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
            int length = (int) number();
            at += length;
            return new String(bytes, at - length, length, StandardCharsets.UTF_8);
        }

        @Override
        public Reader part() {
            int length = (int) number();
            at += length;
            return new Reader(bytes, at - length, at);
        }

        /** Returns a reader at the beginning of the same values. */
        Reader again() {
            return new Reader(bytes, from, end);
        }
    }
}
