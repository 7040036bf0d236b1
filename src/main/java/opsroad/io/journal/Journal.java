package opsroad.io.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import opsroad.core.progress.Entry;
import opsroad.core.progress.LearnerEvent;

/**
 * The progress file: one JSON object a line, only ever appended to. Running copies share it: each takes in the other's lines before it
 * appends. One thread uses a journal.
 */
public final class Journal {
    private static final String NAME = "journal.jsonl";
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Supplier<Instant> now;
    private final Consumer<byte[]> random;
    private final List<Damage> damages = new ArrayList<>();
    private long read;
    private long lines;
    private final PlainLine plain = new PlainLine();
    private long lastMillis;

    /**
     * A journal in this folder, which need not exist yet.
     *
     * @param random fills an array with random bytes
     */
    public Journal(Path folder, Supplier<Instant> now, Consumer<byte[]> random) {
        this.file = folder.resolve(NAME);
        this.now = now;
        this.random = random;
    }

    /** Another reader of the same file, from its beginning. */
    Journal(Journal other) {
        this.file = other.file;
        this.now = other.now;
        this.random = other.random;
    }

    public Path file() {
        return file;
    }

    /** Returns the lines that could not be understood so far. */
    public List<Damage> damages() {
        return List.copyOf(damages);
    }

    /**
     * Returns the entries that are in the file and were not returned before. After the file was replaced by a shorter one these are all that it
     * has; entries are known by their id.
     *
     * @throws JournalException when the file is there and cannot be read
     */
    public List<Entry> replay() throws JournalException {
        return take(entry -> true);
    }

