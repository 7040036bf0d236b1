package opsroad.cli;

/** What the program's exit codes mean; they are stable. */
public final class ExitCode {
    public static final int DONE = 0;
    /** A check or quiz was not passed. */
    public static final int NOT_PASSED = 1;

    public static final int WRONG_USE = 2;
    /** Content or journal cannot be read. */
    public static final int UNREADABLE = 3;

    public static final int CANNOT_SAVE = 4;

    private ExitCode() {}
}
