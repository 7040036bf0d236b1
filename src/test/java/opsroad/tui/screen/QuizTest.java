package opsroad.tui.screen;

import static opsroad.tui.screen.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.SkillState;
import opsroad.core.recall.Memory;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Task;
import opsroad.core.schedule.Rating;
import opsroad.tui.Approved;
import opsroad.tui.Learner;
import opsroad.tui.SmallBank;
import opsroad.tui.SmallRoad;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quiz, review and placement as a learner meets them. */
class QuizTest {
    private final Skill skill = SmallRoad.of(2).skills().get(0);

    private Learner learner(int columns, int rows) {
        Learner learner = new Learner(SmallRoad.of(2), columns, rows, Glyphs.unicode());
        return learner.sees(RoadScreen.at(learner.session()), SkillScreen.of(skill));
    }

    @Test
    void aQuizAnsweredRightPassesAndIsDatedEvidence() {
        Learner learner = learner(100, 40).press("z");
        for (int i = 0; i < 5; i++) {
            answer(learner, true);
            assertThat(learner.frame()).contains("✓ Right.");
            learner.press("enter");
        }
        assertThat(learner.frame()).contains("5 of 5 right. Passed.");
        learner.press("escape");
        assertThat(learner.frame()).contains("passed 5/5 on 2026-11-22").contains("strong: 5 cards");
    }

    @Test
    void aWrongAnswerSaysWhyAndComesBackInTheReviews() {
        Learner learner = learner(100, 40).press("z");
        answer(learner, false);
        assertThat(learner.frame()).contains("Not right.").contains("Water is life.");
        LearnerEvent last = learner.saved.get(learner.saved.size() - 1);
        assertThat(last).isInstanceOfSatisfying(LearnerEvent.QuestionAnswered.class, answered -> {
            assertThat(answered.right()).isFalse();
            assertThat(answered.rating()).isEqualTo(Rating.AGAIN);
        });
        assertThat(Proof.of(skill, learner.session()).cards()).isEqualTo(1);
    }

    @Test
    void aQuizLeftHalfWayGoesOnWhereItWas() {
        Learner learner = learner(100, 40).press("z");
        answer(learner, true);
        learner.press("enter");
        Question second = ((QuizScreen) learner.top()).attempt().orElseThrow().question();
        learner.press("escape");
        assertThat(learner.frame()).contains("The quiz waits: z goes on where you left it.");
        learner.press("z");
        assertThat(((QuizScreen) learner.top()).attempt().orElseThrow().question())
                .isEqualTo(second);
        assertThat(learner.frame()).contains("question 2 of 5");
        assertThat(learner.saved.stream().filter(LearnerEvent.QuizStarted.class::isInstance))
                .hasSize(1);
    }

    @Test
    void anAnswerIsTakenBackAndAskedAgain() {
        Learner learner = learner(100, 40).press("z");
        answer(learner, false);
        if (!learner.top().takesText()) {
            learner.press("u");
        }
        assertThat(learner.frame()).doesNotContain("Not right.").contains("question 1 of 5");
        assertThat(Proof.of(skill, learner.session()).memory()).isEqualTo(Memory.NONE);
        answer(learner, true);
        assertThat(learner.frame()).contains("Right.");
    }

    @Test
    void missedQuestionsNameTheirObjectiveAndLessonAndCanBeGoneOver() {
        Learner learner = learner(100, 40).press("z");
        for (int i = 0; i < 5; i++) {
            answer(learner, i > 1);
            learner.press("enter");
        }
        assertThat(learner.frame())
                .contains("3 of 5 right. 80 % passes")
                .contains("Tell good water from bad.")
                .contains("Read again: Beds and water");
        learner.press("L");
        assertThat(learner.frame()).contains("A dry bed loses a week of growth in a day.");
        learner.press("escape", "r");
        assertThat(learner.frame()).contains("2 left");
    }

    @Test
    void whenSeveralLessonsNeedWorkTheLearnerChoosesOne() {
        Learner learner = new Learner(SmallRoad.of(2), 100, 40, Glyphs.unicode());
        List<Question> bank = List.of(
                of(SmallBank.of(skill).get(0), "first"), of(SmallBank.of(skill).get(1), "second"));
        learner.did(new LearnerEvent.QuizStarted(skill.id(), List.of("dry", "tools")), Duration.ZERO);
        bank.forEach(question ->
                learner.did(LearnerEvent.QuestionAnswered.to(question, "2", Occasion.QUIZ, 9), Duration.ZERO));
        learner.sees(new QuizScreen(withLessons("first", "second"), Optional.of(bank), Optional.empty()));
        assertThat(learner.frame()).contains("0 of 2 right.").contains("L read again");
        learner.press("L");
        assertThat(learner.frame()).contains("─ Read again ─").contains("The first page");
        learner.press("down", "enter");
        assertThat(learner.frame()).contains("Quiz › The second page");
        learner.press("escape");
        assertThat(learner.frame()).contains("0 of 2 right.");
    }

