package opsroad.tui;

import java.util.Map;
import opsroad.core.progress.LearnerEvent;

/** Where progress is kept. */
public interface Saver {
    /**
     * Keeps an event for good, then adds it to the session's progress.
     *
     * @throws SaveException when it could not be kept; then nothing was added
     */
    void save(LearnerEvent event);

    /** Takes in what another running copy has written; true if there was anything. */
    boolean refresh();

    /** Remembers where the learner is. A failure is not worth a word: no progress is lost by it. */
    void remember(Map<String, String> place);

    /** An event could not be kept. The message says what, where and what to do. */
    final class SaveException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public SaveException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
