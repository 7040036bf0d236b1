package opsroad.core.roadmap;

/** The five facts that place a stage or a skill: why it exists, what it looks at, for whom, like what, with what result. */
public record Facets(String purpose, String focus, String whoNeedsIt, String analogy, String outcome) {}
