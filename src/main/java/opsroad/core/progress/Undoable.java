package opsroad.core.progress;

/**
 * The latest thing that can be taken back.
 *
 * @param label what it was, for people
 */
public record Undoable(EventId id, String label) {}
