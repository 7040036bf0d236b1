package opsroad.core.progress;

/** How far the learner says they are with a skill. */
public enum SkillState {
    TODO,
    LEARNING,
    DONE,
    SKIPPED
}
