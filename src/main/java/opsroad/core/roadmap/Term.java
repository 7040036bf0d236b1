package opsroad.core.roadmap;

/**
 * An entry of the glossary.
 *
 * @param id unique on the whole road
 * @param says what it means, in a sentence or two
 */
public record Term(String id, String term, String says) {}
