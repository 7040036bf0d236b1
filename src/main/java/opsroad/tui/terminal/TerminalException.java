package opsroad.tui.terminal;

/** There is no terminal to show the tutor in. The message is one sentence for the learner. */
public final class TerminalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TerminalException(String message) {
        super(message);
    }

    TerminalException(String message, Throwable cause) {
        super(message, cause);
    }
}
