package opsroad.io.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import opsroad.core.progress.Entry;

/** The first lines of a journal and what they say. */
record OldLines(Mark mark, List<Entry> entries) {
    private static final int BUFFER = 1 << 16;

    /**
     * Where the first lines end, and how one knows that they are still the same.
     *
     * @param crc CRC-32 of their bytes
     * @param lastMillis the time in their last id
     */
    record Mark(long bytes, long lines, long crc, long lastMillis) {
        /** Tells whether a journal begins with exactly these bytes. */
        boolean fits(FileChannel journal) throws IOException {
            if (journal.size() < bytes) {
                return false;
            }
            CRC32 found = new CRC32();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            for (long at = 0; at < bytes; at += buffer.position()) {
                buffer.clear().limit((int) Math.min(BUFFER, bytes - at));
                if (journal.read(buffer, at) < 0) {
                    throw new EOFException();
                }
                found.update(buffer.array(), 0, buffer.position());
            }
            return found.getValue() == crc;
        }
    }

    /**
     * Reads the lines before the first entry of this moment or later.
     *
     * @return nothing when there is no such line, when one of them is damaged, or when a later line belongs before them
     */
    static Optional<OldLines> before(Path journal, Instant until) throws IOException {
        byte[] bytes = Files.readAllBytes(journal);
        List<Entry> all = new ArrayList<>();
        int old = 0;
        long lines = 0;
        int end = 0;
        boolean isOld = true;
        for (int from = 0; from < bytes.length; ) {
            int to = lineEnd(bytes, from);
            Optional<Entry> entry = read(bytes, from, to);
            isOld = isOld
                    && to < bytes.length
                    && (entry.isEmpty() || entry.get().at().isBefore(until));
            if (isOld && entry.isEmpty() && to > from) {
                return Optional.empty();
            }
            entry.ifPresent(all::add);
            from = to + 1;
            if (isOld) {
                lines++;
                end = from;
                old = all.size();
            }
        }
        if (old == 0 || !isInOrder(all)) {
            return Optional.empty();
        }
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, end);
        List<Entry> entries = List.copyOf(all.subList(0, old));
        long lastMillis = Ulid.millis(entries.get(old - 1).id());
        return Optional.of(new OldLines(new Mark(end, lines, crc.getValue(), lastMillis), entries));
    }

    /** Returns what the lines of a mark say. */
    static List<Entry> read(Path journal, Mark mark) throws IOException {
        byte[] bytes = Files.readAllBytes(journal);
        int end = (int) Math.min(bytes.length, mark.bytes());
        List<Entry> entries = new ArrayList<>();
        for (int from = 0; from < end; ) {
            int to = lineEnd(bytes, from);
            read(bytes, from, to).ifPresent(entries::add);
            from = to + 1;
        }
        return entries;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return to;
    }

    private static Optional<Entry> read(byte[] bytes, int from, int to) {
        try {
            return EventJson.parse(bytes, from, to);
        } catch (EventJson.BadLine e) {
            return Optional.empty();
        }
    }

    private static boolean isInOrder(List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).compareTo(entries.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
