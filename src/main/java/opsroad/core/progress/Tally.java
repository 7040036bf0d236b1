package opsroad.core.progress;

/** How many skills are in which state. */
public record Tally(int done, int learning, int skipped, int total) {
    public boolean isComplete() {
        return total > 0 && done + skipped == total && done > 0;
    }

    public boolean isBegun() {
        return done + learning > 0;
    }

    public Tally plus(Tally other) {
        return new Tally(done + other.done, learning + other.learning, skipped + other.skipped, total + other.total);
    }
}
