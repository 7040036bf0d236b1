package opsroad.io.lab;

import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for the patterns of checks. Some need more time than the universe has left, so each search has a limit. */
final class Patterns {
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int LOOK_EVERY = 1 << 12;

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
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(new Timed(text, System.nanoTime() + MOST_NANOS));
    }

    /** Searches; what would overflow the stack is too hard too. */
    static boolean find(Matcher search) {
        try {
            return search.find();
        } catch (StackOverflowError e) {
            throw new TooHard();
        }
    }

    /** A text that refuses to be read for ever: a search looks at it at each step. */
    private static final class Timed implements CharSequence {
        private final CharSequence text;
        private final long end;
        private int reads;

        Timed(CharSequence text, long end) {
            this.text = text;
            this.end = end;
        }

        @Override
        public char charAt(int index) {
            if (++reads % LOOK_EVERY == 0 && System.nanoTime() > end) {
                throw new TooHard();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return new Timed(text.subSequence(from, to), end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