    private static Question of(Question question, String lesson) {
        return new Question(
                question.id(),
                question.skill(),
                question.level(),
                question.objective(),
                new LessonId(lesson),
                question.stem(),
                question.explanation(),
                question.task(),
                List.of());
    }

    private Skill withLessons(String... ids) {
        return new Skill(
                skill.id(),
                skill.title(),
                skill.summary(),
                skill.why(),
                skill.facets(),
                skill.hours(),
                false,
                skill.folder(),
                skill.objectives(),
                List.of(),
                List.of(),
                Stream.of(ids)
                        .map(id -> new Lesson(new LessonId(id), "The " + id + " page", "1.md", 9, List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aReviewAsksWhatIsDueAndAMissedCardComesAgainBeforeTheEnd() {
        Learner learner = learner(100, 40).press("enter", "d", "escape", "r");
        assertThat(learner.frame()).contains("5 left");
        answer(learner, false);
        learner.press("enter");
        assertThat(learner.frame()).contains("5 left");
        for (int i = 0; i < 5; i++) {
            answer(learner, true);
            learner.press("enter");
        }
        assertThat(learner.frame()).contains("Done. 6 answers, 5 right.");
    }

    @Test
    void aRightAnswerCanBeRatedAndTheIntervalsStandBesideTheKeys() {
        Learner learner = learner(100, 40).press("enter", "d", "escape", "r");
        answer(learner, true);
        assertThat(learner.frame()).containsPattern("1 again 1 min +2 hard 6 min +3 good 10 min +4 easy \\d+ d");
        learner.press("4");
        assertThat(learner.saved.get(learner.saved.size() - 1))
                .isInstanceOfSatisfying(LearnerEvent.AnswerRated.class, rated -> assertThat(rated.rating())
                        .isEqualTo(Rating.EASY));
    }

    @Test
    void aCardPutAsideDoesNotComeUpUntilUndone() {
        Learner learner = learner(100, 40).press("enter", "d", "escape", "r");
        answer(learner, true);
        learner.press("S");
        assertThat(learner.frame()).contains("4 left");
        learner.press("escape", "u", "r");
        assertThat(learner.frame()).contains("4 left");
    }

    @Test
    void aNoteOnACardIsKeptAndShown() {
        Learner learner = learner(100, 40).press("enter", "d", "escape", "r");
        answer(learner, true);
        learner.press("e").types("think of grandma's mint").press("enter");
        assertThat(learner.frame()).contains("Note: think of grandma's mint");
    }

    @Test
    void nothingDueSaysSo() {
        Learner learner = learner(80, 24).press("escape", "r");
        assertThat(learner.frame()).contains("Nothing is due.");
    }

    @Test
    void aPlacementProvesWhatWasAnsweredRightAndIsUndoneAsOneStep() {
        Learner learner = learner(100, 40);
        learner.sees(RoadScreen.at(learner.session())).press("p");
        while (((PlacementScreen) learner.top()).attempt().isPresent()) {
            answer(learner, true);
            learner.press("enter");
        }
        assertThat(learner.frame()).contains("You answered everything right on:");
        learner.press("y");
        assertThat(learner.session().progress().state(skill)).isEqualTo(SkillState.DONE);
        assertThat(learner.frame()).contains("2/3 skills");
        learner.press("u");
        assertThat(learner.frame()).contains("0/3 skills");
    }

    @Test
    void aPlacementEndsSoonWhenNothingIsKnown() {
        Learner learner = learner(100, 40);
        learner.sees(RoadScreen.at(learner.session())).press("p");
        int asked = 0;
        while (((PlacementScreen) learner.top()).attempt().isPresent()) {
            answer(learner, false);
            learner.press("enter");
            asked++;
        }
        assertThat(asked).isEqualTo(2);
        assertThat(learner.frame()).contains("Nothing is proved yet");
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 35", "40, 10"})
    void everyKindLooksAsApproved(int columns, int rows) {
        Learner learner = learner(columns, rows);
        String size = "-" + columns + "x" + rows;
        for (Question question : SmallBank.of(skill)) {
            String name = "question-" + question.task().kind();
            learner.sees(ReviewScreen.practice(List.of(question), learner.session()));
            Approved.screen(name + size, learner.frame());
            answer(learner, question.task() instanceof Task.Multiple);
            Approved.screen(name + "-answered" + size, learner.frame());
        }
    }

    @Test
    void asciiTerminalsGetAsciiOnly() {
        Learner learner = new Learner(SmallRoad.of(2), 100, 40, Glyphs.ascii());
        for (Question question : SmallBank.of(skill)) {
            learner.sees(ReviewScreen.practice(List.of(question), learner.session()));
            assertThat(learner.frame().codePoints().filter(c -> c > 126)).isEmpty();
            answer(learner, false);
            assertThat(learner.frame().codePoints().filter(c -> c > 126)).isEmpty();
        }
    }
}
