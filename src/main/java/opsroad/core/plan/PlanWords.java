package opsroad.core.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a plan says, in the same words on the screen and in plain lines. */
public final class PlanWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private PlanWords() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** Returns hours to a tenth, such as {@code 2.5 hours}. */
    public static String hours(double hours) {
        long tenths = Math.round(hours * 10);
        String number = tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.valueOf(tenths / 10.0);
        return number + (tenths == 10 ? " hour" : " hours");
    }

    /** Returns what is studied in a week, skill by skill. */
    public static String shares(Planner.Week week) {
        List<String> shares = new ArrayList<>();
        week.shares().forEach(share -> shares.add(share.skill().title() + " " + hours(share.hours())));
        return String.join(", ", shares);
    }

    /**
     * Returns how the learner stands beside the plan.
     *
     * @param how one plans again from today, such as {@code r}
     */
    public static String ahead(Planner.Plan plan, LocalDate today, String how) {
        int days = plan.daysAhead();
        if (plan.hoursLeft() == 0) {
            return "You are at the end of the road.";
        }
        if (plan.start().isAfter(today)) {
            return "You begin on " + DAY.format(plan.start()) + ".";
        }
        if (days == 0) {
            return "You are just where you planned to be.";
        }
        String count = Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
        return days > 0
                ? "You are " + count + " ahead of the plan."
                : "You are " + count + " behind the plan. " + how + " plans again from today, without reproach.";
    }

    /** Returns when the road ends at the learner's own pace, as a range. */
    public static String likely(Planner.Plan plan) {
        Forecast forecast = plan.forecast();
        if (forecast.earliest().isEmpty() || forecast.latest().isEmpty()) {
            return "When you have studied for some days, your own pace tells when you will arrive.";
        }
        String span = forecast.weeks() == 1 ? "this week" : "the last " + forecast.weeks() + " weeks";
        return "Your own pace in " + span + ": " + hours(forecast.hoursPerWeek())
                + " a week. At that pace you arrive, 8 times in 10, between "
                + DAY.format(forecast.earliest().get()) + " and "
                + DAY.format(forecast.latest().get()) + ".";
    }
}
