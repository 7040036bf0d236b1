package opsroad.core.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives back what a {@link StateWriter} took, in the same order. What was not written in this order reads as nonsense: a state is checked as a whole before. */
public interface StateReader {
    String text();

    long number();

    /** Returns a reader for the values of a part, which need not be read, and goes on behind it. */
    StateReader part();

    default boolean flag() {
        return number() != 0;
    }

    default double real() {
        return Double.longBitsToDouble(number());
    }

    default @Nullable Instant moment() {
        return flag() ? time() : null;
    }

    default Instant time() {
        return Instant.ofEpochSecond(number(), number());
    }

    default List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (long i = number(); i > 0; i--) {
            texts.add(text());
        }
        return texts;
    }

    default void texts(Map<String, String> into) {
        for (long i = number(); i > 0; i--) {
            into.put(text(), text());
        }
    }

    default void moments(Map<String, Instant> into) {
        for (long i = number(); i > 0; i--) {
            into.put(text(), time());
        }
    }
}
