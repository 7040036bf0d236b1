package opsroad.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import opsroad.core.progress.Entry;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Past;
import opsroad.core.progress.Progress;
import opsroad.core.roadmap.Roadmap;
import opsroad.io.content.ContentSource;
import opsroad.io.content.Loaded;
import opsroad.io.content.Problem;
import opsroad.io.content.RoadmapLoader;
import opsroad.io.journal.Journal;
import opsroad.io.journal.JournalException;
import opsroad.io.journal.StateFile;

/** The road and the learner's progress, opened together: what every command works on. */
public final class Desk {
    /** What is younger is often asked for and taken back, and stays in the journal alone. */
    private static final Duration KEPT_BEFORE = Duration.ofDays(3);

    /** So many entries cost a start about two milliseconds. */
    private static final int WORTH_KEEPING = 200;

    private final Roadmap roadmap;
    private final Progress progress;
    private final Journal journal;
    private final ContentSource source;
    private final DeskLibrary library;
    private final StateFile state;

    private Desk(Roadmap roadmap, Progress progress, Journal journal, StateFile state, ContentSource source) {
        this.roadmap = roadmap;
        this.progress = progress;
        this.journal = journal;
        this.state = state;
        this.source = source;
        this.library = new DeskLibrary(source);
    }

    /** The road has problems; each is one line for people. */
    public static final class BadRoadException extends Exception {
        private static final long serialVersionUID = 1L;

        BadRoadException(List<Problem> problems) {
            super(String.join(
                    System.lineSeparator(),
                    problems.stream().map(Problem::sentence).toList()));
        }
    }

    /** What belongs to a road on this machine. */
    public interface Files {
        Journal journal(String roadId);

        /** Returns the kept state of the journal. */
        StateFile state(String roadId);
    }

    /**
     * Opens a road and the journal that belongs to it.
     *
     * @throws BadRoadException when the road has problems
     * @throws JournalException when the journal is there and cannot be read
     */
    public static Desk open(ContentSource source, Files files) throws BadRoadException, JournalException {
        Loaded loaded = RoadmapLoader.load(source);
        if (loaded.roadmap().isEmpty()) {
            throw new BadRoadException(loaded.problems());
        }
        Roadmap roadmap = loaded.roadmap().get();
        Journal journal = files.journal(roadmap.id());
        Progress progress = new Progress(roadmap);
        StateFile state = files.state(roadmap.id());
        Optional<Past> past = state.open(roadmap, journal);
        if (past.isPresent()) {
            progress.startFrom(past.get());
        }
        progress.applyAll(journal.replay());
        return new Desk(roadmap, progress, journal, state, source);
    }

    public Roadmap roadmap() {
        return roadmap;
    }

    public Progress progress() {
        return progress;
    }

    public Journal journal() {
        return journal;
    }

    public ContentSource source() {
        return source;
    }

    public DeskLibrary library() {
        return library;
    }

    /**
     * Saves an event, then counts it.
     *
     * @throws JournalException when it could not be saved; then it does not count
     */
    public void save(LearnerEvent event) throws JournalException {
        Journal.Appended appended = journal.append(event);
        for (Entry other : appended.others()) {
            progress.apply(other);
        }
        progress.apply(appended.entry());
    }

    /**
     * Takes in the journal of another machine.
     *
     * @return how many of its events were new
     * @throws JournalException when it cannot be read, or this one cannot be written
     */
    public int merge(java.nio.file.Path other) throws JournalException {
        refresh();
        List<Entry> added = journal.merge(other);
        progress.applyAll(added);
        return added.size();
    }

    /** Takes in what other running copies wrote; true if there was anything. */
    public boolean refresh() throws JournalException {
        if (!journal.hasChanged()) {
            return false;
        }
        List<Entry> others = journal.replay();
        progress.applyAll(others);
        return !others.isEmpty();
    }

    /** Keeps what the older entries led to for the next start, when that would spare it much. */
    public void keepState(TimeZone zone, Instant now) {
        Instant until = now.minus(KEPT_BEFORE);
        if (progress.unkept(until) >= WORTH_KEEPING) {
            state.renew(roadmap, journal, zone, until);
        }
    }

    /** One sentence on the lines that could not be read; empty when all could. */
    public Optional<String> damageReport() {
        var damages = journal.damages();
        if (damages.isEmpty()) {
            return Optional.empty();
        }
        var first = damages.get(0);
        return Optional.of(damages.size() + (damages.size() == 1 ? " line" : " lines")
                + " of the journal could not be read and stay in the file; line " + first.line() + ": " + first.reason()
                + ".");
    }
}
