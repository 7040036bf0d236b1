package opsroad.io.content;

/**
 * Something in the content that is not as it has to be.
 *
 * @param file path below the road's folder
 * @param line from 1, or 0 for the file as a whole
 */
public record Problem(String file, int line, String what, String remedy) {
    /** Returns it as one line for people. */
    public String sentence() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + ". " + remedy + ".";
    }
}
