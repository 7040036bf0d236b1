package opsroad.core.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Which day a moment belongs to for a learner who may study past midnight.
 *
 * @param startHour when the day starts, 0 to 23
 */
public record StudyDay(ZoneId zone, int startHour) {
    public static final int USUAL_START_HOUR = 4;

    /** No two moments of one study day are further apart, whatever a time zone does to its clocks. */
    public static final long LONGEST_SECONDS = 2 * 86_400L;

    public StudyDay {
        if (startHour < 0 || startHour > 23) {
            throw new IllegalArgumentException("a day cannot start at " + startHour);
        }
    }

    /** Returns the study day of a moment. By the clock on the wall: a day of summer time begins at the same hour. */
    public LocalDate of(Instant moment) {
        return moment.atZone(zone).toLocalDateTime().minusHours(startHour).toLocalDate();
    }
}
