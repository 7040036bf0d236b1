package opsroad.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.recall.Decks;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.stats.Statistics;
import opsroad.tui.SmallRoad;
import org.junit.jupiter.api.Test;

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
        return Statistics.of(road, progress, Decks.of(progress, ZoneOffset.UTC, false), NOON);
    }

    private Planner.Plan plan(int hours, LocalDate start) {
        return Planner.plan(road, progress, stats(), hours, start);
    }

    @Test
    void theHoursOfTheSkillsAreLaidOutInWeeks() {
        Planner.Plan plan = plan(3, TODAY);
        assertThat(plan.hoursLeft()).isCloseTo(9, within(1e-9));
        assertThat(plan.legs().get(0).to()).isEqualTo(TODAY.plusDays(14));
        assertThat(plan.legs().get(1).from()).isEqualTo(TODAY.plusDays(14));
        assertThat(plan.legs().get(1).to()).isEqualTo(TODAY.plusDays(21));
        assertThat(plan.earliest()).isEmpty();
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
    void aheadAndBehindAreCountedInDays() {
        assertThat(plan(7, TODAY.minusDays(3)).daysAhead()).isEqualTo(-3);
        does(new LearnerEvent.SkillMarked(road.skills().get(0).id(), SkillState.DONE), NOON);
        assertThat(plan(7, TODAY.minusDays(3)).daysAhead()).isZero();
        assertThat(plan(7, TODAY).daysAhead()).isEqualTo(3);
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
        Planner.Plan plan = plan(3, TODAY);
        assertThat(plan.hoursPerWeekNow()).isCloseTo(20 * 9 / 60.0 / 4, within(1e-9));
        assertThat(plan.earliest().orElseThrow()).isBefore(plan.latest().orElseThrow());
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
