package opsroad.core.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.Progress;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.schedule.Phase;
import opsroad.core.schedule.Rating;
import opsroad.tui.SmallBank;
import opsroad.tui.SmallRoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecallTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Roadmap road = SmallRoad.of(3);
    private final Progress progress = new Progress(road);
    private final Deck deck = Decks.of(progress, TimeZone.getTimeZone("UTC"), false);
    private final Skill skill = road.skills().get(0);
    private final List<Question> bank = SmallBank.of(skill);
    private int events;

    @Test
    void nothingIsAskedBeforeItsLessonIsFinished() {
        assertThat(queue(NOON)).isEmpty();
        finishLesson(skill);
        assertThat(queue(NOON)).hasSize(5);
    }

    @Test
    void aMissedQuestionIsAskedThoughItsLessonIsOpen() {
        answer(bank.get(1), false, Occasion.QUIZ, NOON);
        answer(bank.get(2), true, Occasion.QUIZ, NOON);
        assertThat(queue(NOON.plusSeconds(61))).containsExactly(bank.get(1));
    }

    @Test
    void whatIsCountedAsDueIsWhatIsAsked() {
        finishLesson(skill);
        bank.forEach(question -> does(LearnerEvent.QuestionAnswered.to(question, "0", Occasion.QUIZ, 5), NOON));
        Instant later = NOON.plus(Duration.ofDays(9));
        assertThat(queue(later)).hasSize(5);
        assertThat(deck.dueCount(later)).isEqualTo(5);
        assertThat(deck.dueTimes()).hasSize(5);
        assertThat(evidence(later).due()).isEqualTo(5);
    }

    @Test
    void aFailedLabMakesTheKnownCardsOfItsObjectiveDueToo() {
        bank.forEach(question -> answerKnown(question, NOON));
        Instant later = NOON.plus(Duration.ofDays(9));
        assertThat(deck.dueCount(later)).isZero();
        does(
                new LearnerEvent.LabChecked(
                        skill.id(), "bed", bank.get(0).objective().value(), List.of(), List.of("x"), List.of()),
                NOON);
        assertThat(queue(later)).isNotEmpty();
        assertThat(deck.dueCount(later)).isEqualTo(queue(later).size());
    }

    @Test
    void whatAPlacementFoundMissingIsForTheLessonsNotForTheReviews() {
        answer(bank.get(0), false, Occasion.PLACEMENT, NOON);
        Instant later = NOON.plus(Duration.ofDays(1));
        assertThat(queue(later)).isEmpty();
        assertThat(deck.dueCount(later)).isZero();
    }

    private void answerKnown(Question question, Instant at) {
        does(
                new LearnerEvent.QuestionAnswered(
                        question.skill(),
                        question.id(),
                        "0",
                        true,
                        Rating.GOOD,
                        Occasion.QUIZ,
                        5,
                        java.util.Optional.of(question.lesson()),
                        java.util.Optional.of(question.objective())),
                at);
    }

    @Test
    void newCardsAreLimitedToTheDayAndCountAgainTomorrow() {
        does(new LearnerEvent.SettingChanged("new-cards", "2"), NOON);
        finishLesson(skill);
        List<Question> first = queue(NOON);
        assertThat(first).hasSize(2);
        for (Question question : first) {
            answer(question, true, Occasion.REVIEW, NOON);
        }
        assertThat(queue(NOON.plusSeconds(60))).isEmpty();
        assertThat(queue(NOON.plus(Duration.ofDays(1)))).hasSize(4);
    }

    @Test
    void theCardMostAtRiskComesFirstAndSkillsAreMixed() {
        List<Question> all = new ArrayList<>();
        for (Skill each : road.skills().subList(0, 2)) {
            all.addAll(SmallBank.of(each));
        }
        for (Question question : all) {
            answer(question, false, Occasion.REVIEW, NOON);
            answer(question, true, Occasion.REVIEW, NOON.plusSeconds(600));
            answer(question, true, Occasion.REVIEW, NOON.plusSeconds(1300));
        }
        List<Question> queue = Decks.queue(progress, deck).at(NOON.plus(Duration.ofDays(30)), all);
        assertThat(queue).hasSize(10);
        for (int i = 1; i < queue.size(); i++) {
            assertThat(queue.get(i).skill()).isNotEqualTo(queue.get(i - 1).skill());
        }
    }

    @Test
    void aCardPutAsideIsNotAskedUntilItIsBroughtBack() {
        finishLesson(skill);
        does(new LearnerEvent.CardSuspended(skill.id(), bank.get(0).id(), true), NOON);
        assertThat(queue(NOON)).hasSize(4);
        does(new LearnerEvent.CardSuspended(skill.id(), bank.get(0).id(), false), NOON);
        assertThat(queue(NOON)).hasSize(5);
    }

    @Test
    void aRenamedQuestionKeepsItsMemory() {
        Question old = bank.get(0);
        answer(old, true, Occasion.REVIEW, NOON);
        Question renamed = new Question(
                "thirst",
                old.skill(),
                old.level(),
                old.objective(),
                old.lesson(),
                old.stem(),
                old.explanation(),
                old.task(),
                List.of(old.id()));
        assertThat(deck.memory(renamed)).isPresent();
    }

    @Test
    void theRatingSaidAfterwardsTakesThePlaceOfTheFirst() {
        answer(bank.get(0), true, Occasion.REVIEW, NOON);
        assertThat(deck.memory(bank.get(0)).orElseThrow().phase()).isEqualTo(Phase.LEARNING);
        does(new LearnerEvent.AnswerRated(skill.id(), bank.get(0).id(), Rating.EASY), NOON);
        assertThat(deck.memory(bank.get(0)).orElseThrow().phase()).isEqualTo(Phase.REVIEW);
        assertThat(deck.rerated(bank.get(0), Rating.AGAIN).phase()).isEqualTo(Phase.LEARNING);
    }

    @Test
    void aCardForgottenOftenIsCounted() {
        Instant at = NOON;
        does(new LearnerEvent.SettingChanged("x", "y"), NOON);
        answer(bank.get(0), true, Occasion.REVIEW, at);
        for (int i = 0; i < Deck.LEECH_LAPSES; i++) {
            at = at.plus(Duration.ofHours(1));
            answer(bank.get(0), true, Occasion.REVIEW, at);
            at = at.plus(Duration.ofDays(5));
            answer(bank.get(0), false, Occasion.REVIEW, at);
        }
        assertThat(deck.lapses(bank.get(0))).isEqualTo(Deck.LEECH_LAPSES);
    }

    @Test
    void evidenceGoesFromStrongOverFadingToDue() {
        assertThat(evidence(NOON).memory()).isEqualTo(Memory.NONE);
        answer(bank.get(0), true, Occasion.QUIZ, NOON);
        assertThat(evidence(NOON).memory()).isEqualTo(Memory.STRONG);
        assertThat(evidence(NOON.plus(Duration.ofDays(20))).memory()).isEqualTo(Memory.FADING);
        answer(bank.get(1), false, Occasion.QUIZ, NOON);
        assertThat(evidence(NOON.plusSeconds(120)).memory()).isEqualTo(Memory.DUE);
        assertThat(evidence(NOON.plusSeconds(120)).due()).isEqualTo(1);
    }

    @Test
    void aQuizIsPassedAtEightyPercentAndOnlyByItsOwnQuestions() {
        does(
                new LearnerEvent.QuizStarted(
                        skill.id(), bank.stream().map(Question::id).toList()),
                NOON);
        answer(bank.get(0), false, Occasion.QUIZ, NOON);
        for (Question question : bank.subList(1, 4)) {
            answer(question, true, Occasion.QUIZ, NOON);
        }
        answer(bank.get(0), true, Occasion.QUIZ, NOON);
        assertThat(progress.quiz(skill.id()).orElseThrow().isEnded()).isFalse();
        answer(bank.get(4), true, Occasion.QUIZ, NOON.plusSeconds(5));
        assertThat(progress.passedQuiz(skill.id()).orElseThrow().endedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(progress.passedQuiz(skill.id()).orElseThrow().rightCount()).isEqualTo(4);
    }

    @Test
    void aQuizAsksWhatWasAskedLeastAndEachOnce() {
        answer(bank.get(0), true, Occasion.QUIZ, NOON);
        List<Question> picked = QuizPlan.pick(bank, deck, 4, 7);
        assertThat(picked).doesNotContain(bank.get(0)).doesNotHaveDuplicates().hasSize(4);
        assertThat(QuizPlan.pick(bank, deck, 10, 7)).hasSize(5);
        assertThat(QuizPlan.pick(bank, deck, 4, 7)).isEqualTo(picked);
    }

    @Test
    void aSeedDecidesAnOrderAndNothingIsLost() {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            numbers.add(i);
        }
        HashSet<List<Integer>> orders = new HashSet<>();
        for (int seed = 0; seed < 50; seed++) {
            List<Integer> mixed = Shuffle.of(numbers, seed);
            assertThat(mixed).isEqualTo(Shuffle.of(numbers, seed)).containsExactlyInAnyOrderElementsOf(numbers);
            orders.add(mixed);
        }
        assertThat(orders).hasSizeGreaterThan(48);
    }

    @ParameterizedTest(name = "{0} in {1} is {2}")
    @CsvSource({
        "2026-11-22T03:59:59Z, UTC, 2026-11-21",
        "2026-11-22T04:00:00Z, UTC, 2026-11-22",
        "2026-11-22T02:59:59Z, Europe/Berlin, 2026-11-21",
        "2026-11-22T03:00:00Z, Europe/Berlin, 2026-11-22",
        "2026-03-29T01:59:00Z, Europe/Berlin, 2026-03-28",
        "2026-03-29T02:00:00Z, Europe/Berlin, 2026-03-29",
        "2026-10-25T02:59:59Z, Europe/Berlin, 2026-10-24",
        "2026-10-25T03:00:00Z, Europe/Berlin, 2026-10-25",
        "2026-11-22T13:00:00Z, Pacific/Auckland, 2026-11-22",
    })
    void theDayStartsAtFourOnTheWall(Instant moment, ZoneId zone, LocalDate day) {
        assertThat(new StudyDay(TimeZone.getTimeZone(zone), 4).of(moment)).isEqualTo(day);
    }

    @Test
    void aCardIsDueFromTheStartOfItsDayInWhateverZoneTheLearnerIsNow() {
        answer(bank.get(0), true, Occasion.REVIEW, NOON);
        answer(bank.get(0), true, Occasion.REVIEW, NOON.plusSeconds(600));
        Instant due = deck.memory(bank.get(0)).orElseThrow().due();
        Deck west = Decks.of(progress, TimeZone.getTimeZone("Pacific/Honolulu"), false);
        for (Deck any : List.of(deck, west)) {
            Instant dayBefore = due.minus(Duration.ofHours(24));
            assertThat(any.isDue(any.memory(bank.get(0)).orElseThrow(), dayBefore))
                    .isFalse();
            assertThat(any.isDue(any.memory(bank.get(0)).orElseThrow(), due)).isTrue();
        }
        assertThat(deck.isDue(deck.memory(bank.get(0)).orElseThrow(), due.minus(Duration.ofHours(8))))
                .isTrue();
    }

    @Test
    void aClockSetBackOrForwardBreaksNoQueue() {
        finishLesson(skill);
        answer(bank.get(0), true, Occasion.REVIEW, NOON);
        answer(bank.get(0), true, Occasion.REVIEW, NOON.minus(Duration.ofDays(400)));
        answer(bank.get(0), false, Occasion.REVIEW, NOON.plus(Duration.ofDays(4000)));
        assertThat(queue(NOON)).hasSizeBetween(4, 5);
        assertThat(deck.retrievability(deck.memory(bank.get(0)).orElseThrow(), NOON))
                .isBetween(0.0, 1.0);
    }

    @Test
    void aPlacementAsksAtMostFifteenAndProvesOnlyWhatWasAllRight() {
        Roadmap wide = SmallRoad.of(7);
        List<Question> all = new ArrayList<>();
        wide.stages().get(0).skills().forEach(one -> all.addAll(SmallBank.of(one)));
        Placement placement = new Placement(wide.stages().get(0), all, 3);
        Map<String, Boolean> right = new HashMap<>();
        for (var next = placement.next(right); next.isPresent(); next = placement.next(right)) {
            right.put(next.get().card(), !next.get().skill().value().equals("soil"));
        }
        assertThat(right).hasSizeLessThanOrEqualTo(Placement.MOST_QUESTIONS);
        assertThat(placement.proved(right)).hasSize(6);
        assertThat(placement.proved(right)).noneMatch(id -> id.value().equals("soil"));
    }

    @Test
    void aHundredThousandReviewsReplay() {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            LearnerEvent event = new LearnerEvent.QuestionAnswered(
                    skill.id(),
                    "q" + i % 500,
                    "0",
                    i % 7 != 0,
                    i % 7 == 0 ? Rating.AGAIN : Rating.GOOD,
                    Occasion.REVIEW,
                    9);
            many.add(new Entry(id(i), NOON.plusSeconds(i * 600L), event));
        }
        progress.applyAll(many);
        assertThat(deck.dueTimes()).hasSize(500);
    }

    private List<Question> queue(Instant now) {
        return Decks.queue(progress, deck).at(now, bank);
    }

    private Evidence evidence(Instant now) {
        return Evidence.of(skill, progress, deck, now);
    }

    private void finishLesson(Skill of) {
        does(new LearnerEvent.LessonFinished(of.id(), of.lessons().get(0).id()), NOON);
    }

    private void answer(Question question, boolean right, Occasion occasion, Instant at) {
        Rating rating = right ? Rating.GOOD : Rating.AGAIN;
        does(new LearnerEvent.QuestionAnswered(question.skill(), question.id(), "0", right, rating, occasion, 5), at);
    }

    private void does(LearnerEvent event, Instant at) {
        progress.apply(new Entry(id(events++), at, event));
    }

    private static EventId id(int number) {
        return new EventId("%026d".formatted(number));
    }
}
