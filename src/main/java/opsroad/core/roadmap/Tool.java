package opsroad.core.roadmap;

/**
 * A tool that a skill uses.
 *
 * @param version that the skill was checked with; empty where it does not matter
 */
public record Tool(String name, String version) {}
