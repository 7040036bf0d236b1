package opsroad.core.roadmap;

/** What a learner can do after the skill, as a sentence that starts with a verb. */
public record Objective(ObjectiveId id, String text) {}
