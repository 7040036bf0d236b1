package opsroad.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.TimeZone;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.Progress;
import opsroad.core.recall.Decks;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.schedule.Rating;
import opsroad.tui.SmallBank;
import opsroad.tui.SmallRoad;
import org.junit.jupiter.api.Test;

/** The lesson of the small road takes nine minutes, a checklist counts as five, a card as twenty seconds. */
class TodayTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Roadmap road = SmallRoad.of(3);
    private final Progress progress = new Progress(road);
    private final Skill skill = road.skills().get(0);
    private int events;

    @Test
    void anUntouchedDayOffersTheNextLesson() {
        Today today = today(45, 0);
        assertThat(today.lesson()).isPresent();
        assertThat(today.cards()).isZero();
        assertThat(today.isDone()).isFalse();
    }

    @Test
    void noMoreCardsAreAskedThanFitIntoTheMinutes() {
        Today today = today(10, 100);
        assertThat(today.due()).isEqualTo(100);
        assertThat(today.cards()).isEqualTo(30);
        assertThat(today.reviewMinutes()).isEqualTo(10);
    }

    @Test
    void cardsThatWereMissedAndNewOnesCountTogether() {
        answer(SmallBank.of(skill).get(0), NOON.minus(Duration.ofDays(2)), 5);
        assertThat(today(45, 4).cards()).isEqualTo(5);
    }

    @Test
    void aLessonThatNoLongerFitsIsLeftForTomorrow() {
        finishLesson();
        assertThat(today(20, 0).lesson()).isPresent();
        assertThat(today(13, 0).lesson()).isEmpty();
        assertThat(today(17, 12).lesson()).isEmpty();
    }

    @Test
    void theDayIsDoneWhenItsMinutesAreSpentThoughCardsAreLeft() {
        finishLesson();
        Today today = today(9, 8);
        assertThat(today.isDone()).isTrue();
        assertThat(today.due()).isEqualTo(8);
        assertThat(today.minutesToday()).isEqualTo(9);
    }

    @Test
    void aLabThatWasBegunComesLastAndNotWhenTheMinutesAreOver() {
        does(new LearnerEvent.LabStarted(skill.id(), "bucket"));
        assertThat(today(45, 0).lab()).contains(skill.id() + "/bucket");
        finishLesson();
        assertThat(today(9, 0).lab()).isEmpty();
    }

    @Test
    void whatWasDoneYesterdayIsNotToday() {
        finishLesson();
        Today tomorrow = Today.of(
                road,
                progress,
                Decks.of(progress, TimeZone.getTimeZone("UTC"), false),
                NOON.plus(Duration.ofDays(1)),
                9,
                0);
        assertThat(tomorrow.minutesToday()).isZero();
        assertThat(tomorrow.isDone()).isFalse();
    }

    private Today today(int minutes, int fresh) {
        return Today.of(
                road,
                progress,
                Decks.of(progress, TimeZone.getTimeZone("UTC"), false),
                NOON.plusSeconds(60),
                minutes,
                fresh);
    }

    private void finishLesson() {
        Lesson lesson = skill.lessons().get(0);
        does(new LearnerEvent.LessonFinished(skill.id(), lesson.id()));
    }

    private void answer(Question question, Instant at, int seconds) {
        does(
                new LearnerEvent.QuestionAnswered(
                        skill.id(), question.id(), "0", false, Rating.AGAIN, Occasion.REVIEW, seconds),
                at);
    }

    private void does(LearnerEvent event) {
        does(event, NOON);
    }

    private void does(LearnerEvent event, Instant at) {
        progress.apply(new Entry(new EventId("%026d".formatted(++events)), at, event));
    }
}
