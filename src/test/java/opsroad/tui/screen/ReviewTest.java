package opsroad.tui.screen;

import static opsroad.tui.screen.Answers.answer;
import static opsroad.tui.screen.Answers.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.SkillState;
import opsroad.core.recall.Deck;
import opsroad.core.recall.Memory;
import opsroad.core.roadmap.Folding;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Task;
import opsroad.core.schedule.Rating;
import opsroad.tui.Learner;
import opsroad.tui.SmallBank;
import opsroad.tui.SmallRoad;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reviews say and do beside asking. */
class ReviewTest {
    private static final String LEECH = "Forgotten again and again. L opens its lesson: read it once more.";

    private final Skill skill = SmallRoad.of(2).skills().get(0);
    private final Learner learner = new Learner(SmallRoad.of(2), 100, 40, Glyphs.unicode());

    @Test
    void todaySaysHowManyOfTheCardsAreNew() {
        learner.did(
                new LearnerEvent.LessonFinished(
                        skill.id(), skill.lessons().get(0).id()),
                Duration.ofHours(1));
        rated(typed(), Rating.EASY, Duration.ofDays(300));
        learner.sees(RoadScreen.at(learner.session()));
        assertThat(learner.frame()).contains("1 due").containsPattern("Review +5 cards, 4 new");
    }

    private void goesToTheReviews() {
        learner.sees(RoadScreen.at(learner.session())).press("r");
    }

    private void asks(Question question) {
        learner.sees(ReviewScreen.practice(List.of(question), learner.session()));
    }

    private Question typed() {
        return SmallBank.of(skill).stream()
                .filter(question -> question.task() instanceof Task.Type)
                .findFirst()
                .orElseThrow();
    }

    /** Lets a card be learnt and forgotten so many times in the past, and be known and due now. */
    private void forgot(Question question, int times) {
        Duration ago = Duration.ofDays(400);
        rated(question, Rating.EASY, ago);
        for (int i = 0; i < times; i++) {
            ago = ago.minusDays(20);
            rated(question, Rating.AGAIN, ago);
            rated(question, Rating.EASY, ago.minusHours(1));
        }
        assertThat(learner.session().deck().lapses(question)).isEqualTo(times);
    }

    private void rated(Question question, Rating rating, Duration ago) {
        boolean right = rating != Rating.AGAIN;
        learner.did(
                new LearnerEvent.QuestionAnswered(
                        question.skill(), question.id(), right ? "0" : "1", right, rating, Occasion.REVIEW, 9),
                ago);
    }

    @Test
    void aLeechIsNamedItsLessonOpensAndTheReviewGoesOn() {
        forgot(SmallBank.of(skill).get(0), Deck.LEECH_LAPSES - 1);
        goesToTheReviews();
        assertThat(learner.frame()).contains("The bed is dry since yesterday.").contains("1 left");
        answer(learner, false);
        assertThat(learner.frame()).contains("Not right.").contains(LEECH);
        learner.press("L");
        assertThat(learner.frame()).contains("A dry bed loses a week of growth in a day.");
        learner.press("escape");
        assertThat(learner.frame()).contains("Not right.").contains("Water is life.");
        learner.press("enter");
        assertThat(learner.frame()).contains("1 left").doesNotContain("Not right.");
        answer(learner, true);
        learner.press("enter");
        assertThat(learner.frame()).contains("Done. 2 answers, 1 right.");
    }

    @ParameterizedTest(name = "forgotten {0} times before and {1} now")
    @CsvSource({"0, wrong, false", "6, wrong, false", "7, wrong, true", "8, wrong, true", "8, right, false"})
    void onlyACardForgottenEightTimesIsALeech(int before, String now, boolean named) {
        Question question = SmallBank.of(skill).get(0);
        forgot(question, before);
        asks(question);
        answer(learner, now.equals("right"));
        assertThat(learner.frame().contains(LEECH)).isEqualTo(named);
    }

    @Test
    void cardsPutAsideAreBroughtBackAtTheEndOfAReview() {
        SmallBank.of(skill).subList(0, 2).forEach(question -> forgot(question, 0));
        goesToTheReviews();
        assertThat(learner.frame()).contains("2 left");
        for (int i = 0; i < 2; i++) {
            learner.press("S");
            assertThat(learner.frame()).contains("Put aside: it will not come up in reviews. u brings it back.");
        }
        assertThat(learner.frame()).contains("Nothing is due.").contains("2 cards are put aside. S brings them back.");
        learner.press("escape", "r");
        assertThat(learner.frame()).contains("Nothing is due.").contains("S brings them back.");
        learner.press("S");
        assertThat(learner.frame()).contains("2 left").contains("2 cards are in the reviews again.");
        answer(learner, true);
        learner.press("enter");
        answer(learner, true);
        learner.press("enter");
        assertThat(learner.frame()).contains("Done. 2 answers, 2 right.").doesNotContain("put aside");
    }

