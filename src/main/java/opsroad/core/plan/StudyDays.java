package opsroad.core.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;

/**
 * How much time the learner means to give to each day.
 *
 * @param week hours for Monday to Sunday, seven of them, 0 or more
 * @param off days without study
 */
public record StudyDays(List<Double> week, List<Off> off) {
    private static final int MINUTES = 60;
    private static final int DAYS = 7;

    /** Days without study, both ends included. */
    public record Off(LocalDate first, LocalDate last) {
        public Off {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException(last + " is before " + first + ".");
            }
        }

        /**
         * Reads {@code 2026-12-24}, or an interval of ISO 8601 such as {@code 2026-12-24/2027-01-02}.
         *
         * @throws IllegalArgumentException with a sentence for the learner when it is neither
         */
        public static Off parse(String text) {
            String[] ends = text.strip().split("/", -1);
            try {
                LocalDate first = LocalDate.parse(ends[0].strip());
                return new Off(first, ends.length == 1 ? first : LocalDate.parse(ends[ends.length - 1].strip()));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is no day. Write 2026-12-24, or 2026-12-24/2027-01-02 for all days between.",
                        e);
            }
        }

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + "/" + last;
        }
    }

    public StudyDays {
        if (week.size() != DAYS) {
            throw new IllegalArgumentException("a week of " + week.size() + " days");
        }
        week = List.copyOf(week);
        off = List.copyOf(off);
    }

    /** Returns the days that a plan sets; a weekly number is spread evenly. Days off that cannot be read are study days. */
    public static StudyDays of(LearnerEvent.PlanSet plan) {
        List<Double> week = new ArrayList<>();
        boolean each = plan.weekdayMinutes().size() == DAYS;
        for (int day = 0; day < DAYS; day++) {
            double hours = each
                    ? Math.max(0, plan.weekdayMinutes().get(day)) / (double) MINUTES
                    : plan.hoursPerWeek() / (double) DAYS;
            week.add(hours);
        }
        List<Off> off = new ArrayList<>();
        plan.daysOff().forEach(text -> readable(text).ifPresent(off::add));
        return new StudyDays(week, off);
    }

    /** A newer program or a hand may have written what cannot be read: a plan is better than none. */
    private static Optional<Off> readable(String text) {
        try {
            return Optional.of(Off.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the hours planned for a day. */
    public double hoursOn(LocalDate day) {
        for (Off span : off) {
            if (span.has(day)) {
                return 0;
            }
        }
        return hoursOn(day.getDayOfWeek());
    }

    /** Returns the hours of such a day in a week without days off. */
    public double hoursOn(DayOfWeek day) {
        return week.get(day.getValue() - 1);
    }

    public double hoursPerWeek() {
        double sum = 0;
        for (double hours : week) {
            sum += hours;
        }
        return sum;
    }
}
