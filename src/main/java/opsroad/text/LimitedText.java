package opsroad.text;

/** A text that can be read for a limited time only: what works on it looks at it at each step, and so it ends. */
public final class LimitedText implements CharSequence {
    private static final int LOOK_EVERY = 1 << 12;

    private final CharSequence text;
    private final ComputeLimit limit;
    private int reads;

    public LimitedText(CharSequence text, ComputeLimit limit) {
        this.text = text;
        this.limit = limit;
    }

    /** The time to read the text is over. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("the time is over");
        }
    }

    @Override
    public char charAt(int index) {
        if (++reads % LOOK_EVERY == 0 && limit.isOver()) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return new LimitedText(text.subSequence(from, to), limit);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
