package opsroad.core.schedule;

/** Where a card is in its life. */
public enum Phase {
    /** New: minutes apart. */
    LEARNING,
    /** Known: days apart. */
    REVIEW,
    /** Forgotten: minutes apart again. */
    RELEARNING
}
