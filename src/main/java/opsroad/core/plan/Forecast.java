package opsroad.core.plan;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import opsroad.core.stats.Statistics;

/**
 * When the road ends if the learner goes on as in the last weeks.
 *
 * @param hoursPerWeek that were given on average in the weeks counted; 0 without any
 * @param weeks counted, at most {@link #MOST_WEEKS}
 * @param earliest and latest day between which it ends 8 times in 10, when weeks differ as they did; empty while too little is known
 */
public record Forecast(double hoursPerWeek, int weeks, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    /** Who studied differently three months ago is another learner. */
    public static final int MOST_WEEKS = 8;

    /** Below these a pace says nothing yet. */
    private static final double LEAST_PACE = 0.25;

    private static final int LEAST_DAYS = 3;

    /** The middle 80 % of a normal distribution. Source: any table of its quantiles. */
    private static final double EIGHT_IN_TEN = 1.2816;

    /** The hours of a skill are themselves an estimate, so that the range is never narrower than this. */
    private static final double LEAST_SPREAD = 0.15;

    private static final double MOST_SPREAD = 0.6;
    private static final int DAYS = 7;
    private static final double MINUTES = 60;
    private static final double LONGEST_WEEKS = 52 * 20;

    /** Returns the forecast for so many hours of study. */
    static Forecast of(Statistics stats, double hoursLeft) {
        double[] hours = weeks(stats);
        double mean = 0;
        for (double week : hours) {
            mean += week / hours.length;
        }
        double square = 0;
        for (double week : hours) {
            square += (week - mean) * (week - mean);
        }
        if (mean < LEAST_PACE || stats.minutes().size() < LEAST_DAYS || hoursLeft <= 0) {
            return new Forecast(mean, hours.length, Optional.empty(), Optional.empty());
        }
        // With one week nothing is known about how weeks differ.
        double error = hours.length < 2 ? MOST_SPREAD : Math.sqrt(square / (hours.length - 1) / hours.length) / mean;
        double spread = Math.max(LEAST_SPREAD, Math.min(MOST_SPREAD, EIGHT_IN_TEN * error));
        return new Forecast(
                mean,
                hours.length,
                Optional.of(after(stats.today(), hoursLeft / (mean * (1 + spread)))),
                Optional.of(after(stats.today(), hoursLeft / (mean * (1 - spread)))));
    }

    /** The weeks that end today, from the first one with study on. */
    private static double[] weeks(Statistics stats) {
        double[] hours = new double[MOST_WEEKS];
        int known = 0;
        for (Map.Entry<LocalDate, Integer> day : stats.minutes().entrySet()) {
            long ago = (stats.today().toEpochDay() - day.getKey().toEpochDay()) / DAYS;
            if (ago >= 0 && ago < MOST_WEEKS) {
                hours[(int) ago] += day.getValue() / MINUTES;
                known = Math.max(known, (int) ago + 1);
            } else if (ago >= MOST_WEEKS) {
                known = MOST_WEEKS;
            }
        }
        double[] counted = new double[Math.max(1, known)];
        System.arraycopy(hours, 0, counted, 0, counted.length);
        return counted;
    }

    private static LocalDate after(LocalDate day, double weeks) {
        return day.plusDays(Math.round(DAYS * Math.min(LONGEST_WEEKS, weeks)));
    }
}
