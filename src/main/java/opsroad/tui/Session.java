package opsroad.tui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import opsroad.core.progress.Progress;
import opsroad.core.roadmap.Roadmap;
import opsroad.tui.theme.Glyphs;

/** What every screen can see: the road, the learner's progress, the time and the size of the terminal. */
public final class Session {
    private final Roadmap roadmap;
    private final Progress progress;
    private final Library library;
    private final Glyphs glyphs;
    private final Supplier<Instant> now;
    private final ZoneId zone;
    private int columns;
    private int rows;

    public Session(
            Roadmap roadmap, Progress progress, Library library, Glyphs glyphs, Supplier<Instant> now, ZoneId zone) {
        this.roadmap = roadmap;
        this.progress = progress;
        this.library = library;
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

    public Glyphs glyphs() {
        return glyphs;
    }

    public Instant now() {
        return now.get();
    }

    /** The day of a moment on the learner's calendar. */
    public LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
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
