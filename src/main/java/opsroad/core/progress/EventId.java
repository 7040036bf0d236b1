package opsroad.core.progress;

/** The name of an event: a ULID, 26 characters that sort by time. Source: github.com/ulid/spec. */
public record EventId(String value) implements Comparable<EventId> {
    public EventId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an event without id");
        }
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EventId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
