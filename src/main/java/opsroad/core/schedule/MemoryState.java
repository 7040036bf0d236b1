package opsroad.core.schedule;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of the memory of one card after a review.
 *
 * @param step index of the learning or relearning step; 0 in {@link Phase#REVIEW}
 * @param stabilityDays days until the chance of recall falls to 0.9
 * @param difficulty 1 to 10
 * @param reviewedAt the last review
 */
public record MemoryState(
        Phase phase, int step, double stabilityDays, double difficulty, Instant reviewedAt, Instant due) {
    public MemoryState {
        if (!(stabilityDays > 0) || !(difficulty >= 1 && difficulty <= 10)) {
            throw new IllegalArgumentException(
                    "no memory has stability " + stabilityDays + " days and difficulty " + difficulty);
        }
    }

    /** Returns how long the card rests, for people: 10 min, 8 d, 3 months. */
    public String interval() {
        Duration wait = Duration.between(reviewedAt, due);
        long days = wait.toDays();
        if (days == 0) {
            return Math.round(wait.toSeconds() / 60.0) + " min";
        }
        if (days < 60) {
            return days + " d";
        }
        return days < 730 ? Math.round(days / 30.4) + " months" : Math.round(days / 365.25) + " years";
    }

    public boolean isDue(Instant now) {
        return !due.isAfter(now);
    }
}
