package opsroad.core.roadmap;

/** One concrete thing a learner ticks when they have done it. */
public record ChecklistItem(ItemId id, String text) {}
