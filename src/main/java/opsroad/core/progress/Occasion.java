package opsroad.core.progress;

/** When a question was answered. */
public enum Occasion {
    QUIZ,
    REVIEW,
    PLACEMENT
}
