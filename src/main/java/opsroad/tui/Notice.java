package opsroad.tui;

/** A sentence for the learner, shown until the next key. */
public record Notice(Level level, String text) {
    /** How much it matters. */
    public enum Level {
        INFO,
        WARNING,
        ERROR
    }

    public static Notice info(String text) {
        return new Notice(Level.INFO, text);
    }

    public static Notice warning(String text) {
        return new Notice(Level.WARNING, text);
    }

    public static Notice error(String text) {
        return new Notice(Level.ERROR, text);
    }
}
