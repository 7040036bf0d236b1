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
    Review rated(Rating other) {
        return new Review(id, at, given, right, other, occasion, seconds);
    }
}
