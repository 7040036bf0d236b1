package opsroad.io.journal;

/**
 * A line of the journal that is no entry; it stays in the file as it is.
 *
 * @param line number in the file, from 1
 */
public record Damage(long line, String reason) {}
