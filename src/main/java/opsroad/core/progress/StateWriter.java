package opsroad.core.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the values of a state, one after the other; a {@link StateReader} gives them back in the same order. */
public interface StateWriter {
    void text(String text);

    void number(long number);

    /** Writes values that a reader can leave unread. */
    void part(Consumer<StateWriter> values);

    default void flag(boolean flag) {
        number(flag ? 1 : 0);
    }

    default void real(double real) {
        number(Double.doubleToRawLongBits(real));
    }

    default void moment(@Nullable Instant moment) {
        flag(moment != null);
        if (moment != null) {
            time(moment);
        }
    }

    default void time(Instant time) {
        number(time.getEpochSecond());
        number(time.getNano());
    }

    default void texts(Collection<String> texts) {
        number(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    default void texts(Map<String, String> texts) {
        number(texts.size());
        texts.forEach((key, value) -> {
            text(key);
            text(value);
        });
    }

    default void moments(Map<String, Instant> moments) {
        number(moments.size());
        moments.forEach((key, value) -> {
            text(key);
            time(value);
        });
    }
}