    @Test
    void theCardsOfASkillThatIsToDoAgainStillComeUp() {
        forgot(SmallBank.of(skill).get(0), 0);
        learner.did(new LearnerEvent.SkillMarked(skill.id(), SkillState.TODO), Duration.ofDays(1));
        goesToTheReviews();
        assertThat(learner.frame())
                .contains("1 due")
                .contains("The bed is dry since yesterday.")
                .contains("1 left");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasTypedStaysWhenTheAnswerIsTakenBack(boolean inQuiz) {
        if (inQuiz) {
            learner.sees(QuizScreen.of(skill));
            while (!learner.top().takesText()) {
                answer(learner, true);
                learner.press("enter");
            }
        } else {
            asks(typed());
        }
        learner.types("water --bed mimt 400").press("enter");
        assertThat(learner.frame()).contains("Not right.").contains("✗ water --bed mimt 400");
        int answers = attempts();
        learner.press("u");
        assertThat(learner.frame()).contains("▸ water --bed mimt 400").doesNotContain("Not right.");
        assertThat(attempts()).isEqualTo(answers - 1);
        for (int i = 0; i < "mt 400".length(); i++) {
            learner.press("backspace");
        }
        learner.types("nt 400").press("enter");
        assertThat(learner.frame()).contains("✓ Right.").contains("✓ water --bed mint 400");
    }

    /** How many answers to the typed question count. */
    private int attempts() {
        return learner.session()
                .deck()
                .history(typed())
                .map(history -> history.reviews().size())
                .orElse(0);
    }

    @Test
    void anEmptyFieldSaysWhatToDoAndWhatIsTypedStaysInSight() {
        Learner small = new Learner(SmallRoad.of(2), 40, 10, Glyphs.unicode());
        Question tall = new Question(
                typed().id(),
                typed().skill(),
                typed().level(),
                typed().objective(),
                typed().lesson(),
                "First.\n\nSecond.\n\nThird.\n\nFourth.",
                "",
                typed().task(),
                List.of());
        small.sees(ReviewScreen.practice(List.of(tall), small.session()));
        assertThat(small.frame()).contains("First.").doesNotContain("type your answer");
        small.press("pagedown");
        assertThat(small.frame()).contains("▸ type your answer");
        small.press("pageup").types("wat");
        assertThat(small.frame()).contains("▸ wat").doesNotContain("type your answer");
    }

    @Test
    void theCursorStandsWhereTheNextLetterComes() {
        asks(typed());
        int first = learner.cursorColumn();
        for (int i = 1; i <= "ss  -t".length(); i++) {
            learner.press("ss  -t".substring(i - 1, i));
            assertThat(learner.cursorColumn()).isEqualTo(first + i);
        }
        learner.press("backspace", "backspace");
        assertThat(learner.cursorColumn()).isEqualTo(first + 4);
    }

    @Test
    void aTypedAnswerWithManyFormsShowsOnlyAFew() {
        List<String> forms = IntStream.rangeClosed(1, 9)
                .mapToObj(number -> "water " + number)
                .toList();
        Question question = new Question(
                "forms",
                skill.id(),
                Question.Level.APPLY,
                typed().objective(),
                typed().lesson(),
                "Which?",
                "",
                new Task.Type(forms, new Folding(false, false, false), List.of()),
                List.of());
        asks(question);
        learner.types("no").press("enter");
        assertThat(learner.frame())
                .contains("water 5")
                .doesNotContain("water 6")
                .contains("and 4 more ways to write it");
    }

    @Test
    void aWrongOrderSaysWhereOnesOwnStepsWere() {
        asks(SmallBank.of(skill).get(3));
        answer(learner, false);
        assertThat(learner.frame())
                .contains("You had it as step 3. Nothing flows from an empty can.")
                .contains("You had it as step 1. Last of all.")
                .doesNotContain("as step 2");
    }

    @Test
    void anAnswerTakenBackInAReviewIsAskedAgainAndNotCountedTwice() {
        Question question = SmallBank.of(skill).get(0);
        asks(question);
        answer(learner, false);
        learner.press("u");
        assertThat(Proof.of(skill, learner.session()).memory()).isEqualTo(Memory.NONE);
        assertThat(attempt(learner).question()).isEqualTo(question);
        answer(learner, true);
        learner.press("enter");
        assertThat(learner.frame()).contains("Done. 1 answer, 1 right.");
    }
}