    private List<Entry> take(Predicate<Entry> wanted) throws JournalException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return takeIn(channel, wanted);
        } catch (NoSuchFileException e) {
            read = 0;
            lines = 0;
            return List.of();
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    private JournalException notRead(IOException e) {
        return new JournalException(
                "The journal " + file + " cannot be read (" + reason(e) + "). Check its permissions and start again.",
                e,
                false);
    }

    /**
     * The first lines of a journal.
     *
     * @param crc CRC-32 of their bytes
     * @param lastMillis the time in their last id
     */
    record Prefix(long bytes, long lines, long crc, long lastMillis) {}

    /**
     * Lets the next replay begin behind lines that are known already.
     *
     * @return false when the file does not begin with these lines; then everything is replayed
     */
    boolean startAfter(Prefix known) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < known.bytes() || crc(channel, known.bytes()) != known.crc()) {
                return false;
            }
        } catch (IOException e) {
            return false; // the replay says why
        }
        read = known.bytes();
        lines = known.lines();
        lastMillis = known.lastMillis();
        return true;
    }

    /** The first lines of a journal and what they say. */
    record Older(Prefix prefix, List<Entry> entries) {}

    /**
     * Reads the lines before the first entry of this moment or later. The journal must be fresh.
     *
     * @return nothing when there is no such line, when one of them is damaged, or when a later line belongs before them
     */
    Optional<Older> before(Instant until) throws JournalException {
        List<Entry> older = take(entry -> entry.at().isBefore(until));
        if (older.isEmpty() || !damages.isEmpty()) {
            return Optional.empty();
        }
        Entry last = older.get(older.size() - 1);
        long bytes = read;
        long count = lines;
        boolean inOrder = isAfter(older.subList(1, older.size()), older.get(0));
        if (!inOrder || !isAfter(replay(), last)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return Optional.of(new Older(new Prefix(bytes, count, crc(channel, bytes), Ulid.millis(last.id())), older));
        } catch (IOException e) {
            throw notRead(e);
        }
    }

    private static boolean isAfter(List<Entry> entries, Entry first) {
        Entry before = first;
        for (Entry entry : entries) {
            if (before.compareTo(entry) >= 0) {
                return false;
            }
            before = entry;
        }
        return true;
    }

    /** Returns what the first lines say. The journal must be fresh. */
    List<Entry> first(Prefix known) throws JournalException {
        return take(entry -> read < known.bytes());
    }

    private static long crc(FileChannel channel, long length) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < length; at += buffer.position()) {
            buffer.clear().limit((int) Math.min(BUFFER, length - at));
            if (channel.read(buffer, at) < 0) {
                throw new EOFException();
            }
            crc.update(buffer.array(), 0, buffer.position());
        }
        return crc.getValue();
    }

    /** Tells whether the file has grown or shrunk since it was read. */
    public boolean hasChanged() {
        try {
            return Files.size(file) != read;
        } catch (IOException e) {
            return read != 0;
        }
    }

    /** What an append brought: our entry, and before it those that other copies had written meanwhile. */
    public record Appended(Entry entry, List<Entry> others) {}

    /**
     * Writes one event as one line and waits until the disk has it.
     *
     * @throws JournalException when it could not be written; then nothing of it counts
     */
    public Appended append(LearnerEvent event) throws JournalException {
        Instant at = now.get().truncatedTo(ChronoUnit.MILLIS);
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                List<Entry> others = takeIn(channel);
                // After all that is there, even when the clock was set back.
                lastMillis = Math.max(at.toEpochMilli(), lastMillis + 1);
                Entry entry = new Entry(Ulid.at(lastMillis, random), at, event);
                write(channel, EventJson.write(entry));
                return new Appended(entry, others);
            }
        } catch (IOException e) {
            throw notSaved(e);
        }
    }

    /**
     * Appends the lines of another journal whose ids are not here, as they stand, in the order of their ids. Lines that cannot be understood stay
     * where they are.
     *
     * @return the entries that were new
     * @throws JournalException when the other file cannot be read, or this one cannot be written
     */
    public List<Entry> merge(Path other) throws JournalException {
        Map<String, String> lines = new TreeMap<>();
        List<Entry> found = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(other)) {
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                try {
                    EventJson.parse(bytes, 0, bytes.length).ifPresent(entry -> {
                        lines.put(entry.id().value(), line);
                        found.add(entry);
                    });
                } catch (EventJson.BadLine e) {
                    damages.add(new Damage(0, "in " + other + ": " + e.getMessage()));
                }
            }
        } catch (IOException e) {
            throw new JournalException(other + " cannot be read (" + reason(e) + "). Name a journal.jsonl.", e, false);
        }
        Set<String> here = new HashSet<>();
        new Journal(folder(), now, random)
                .replay()
                .forEach(entry -> here.add(entry.id().value()));
        lines.keySet().removeAll(here);
        if (!lines.isEmpty()) {
            appendRaw(lines.values());
        }
        found.removeIf(entry -> here.contains(entry.id().value()));
        return found;
    }

    private Path folder() {
        return file.resolveSibling("");
    }

    private void appendRaw(Collection<String> raw) throws JournalException {
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                takeIn(channel);
                for (String line : raw) {
                    write(channel, line);
                }
            }
        } catch (IOException e) {
            throw notSaved(e);
        }
    }

    private JournalException notSaved(IOException e) {
        return new JournalException(
                "Not saved: " + file + " cannot be written (" + reason(e)
                        + "). Free space or mend its permissions, then try again.",
                e,
                true);
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return e.getClass() == IOException.class && message != null
                ? message
                : e.getClass().getSimpleName();
    }

    private void write(FileChannel channel, String line) throws IOException {
        long end = channel.size();
        boolean torn = end > read;
        byte[] bytes = ((torn ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            channel.position(end);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
        if (torn) {
            damages.add(new Damage(++lines, "it was torn off before its end"));
        }
        read = end + bytes.length;
        lines++;
    }

    private List<Entry> takeIn(FileChannel channel) throws IOException {
        return takeIn(channel, entry -> true);
    }

    /** Stops before the first line whose entry is not wanted. */
    private List<Entry> takeIn(FileChannel channel, Predicate<Entry> wanted) throws IOException {
        long size = channel.size();
        if (size < read) {
            read = 0;
            lines = 0;
            damages.clear();
        }
        if (size - read > Integer.MAX_VALUE - 16) {
            throw new IOException("it is larger than 2 GiB");
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) (size - read));
        while (buffer.hasRemaining() && channel.read(buffer, read + buffer.position()) >= 0) {
            // Read on until the buffer is full or the file ends.
        }
        return parseLines(buffer.array(), buffer.position(), wanted);
    }

    /** A last line without its end is left for later: another copy may be writing it now. */
    private List<Entry> parseLines(byte[] bytes, int length, Predicate<Entry> wanted) {
        List<Entry> entries = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                lines++;
                Optional<Entry> entry = parseLine(bytes, from, i);
                if (entry.isPresent() && !wanted.test(entry.get())) {
                    lines--;
                    return entries;
                }
                if (entry.isPresent()) {
                    entries.add(entry.get());
                }
                read += i + 1 - from;
                from = i + 1;
            }
        }
        return entries;
    }

    private Optional<Entry> parseLine(byte[] bytes, int from, int to) {
        if (to == from || (to == from + 1 && bytes[from] == '\r')) {
            return Optional.empty();
        }
        try {
            Optional<Entry> entry = EventJson.parse(plain, bytes, from, to);
            if (entry.isPresent()) {
                lastMillis = Math.max(lastMillis, Ulid.millis(entry.get().id()));
            }
            return entry;
        } catch (EventJson.BadLine e) {
            damages.add(new Damage(lines, String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }
}
