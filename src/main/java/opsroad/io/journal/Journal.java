package opsroad.io.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
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
import opsroad.core.progress.Entry;
import opsroad.core.progress.LearnerEvent;

/**
 * The progress file: one JSON object a line, only ever appended to. Running copies share it: each takes in the other's lines before it
 * appends. One thread uses a journal.
 */
public final class Journal {
    private static final String NAME = "journal.jsonl";

    private final Path file;
    private final InstantSource now;
    private final Consumer<byte[]> random;
    private final List<Damage> damages = new ArrayList<>();

    /** Read and not yet returned: an append that failed may have read lines of others. */
    private List<Entry> unseen = new ArrayList<>();

    private long read;
    private long lines;
    private final PlainLine plain = new PlainLine();
    private long lastMillis;

    /**
     * A journal in this folder, which need not exist yet.
     *
     * @param random fills an array with random bytes
     */
    public Journal(Path folder, InstantSource now, Consumer<byte[]> random) {
        this.file = folder.resolve(NAME);
        this.now = now;
        this.random = random;
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
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            takeIn(channel);
            return handOut();
        } catch (IOException e) {
            if (isAbsent()) {
                read = 0;
                lines = 0;
                return handOut();
            }
            throw new JournalException(
                    "The journal " + file + " cannot be read (" + reason(e)
                            + "). Check its permissions and start again.",
                    e,
                    false);
        }
    }

    /** Tells whether there surely is no journal: the last thing on its way that exists is no folder, or one that may be looked into. */
    private boolean isAbsent() {
        Path there = file;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there == null || (!there.equals(file) && (!Files.isDirectory(there) || Files.isExecutable(there)));
    }

    /** Lets the next replay begin behind lines that are known already; false when the file does not begin with them, and all is replayed. */
    boolean startAfter(OldLines.Mark known) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!known.fits(channel)) {
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

    /** Tells whether the file has grown or shrunk since it was read. */
    public boolean hasChanged() {
        try {
            return !unseen.isEmpty() || Files.size(file) != read;
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
        Instant at = now.instant().truncatedTo(ChronoUnit.MILLIS);
        try {
            Home.make(file.resolveSibling(""));
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                takeInAll(channel);
                // After all that is there, even when the clock was set back.
                lastMillis = Math.max(at.toEpochMilli(), lastMillis + 1);
                Entry entry = new Entry(Ulid.at(lastMillis, random), at, event);
                write(channel, EventJson.write(entry));
                return new Appended(entry, handOut());
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
        boolean isEmpty = true;
        try {
            for (String line : Files.readAllLines(other)) {
                isEmpty &= line.isBlank();
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
        if (found.isEmpty() && !isEmpty) {
            throw new JournalException(
                    other + " holds no event of a journal. Name a journal.jsonl.", new IOException("no event"), false);
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
            Home.make(file.resolveSibling(""));
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                assert lock.isValid();
                takeInAll(channel);
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
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        String message = e.getMessage();
        return e.getClass() == IOException.class && message != null
                ? message
                : e.getClass().getSimpleName();
    }

    private void write(FileChannel channel, String line) throws IOException {
        long end = channel.size();
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
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
        read = end + bytes.length;
        lines++;
    }

    private List<Entry> handOut() {
        List<Entry> all = unseen;
        unseen = new ArrayList<>();
        return all;
    }

    /** Also what is behind the last end of a line: whoever has the lock knows that nobody writes on there. It may be a whole entry. */
    private void takeInAll(FileChannel channel) throws IOException {
        takeIn(channel);
        if (channel.size() > read) {
            channel.write(ByteBuffer.wrap(new byte[] {'\n'}), channel.size());
            takeIn(channel);
        }
    }

    private void takeIn(FileChannel channel) throws IOException {
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
        parseLines(buffer.array(), buffer.position());
    }

    /** A last line without its end is left for later: another copy may be writing it now. */
    private void parseLines(byte[] bytes, int length) {
        int from = 0;
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n') {
                lines++;
                Optional<Entry> entry = parseLine(bytes, from, i);
                if (entry.isPresent()) {
                    unseen.add(entry.get());
                }
                from = i + 1;
            }
        }
        read += from;
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
