package opsroad.core.progress;

/** The name of an event: a ULID, 26 characters that sort by time. Source: github.com/ulid/spec. */
public record EventId(String value) implements Comparable<EventId> {
    private static final int LENGTH = 26;
    private static final int TIME_LENGTH = 10;

    public EventId {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an event without id");
        }
    }

    /** Tells whether it begins with a time; one of another make, or a damaged one, may not. */
    public boolean hasTime() {
        if (value.length() != LENGTH || value.charAt(0) > '7') {
            return false;
        }
        for (int i = 0; i < TIME_LENGTH; i++) {
            char c = value.charAt(i);
            boolean isLetter = c >= 'A' && c <= 'Z' && c != 'I' && c != 'L' && c != 'O' && c != 'U';
            if (!isLetter && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    /** Those without a time come first: else one that sorts behind all times would outdo everything that is done after it. */
    @Override
    public int compareTo(EventId other) {
        boolean hasTime = hasTime();
        return hasTime == other.hasTime() ? value.compareTo(other.value) : hasTime ? 1 : -1;
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
