package opsroad.core.progress;

import java.time.Instant;

/** One line of the journal: what happened, when, under which name. */
public record Entry(EventId id, Instant at, LearnerEvent event) implements Comparable<Entry> {
    /** The order in which entries count: by time, then by id. */
    @Override
    public int compareTo(Entry other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : id.compareTo(other.id);
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
