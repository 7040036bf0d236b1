package opsroad.io.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.zip.CRC32;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.Past;
import opsroad.core.progress.Progress;
import opsroad.core.progress.StateReader;
import opsroad.core.recall.Decks;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.io.binary.ByteReader;
import opsroad.io.binary.ByteWriter;

/**
 * The state that the older lines of a journal led to, so that a start does not grow with the journal. It is only used while the journal still begins
 * with exactly those lines and the program is the one that wrote it. The file may be deleted at any time; the journal alone is the truth.
 */
public final class StateFile {
    private static final int FORMAT = 2;

    private final Path file;
    private final Path program;

    /**
     * @param folder of the journal
     * @param program the file that this program was started from; when it is not a file nothing is kept
     */
    public StateFile(Path folder, Path program) {
        this.file = folder.resolve("state.cache");
        this.program = program;
    }

    /** Returns what is known of the journal's first lines, and lets its replay begin behind them; empty when nothing is. */
    public Optional<Past> open(Roadmap road, Journal journal) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            ByteReader in = new ByteReader(bytes, 0, bytes.length);
            if (in.number() != crc(bytes, in.at()) || in.number() != FORMAT) {
                return Optional.empty();
            }
            if (!in.text().equals(mark(program)) || !in.text().equals(renames(road))) {
                return Optional.empty();
            }
            OldLines.Mark mark = new OldLines.Mark(in.number(), in.number(), in.number(), in.number());
            Kept kept = new Kept(
                    (int) in.number(), new EventId(in.text()), in.time(), in.part(), in.part(), mark, journal.file());
            return journal.startAfter(mark) ? Optional.of(kept) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // whatever it is, it is not a state
        }
    }

    /**
     * Keeps the state of all entries before a moment. Entries after it stay out, so that what is asked and taken back most needs no look into the
     * past. A failure costs nothing but time.
     */
    public void renew(Roadmap road, Journal journal, TimeZone zone, Instant until) {
        try {
            if (!Files.isRegularFile(program)) {
                return;
            }
            Optional<OldLines> old = OldLines.before(journal.file(), until);
            if (old.isPresent()) {
                write(encode(road, zone, old.get()));
            }
        } catch (IOException e) {
            return; // the next start takes the time it took before
        }
    }

    private byte[] encode(Roadmap road, TimeZone zone, OldLines old) throws IOException {
        List<Entry> entries = old.entries();
        Progress progress = new Progress(road);
        progress.applyAll(entries);
        Entry last = entries.get(entries.size() - 1);
        ByteWriter out = new ByteWriter();
        out.number(FORMAT);
        out.text(mark(program));
        out.text(renames(road));
        out.number(old.mark().bytes());
        out.number(old.mark().lines());
        out.number(old.mark().crc());
        out.number(old.mark().lastMillis());
        out.number(entries.size());
        out.text(last.id().value());
        out.time(last.at());
        out.part(progress::write);
        out.part(Decks.of(progress, zone, true)::write);
        byte[] body = out.bytes();
        ByteWriter whole = new ByteWriter();
        whole.number(crc(body, 0));
        return whole.with(body);
    }

    private static long crc(byte[] bytes, int from) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, bytes.length - from);
        return crc.getValue();
    }

    private void write(byte[] bytes) throws IOException {
        // One name for all: what a killed program leaves is replaced by the next one, so that it never piles up.
        Path fresh = file.resolveSibling("state.cache.new");
        try {
            Files.write(fresh, bytes);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** The program as it is now: another size or time is another program, which may count in another way. */
    private static String mark(Path program) throws IOException {
        return Files.size(program) + " " + Files.getLastModifiedTime(program).toMillis();
    }

    /** What of the road has a say in how entries count: the former ids of skills. */
    private static String renames(Roadmap road) {
        StringBuilder all = new StringBuilder();
        for (Skill skill : road.skills()) {
            if (!skill.was().isEmpty()) {
                all.append(skill.id().value()).append(skill.was()).append(' ');
            }
        }
        return all.toString();
    }

    private record Kept(
            int count,
            EventId last,
            Instant lastAt,
            ByteReader atState,
            ByteReader atMemories,
            OldLines.Mark mark,
            Path journal)
            implements Past {
        @Override
        public StateReader state() {
            return atState.again();
        }

        @Override
        public StateReader memories() {
            return atMemories.again();
        }

        @Override
        public List<Entry> entries() {
            try {
                return OldLines.read(journal, mark);
            } catch (IOException e) {
                // The file was there and whole when this program started.
                throw new UncheckedIOException("The journal " + journal + " cannot be read any more.", e);
            }
        }
    }
}
