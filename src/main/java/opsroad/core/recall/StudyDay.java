package opsroad.core.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;

/**
 * Which day a moment belongs to for a learner who may study past midnight.
 *
 * @param zone not a {@code ZoneId}: its rules take a cold start twice as long to load
 * @param startHour when the day starts, 0 to 23
 */
public record StudyDay(TimeZone zone, int startHour) {
    public static final int USUAL_START_HOUR = 4;

    /** No two moments of one study day are further apart, whatever a time zone does to its clocks. */
    public static final long LONGEST_SECONDS = 2 * 86_400L;

    private static final int DAY_SECONDS = 86_400;
    private static final int HOUR_SECONDS = 3_600;

    public StudyDay {
        if (startHour < 0 || startHour > 23) {
            throw new IllegalArgumentException("a day cannot start at " + startHour);
        }
    }

    /** Returns the study day of a moment. By the clock on the wall: a day of summer time begins at the same hour. */
    public LocalDate of(Instant moment) {
        long second = moment.getEpochSecond();
        long onTheWall = second + zone.getOffset(second * 1_000) / 1_000;
        return LocalDate.ofEpochDay(Math.floorDiv(onTheWall - (long) startHour * HOUR_SECONDS, DAY_SECONDS));
    }
}
