package opsroad.core.plan;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.stats.Statistics;

/** Lays the rest of the road out in weeks. */
public final class Planner {
    /** Hours a week while the learner has not said anything. */
    public static final int USUAL_HOURS = 5;

    public static final int MOST_HOURS = 60;

    private static final int LONGEST_DAYS = 366 * 20;
    private static final double NOTHING = 1e-9;
    private static final int MINUTES = 60;

    private Planner() {}

    /**
     * One stage of the plan.
     *
     * @param hours of study that are left
     * @param from first day
     * @param to last day of its study; the same as {@code from} when nothing is left
     */
    public record Leg(Stage stage, double hours, LocalDate from, LocalDate to) {}

    /**
     * One skill of the plan.
     *
     * @param hours of study that are left, more than 0
     */
    public record Slot(Skill skill, double hours, LocalDate from, LocalDate to) {}

    /** Hours that a skill gets in one week. */
    public record Share(Skill skill, double hours) {}

    /** A week, by its Monday. */
    public record Week(LocalDate monday, List<Share> shares) {
        public Week {
            shares = List.copyOf(shares);
        }
    }

    /**
     * A plan and what is likely.
     *
     * @param days the time that the learner means to give
     * @param legs the stages in the learner's order
     * @param slots the skills that are left, in order
     * @param daysAhead of the plan that was made, negative when behind; 0 without one
     * @param forecast when the road ends at the learner's own pace
     */
    public record Plan(
            StudyDays days,
            LocalDate start,
            List<Leg> legs,
            List<Slot> slots,
            List<Week> weeks,
            int daysAhead,
            Forecast forecast) {
        public Plan {
            legs = List.copyOf(legs);
            slots = List.copyOf(slots);
            weeks = List.copyOf(weeks);
        }

        public double hoursLeft() {
            double left = 0;
            for (Leg leg : legs) {
                left += leg.hours();
            }
            return left;
        }

        /** Returns the last day of study. */
        public LocalDate end() {
            return slots.isEmpty() ? start : slots.get(slots.size() - 1).to();
        }
    }

    /** Plans from today, or from the first day that the learner chose, when that is still to come. */
    public static Plan plan(Roadmap roadmap, Progress progress, Statistics stats) {
        LocalDate today = stats.today();
        LearnerEvent.PlanSet set = progress.plan().orElse(new LearnerEvent.PlanSet(USUAL_HOURS, today.toString()));
        StudyDays days = StudyDays.of(set);
        LocalDate begun = start(set, today);
        List<Stage> stages = Agenda.stages(roadmap, progress);
        Walk walk = new Walk(begun.isAfter(today) ? begun : today, days);
        List<Leg> legs = new ArrayList<>();
        double left = 0;
        for (Stage stage : stages) {
            LocalDate from = walk.day();
            double hours = 0;
            for (Skill skill : stage.skills()) {
                double each = hoursLeft(skill, progress);
                hours += each;
                walk.study(skill, each);
            }
            legs.add(new Leg(stage, hours, from, hours < NOTHING ? from : walk.last()));
            left += hours;
        }
        return new Plan(
                days,
                begun,
                legs,
                walk.slots(),
                walk.weeks(),
                daysAhead(today, begun, set, days, left),
                Forecast.of(stats, left));
    }

    private static LocalDate start(LearnerEvent.PlanSet set, LocalDate today) {
        try {
            return LocalDate.parse(set.start());
        } catch (DateTimeException e) {
            return today;
        }
    }

    /** Returns the minutes of study that are left on the whole road, which a new plan keeps to measure against. */
    public static int minutesLeft(Roadmap roadmap, Progress progress) {
        double hours = 0;
        for (Skill skill : roadmap.skills()) {
            hours += hoursLeft(skill, progress);
        }
        return (int) Math.round(hours * MINUTES);
    }

    /** What is read and ticked off a skill's checklist is taken off its hours. */
    private static double hoursLeft(Skill skill, Progress progress) {
        SkillState state = progress.state(skill);
        if (state == SkillState.DONE || state == SkillState.SKIPPED) {
            return 0;
        }
        int items = skill.checklist().size() + skill.lessons().size();
        int read = progress.tickedCount(skill);
        for (var lesson : skill.lessons()) {
            read += progress.lessonFinishedAt(skill.id(), lesson.id()).isPresent() ? 1 : 0;
        }
        double part = items == 0 ? 0 : (double) read / items;
        return skill.hours().middle() * (1 - part);
    }

    /** What was done since the plan was made against what it asked for up to yesterday, in days of an even week. */
    private static int daysAhead(
            LocalDate today, LocalDate start, LearnerEvent.PlanSet set, StudyDays days, double hoursLeft) {
        if (set.minutesLeft().isEmpty() || days.hoursPerWeek() < NOTHING) {
            return 0;
        }
        double planned = 0;
        for (LocalDate day = start; day.isBefore(today); day = day.plusDays(1)) {
            planned += days.hoursOn(day);
        }
        double atStart = set.minutesLeft().get() / (double) MINUTES;
        double done = atStart - hoursLeft;
        return (int) Math.round((done - Math.min(planned, atStart)) / days.hoursPerWeek() * DayOfWeek.values().length);
    }

    /** Goes through the days and gives each hour to a skill. */
    private static final class Walk {
        private final LocalDate start;
        private final StudyDays days;
        private final List<Slot> slots = new ArrayList<>();
        private final List<Week> weeks = new ArrayList<>();
        private LocalDate day;
        private LocalDate last;
        private double free;
        private LocalDate monday;
        private List<Share> shares = new ArrayList<>();

        Walk(LocalDate start, StudyDays days) {
            this.start = start;
            this.days = days;
            day = start;
            last = start;
            free = days.hoursOn(start);
            monday = monday(start);
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        LocalDate day() {
            return free < NOTHING && !day.equals(start) ? day.plusDays(1) : day;
        }

        LocalDate last() {
            return last;
        }

        void study(Skill skill, double hours) {
            if (hours < NOTHING) {
                return;
            }
            double left = hours;
            LocalDate from = LocalDate.MAX;
            while (left > NOTHING && day.toEpochDay() - start.toEpochDay() < LONGEST_DAYS) {
                if (free < NOTHING) {
                    day = day.plusDays(1);
                    free = days.hoursOn(day);
                    continue;
                }
                from = from.equals(LocalDate.MAX) ? day : from;
                double part = Math.min(left, free);
                share(skill, part);
                left -= part;
                free -= part;
                last = day;
            }
            if (left > NOTHING) {
                last = day;
            }
            slots.add(new Slot(skill, hours, from.equals(LocalDate.MAX) ? day : from, last));
        }

        private void share(Skill skill, double hours) {
            if (!monday(day).equals(monday)) {
                closeWeek();
            }
            int top = shares.size() - 1;
            if (top >= 0 && shares.get(top).skill().equals(skill)) {
                shares.set(top, new Share(skill, shares.get(top).hours() + hours));
            } else {
                shares.add(new Share(skill, hours));
            }
        }

        private void closeWeek() {
            if (!shares.isEmpty()) {
                weeks.add(new Week(monday, shares));
            }
            shares = new ArrayList<>();
            monday = monday(day);
        }

        List<Slot> slots() {
            return slots;
        }

        List<Week> weeks() {
            closeWeek();
            return weeks;
        }
    }
}
