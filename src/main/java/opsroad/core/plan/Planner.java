package opsroad.core.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.stats.Statistics;

/** Lays the rest of the road out in weeks. */
public final class Planner {
    private static final int PACE_DAYS = 28;
    /** Below these a pace says nothing yet. */
    private static final double LEAST_PACE = 0.25;

    private static final int LEAST_DAYS = 3;
    private static final double SLOWER = 0.75;
    private static final double FASTER = 1.25;
    private static final long LONGEST_WEEKS = 52L * 20;

    private Planner() {}

    /**
     * One stage of the plan.
     *
     * @param hours of study that are left
     * @param from first day
     * @param to day on which it is done at the planned hours a week; the same as {@code from} when nothing is left
     */
    public record Leg(Stage stage, double hours, LocalDate from, LocalDate to) {}

    /**
     * A plan and what is likely.
     *
     * @param hoursPerWeek that the learner means to give
     * @param daysAhead of the plan that was made, negative when behind; 0 without one
     * @param hoursPerWeekNow that were given in the last four weeks; 0 when there were none
     * @param earliest and latest end of the road at that pace; empty without one
     */
    public record Plan(
            int hoursPerWeek,
            List<Leg> legs,
            int daysAhead,
            double hoursPerWeekNow,
            Optional<LocalDate> earliest,
            Optional<LocalDate> latest) {
        public Plan {
            legs = List.copyOf(legs);
        }

        public double hoursLeft() {
            return legs.stream().mapToDouble(Leg::hours).sum();
        }
    }

    /**
     * Plans from today on.
     *
     * @param start day on which the plan was made; today when there is none
     */
    public static Plan plan(Roadmap roadmap, Progress progress, Statistics stats, int hoursPerWeek, LocalDate start) {
        LocalDate today = stats.today();
        List<Leg> legs = new ArrayList<>();
        double before = 0;
        double done = 0;
        for (Stage stage : roadmap.stages()) {
            double left = 0;
            for (Skill skill : stage.skills()) {
                double hours = hoursLeft(skill, progress);
                left += hours;
                done += progress.state(skill) == SkillState.SKIPPED
                        ? 0
                        : skill.hours().middle() - hours;
            }
            legs.add(new Leg(
                    stage, left, after(today, before, hoursPerWeek), after(today, before + left, hoursPerWeek)));
            before += left;
        }
        double pace = pace(stats);
        boolean moving = pace >= LEAST_PACE && stats.minutes().size() >= LEAST_DAYS && before > 0;
        return new Plan(
                hoursPerWeek,
                legs,
                daysAhead(today, start, hoursPerWeek, done),
                pace,
                moving ? Optional.of(after(today, before, pace * FASTER)) : Optional.empty(),
                moving ? Optional.of(after(today, before, pace * SLOWER)) : Optional.empty());
    }

    /** What is ticked off a skill's checklist is taken off its hours. */
    private static double hoursLeft(Skill skill, Progress progress) {
        SkillState state = progress.state(skill);
        if (state == SkillState.DONE || state == SkillState.SKIPPED) {
            return 0;
        }
        int items = skill.checklist().size() + skill.lessons().size();
        long read = skill.lessons().stream()
                .filter(lesson ->
                        progress.lessonFinishedAt(skill.id(), lesson.id()).isPresent())
                .count();
        double part = items == 0 ? 0 : (double) (progress.tickedCount(skill) + read) / items;
        return skill.hours().middle() * (1 - part);
    }

    private static LocalDate after(LocalDate day, double hours, double hoursPerWeek) {
        double weeks = Math.min(LONGEST_WEEKS, hours / hoursPerWeek);
        return day.plusDays(Math.round(7 * weeks));
    }

    private static double pace(Statistics stats) {
        int minutes = 0;
        for (var day : stats.minutes().entrySet()) {
            minutes += day.getKey().isAfter(stats.today().minusDays(PACE_DAYS)) ? day.getValue() : 0;
        }
        return minutes / 60.0 / (PACE_DAYS / 7.0);
    }

    private static int daysAhead(LocalDate today, LocalDate start, int hoursPerWeek, double done) {
        double planned = (today.toEpochDay() - start.toEpochDay()) / 7.0 * hoursPerWeek;
        return (int) Math.round((done - planned) / hoursPerWeek * 7);
    }
}
