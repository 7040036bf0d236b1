package opsroad.tui;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.TimeZone;
import opsroad.core.progress.Progress;
import opsroad.core.recall.Deck;
import opsroad.core.recall.Decks;
import opsroad.core.roadmap.Roadmap;
import opsroad.tui.theme.Glyphs;
import org.jspecify.annotations.Nullable;

/** What every screen can see: the road, the learner's progress, the time and the size of the terminal. */
public final class Session {
    private final Roadmap roadmap;
    private final Progress progress;
    private final Library library;
    private final Workshop workshop;
    private final Glyphs glyphs;
    private final InstantSource now;
    private final TimeZone zone;
    private @Nullable Recall recall;
    private int columns;
    private int rows;

    public Session(
            Roadmap roadmap,
            Progress progress,
            Library library,
            Workshop workshop,
            Glyphs glyphs,
            InstantSource now,
            TimeZone zone) {
        this.roadmap = roadmap;
        this.progress = progress;
        this.library = library;
        this.workshop = workshop;
        this.glyphs = glyphs;
        this.now = now;
        this.zone = zone;
    }

    public Roadmap roadmap() {
        return roadmap;
    }

    /** The events replayed so far; only the loop adds to it, after the journal has them. */
    public Progress progress() {
        return progress;
    }

    public Library library() {
        return library;
    }

    public Workshop workshop() {
        return workshop;
    }

    public Glyphs glyphs() {
        return glyphs;
    }

    public Instant now() {
        return now.instant();
    }

    /** The study day of a moment on the learner's calendar. */
    public LocalDate day(Instant moment) {
        return deck().days().of(moment);
    }

    /** How reviews are scheduled: what the settings say now. */
    private record Recall(String retention, String dayStart, Deck deck) {}

    /** The memory of every card. */
    public Deck deck() {
        String retention = progress.setting("retention").orElse("");
        String dayStart = progress.setting("day-start").orElse("");
        Recall known = recall;
        if (known == null
                || !known.retention().equals(retention)
                || !known.dayStart().equals(dayStart)) {
            known = new Recall(retention, dayStart, Decks.of(progress, zone, true));
            recall = known;
        }
        return known.deck();
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    void size(int newColumns, int newRows) {
        columns = newColumns;
        rows = newRows;
    }
}
