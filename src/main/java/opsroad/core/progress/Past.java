package opsroad.core.progress;

import java.time.Instant;
import java.util.List;

/** The first entries of a journal, counted once and kept as the state that they led to, so that a start need not count them again. */
public interface Past {
    /** How many entries they are; at least one. */
    int count();

    /** The last of them; all others come before it. */
    EventId last();

    /** When the last of them happened, by the clock of that time. */
    Instant lastAt();

    /** A reader at the beginning of the state. */
    StateReader state();

    /** A reader at the beginning of the memories of the cards, as their deck wrote them. */
    StateReader memories();

    /** The entries themselves, in order. This is slow, and few need it. */
    List<Entry> entries();
}
