package opsroad.io.journal;

/** The journal could not be read or written. The message says what, where and what to do. */
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
