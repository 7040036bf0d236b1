package opsroad.core.progress;

import java.time.Instant;

/** One line of the journal: what happened, when, under which name. */
public record Entry(EventId id, Instant at, LearnerEvent event) implements Comparable<Entry> {
    /** The order in which entries count. Ids begin with the time and only grow within a journal; {@code at} may jump with the clock. */
    @Override
    public int compareTo(Entry other) {
        return id.compareTo(other.id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
