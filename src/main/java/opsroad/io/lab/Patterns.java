package opsroad.io.lab;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opsroad.text.ComputeLimit;
import opsroad.text.LimitedText;

/** Looks for the patterns of checks. Some need more time than the universe has left, so each search has a limit. */
final class Patterns {
    private static final long MOST_MILLIS = 1000;

    private Patterns() {}

    /** A search takes too long or too much memory; the message lacks what was searched. */
    static final class TooHard extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooHard() {
            super("The pattern of this check takes too long on");
        }
    }

    /**
     * Prepares a search; {@code ^} and {@code $} stand for the ends of lines.
     *
     * @throws TooHard from the search, when it takes too long
     */
    static Matcher in(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(new LimitedText(text, ComputeLimit.fromNow(MOST_MILLIS)));
    }

    /** Searches; what takes too long or would overflow the stack is too hard. */
    static boolean find(Matcher search) {
        try {
            return search.find();
        } catch (StackOverflowError | LimitedText.TooLong e) {
            throw new TooHard();
        }
    }
}
