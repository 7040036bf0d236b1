package opsroad.io.journal;

/** The journal could not be read or written. The message says what, where and what to do. */
public final class JournalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean writing;

    JournalException(String message, Throwable cause, boolean writing) {
        super(message, cause);
        this.writing = writing;
    }

    /** Tells whether something could not be saved; else it could not be read. */
    public boolean isWriting() {
        return writing;
    }
}
