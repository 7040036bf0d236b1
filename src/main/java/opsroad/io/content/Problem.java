package opsroad.io.content;

import opsroad.text.Clean;

/**
 * Something wrong in a content file.
 *
 * @param file path below the road's folder
 * @param line from 1
 * @param what is wrong, without a full stop
 * @param remedy what the author can do, as a sentence
 */
public record Problem(Level level, String file, int line, String what, String remedy) {
    /** How much a problem weighs. */
    public enum Level {
        /** The road cannot be used. */
        ERROR,
        /** The road works, but a reader would notice. */
        WARNING
    }

    /** Makes a problem that stops the road. */
    public static Problem error(String file, int line, String what, String remedy) {
        return new Problem(Level.ERROR, file, line, what, remedy);
    }

    /** Makes a problem that does not stop the road. */
    public static Problem warning(String file, int line, String what, String remedy) {
        return new Problem(Level.WARNING, file, line, what, remedy);
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    /** Returns the problem in one line: {@code file:line: what. remedy}. */
    public String sentence() {
        return Clean.oneLine(file + ":" + line + ": " + what + ". " + remedy);
    }

    @Override
    public String toString() {
        return sentence();
    }
}
