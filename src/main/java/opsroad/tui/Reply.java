package opsroad.tui;

/** What slow work brings back to the loop. */
@FunctionalInterface
public interface Reply {
    /**
     * Answers with the next step.
     *
     * @param top the screen that is on top now, maybe another one than when the request was made
     */
    Step arrive(Screen top, Session session);
}
