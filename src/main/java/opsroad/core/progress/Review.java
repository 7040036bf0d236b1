package opsroad.core.progress;

import java.time.Instant;
import opsroad.core.schedule.Rating;

/**
 * One answer to a question.
 *
 * @param id of the event
 * @param given as {@link opsroad.core.roadmap.Task} writes it
 * @param seconds it took
 */
public record Review(
        EventId id, Instant at, String given, boolean right, Rating rating, Occasion occasion, int seconds) {
    static Review read(StateReader in) {
        EventId id = new EventId(in.text());
        Instant at = in.time();
        return new Review(
                id,
                at,
                in.text(),
                in.flag(),
                Rating.values()[(int) in.number()],
                Occasion.values()[(int) in.number()],
                (int) in.number());
    }

    void write(StateWriter out) {
        out.text(id.value());
        out.time(at);
        out.text(given);
        out.flag(right);
        out.number(rating.ordinal());
        out.number(occasion.ordinal());
        out.number(seconds);
    }

    Review rated(Rating other) {
        return new Review(id, at, given, right, other, occasion, seconds);
    }
}
