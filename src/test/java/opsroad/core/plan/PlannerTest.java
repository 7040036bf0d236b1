package opsroad.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TimeZone;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.recall.Decks;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.stats.Statistics;
import opsroad.tui.SmallRoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlannerTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private final Roadmap road = SmallRoad.of(2);
    private final Progress progress = new Progress(road);
    private int events;

    private void does(LearnerEvent event, Instant at) {
        progress.apply(new Entry(new EventId("%026d".formatted(events++)), at, event));
    }

    private Statistics stats() {
        return Statistics.of(road, progress, Decks.of(progress, TimeZone.getTimeZone("UTC"), false), NOON);
    }

    private void plans(LearnerEvent.PlanSet plan) {
        does(plan, NOON);
    }

    private Planner.Plan plan() {
        return Planner.plan(road, progress, stats());
    }

    /** A plan of so many hours a week from a day on, made when all was still to do. */
    private Planner.Plan plan(int hours, LocalDate start) {
        plans(new LearnerEvent.PlanSet(hours, "").from(start.toString(), 9 * 60));
        return plan();
    }

    @Test
    void theHoursOfTheSkillsAreLaidOutInWeeks() {
        Planner.Plan plan = plan(3, TODAY);
        assertThat(plan.hoursLeft()).isCloseTo(9, within(1e-9));
        assertThat(plan.legs().get(0).to()).isEqualTo(TODAY.plusDays(13));
        assertThat(plan.legs().get(1).from()).isEqualTo(TODAY.plusDays(14));
        assertThat(plan.legs().get(1).to()).isEqualTo(TODAY.plusDays(20));
        assertThat(plan.forecast().earliest()).isEmpty();
        assertThat(plan.weeks()).extracting(Planner.Week::monday).isSorted().doesNotHaveDuplicates();
        double inWeeks = plan.weeks().stream()
                .flatMap(week -> week.shares().stream())
                .mapToDouble(Planner.Share::hours)
                .sum();
        assertThat(inWeeks).isCloseTo(9, within(1e-9));
    }

    @Test
    void onlyTheDaysThatAreGivenAreUsed() {
        // TODAY is a Sunday; three hours on Wednesdays and Saturdays each.
        plans(new LearnerEvent.PlanSet(0, TODAY.toString()).withWeekdays(List.of(0, 0, 180, 0, 0, 180, 0)));
        Planner.Plan plan = plan();
        assertThat(plan.days().hoursPerWeek()).isEqualTo(6);
        assertThat(plan.slots())
                .extracting(Planner.Slot::from)
                .containsExactly(TODAY.plusDays(3), TODAY.plusDays(6), TODAY.plusDays(10));
        plans(progress.plan().orElseThrow().withDaysOff(List.of("2026-11-25", "2026-11-28/2026-12-02")));
        assertThat(plan().slots())
                .extracting(Planner.Slot::from)
                .containsExactly(TODAY.plusDays(13), TODAY.plusDays(17), TODAY.plusDays(20));
    }

    @Test
    void aWeekWithoutStudyEndsSomeDayInsteadOfNever() {
        plans(new LearnerEvent.PlanSet(0, TODAY.toString()).withWeekdays(List.of(0, 0, 0, 0, 0, 0, 0)));
        assertThat(plan().end()).isAfter(TODAY.plusYears(19));
    }

    @Test
    void aPlanCanBeginLaterAndInAnotherOrder() {
        Stage second = road.stages().get(1);
        plans(new LearnerEvent.PlanSet(3, TODAY.plusDays(10).toString()).withOrder(List.of(second.id())));
        Planner.Plan plan = plan();
        assertThat(plan.legs().get(0).stage()).isEqualTo(second);
        assertThat(plan.legs().get(0).from()).isEqualTo(TODAY.plusDays(10));
        assertThat(plan.daysAhead()).isZero();
        assertThat(Agenda.next(road, progress).orElseThrow().skill())
                .isEqualTo(second.skills().get(0));
    }

    @Test
    void whatIsDoneOrSkippedOrTickedTakesNoMoreTime() {
        Skill water = road.skills().get(0);
        does(new LearnerEvent.SkillMarked(water.id(), SkillState.DONE), NOON);
        assertThat(plan(3, TODAY).hoursLeft()).isCloseTo(6, within(1e-9));
        Skill soil = road.skills().get(1);
        does(new LearnerEvent.ItemTicked(soil.id(), soil.checklist().get(0).id(), true), NOON);
        assertThat(plan(3, TODAY).hoursLeft()).isCloseTo(5, within(1e-9));
        does(new LearnerEvent.SkillMarked(soil.id(), SkillState.SKIPPED), NOON);
        assertThat(plan(3, TODAY).hoursLeft()).isCloseTo(3, within(1e-9));
    }

    @Test
    void aheadAndBehindAreCountedInDaysSinceThePlanWasMade() {
        assertThat(plan(7, TODAY.minusDays(3)).daysAhead()).isEqualTo(-3);
        does(new LearnerEvent.SkillMarked(road.skills().get(0).id(), SkillState.DONE), NOON);
        assertThat(plan(7, TODAY.minusDays(3)).daysAhead()).isZero();
        assertThat(plan(7, TODAY).daysAhead()).isEqualTo(3);
        plans(progress.plan().orElseThrow().from(TODAY.toString(), Planner.minutesLeft(road, progress)));
        assertThat(plan().daysAhead()).isZero();
    }

    @Test
    void theOwnPaceTellsARange() {
        for (int day = 0; day < 20; day++) {
            does(
                    new LearnerEvent.LessonFinished(
                            road.skills().get(day % 2).id(),
                            road.skills().get(day % 2).lessons().get(0).id()),
                    NOON.minusSeconds(86_400L * (20 - day)));
        }
        Forecast forecast = plan(3, TODAY).forecast();
        assertThat(forecast.weeks()).isEqualTo(3);
        assertThat(forecast.hoursPerWeek()).isCloseTo(20 * 9 / 60.0 / 3, within(1e-9));
        assertThat(forecast.earliest().orElseThrow()).isBefore(forecast.latest().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "soon", "", "2026-12-24/", "2026-12-24/2026-12-01"})
    void whatIsNoDayOffIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> StudyDays.Off.parse(text)).hasMessageEndingWith(".");
    }

    @Test
    void streaksCountStudyDaysAndTodayIsNotOverYet() {
        for (int daysAgo : new int[] {9, 8, 7, 2, 1}) {
            does(
                    new LearnerEvent.ItemTicked(
                            road.skills().get(0).id(),
                            road.skills().get(0).checklist().get(0).id(),
                            true),
                    NOON.minusSeconds(86_400L * daysAgo));
        }
        assertThat(stats().streak()).isEqualTo(2);
        assertThat(stats().bestStreak()).isEqualTo(3);
        assertThat(stats().minutes()).hasSize(5);
        assertThat(stats().due()).hasSize(Statistics.FORECAST_DAYS);
    }
}
