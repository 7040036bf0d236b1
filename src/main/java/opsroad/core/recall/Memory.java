package opsroad.core.recall;

/** How well a skill is remembered, in one word. */
public enum Memory {
    /** Nothing was asked yet. */
    NONE,
    STRONG,
    FADING,
    DUE
}
