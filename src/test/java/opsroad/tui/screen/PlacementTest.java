package opsroad.tui.screen;

import static opsroad.tui.screen.Answers.answer;
import static opsroad.tui.screen.Answers.attempt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Skill;
import opsroad.tui.Learner;
import opsroad.tui.SmallRoad;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.api.Test;

/** A placement that does not go straight to its end. Three right answers prove a skill. */
class PlacementTest {
    private final List<Skill> skills = SmallRoad.of(2).skills();
    private final Learner learner = new Learner(SmallRoad.of(2), 100, 40, Glyphs.unicode());

    PlacementTest() {
        learner.sees(RoadScreen.at(learner.session())).press("p");
    }

    private void answersAndGoesOn(int times) {
        for (int i = 0; i < times; i++) {
            answer(learner, true);
            learner.press("enter");
        }
    }

    private SkillState state(int skill) {
        return learner.session().progress().state(skills.get(skill));
    }

    @Test
    void whoLeavesHalfWaySeesWhatIsProvedAndNoMoreIsMarked() {
        answersAndGoesOn(4);
        learner.press("escape");
        assertThat(learner.frame())
                .contains("You answered everything right on:")
                .contains("✓ Water")
                .doesNotContain("✓ Soil")
                .contains("Begin with Soil.")
                .contains("⏎ mark as done  Esc leave unmarked");
        assertThat(learner.saved).noneMatch(LearnerEvent.PlacementEnded.class::isInstance);
        learner.press("enter");
        assertThat(learner.frame())
                .contains("1 skill marked as done. u takes it back.")
                .contains("1/3 skills");
        assertThat(state(0)).isEqualTo(SkillState.DONE);
        assertThat(state(1)).isEqualTo(SkillState.TODO);
        learner.press("u");
        assertThat(learner.frame()).contains("Undone: placement in garden.").contains("0/3 skills");
        assertThat(state(0)).isEqualTo(SkillState.TODO);
    }

    @Test
    void whatIsProvedIsMarkedOnlyWhenOneAgrees() {
        answersAndGoesOn(3);
        learner.press("escape", "escape");
        assertThat(learner.frame()).contains("The road").contains("0/3 skills");
        assertThat(state(0)).isEqualTo(SkillState.TODO);
    }

    @Test
    void theAnswerOnTheScreenCountsForWhoLeavesThere() {
        answersAndGoesOn(2);
        answer(learner, true);
        learner.press("escape");
        assertThat(learner.frame())
                .contains("You answered everything right on:")
                .contains("✓ Water");
    }

    @Test
    void whoLeavesBeforeAnythingIsProvedIsToldSo() {
        answersAndGoesOn(1);
        learner.press("escape");
        assertThat(learner.frame()).contains("The road").contains("Nothing was proved by then, so nothing is marked.");
        learner.press("p", "escape");
        assertThat(learner.frame()).contains("The road").doesNotContain("Nothing was proved");
    }

    @Test
    void anAnswerIsTakenBackAndGivenAgain() {
        answer(learner, false);
        learner.press("u");
        assertThat(learner.frame()).doesNotContain("Not right.");
        answersAndGoesOn(3);
        learner.press("escape");
        assertThat(learner.frame()).contains("✓ Water");
        assertThat(learner.session().progress().cards().values())
                .allSatisfy(card -> assertThat(card.reviews()).hasSize(1));
    }

    @Test
    void whereLettersAreTypedAnEmptyFieldSaysThatOneDoesNotKnow() {
        while (!learner.top().takesText()) {
            answersAndGoesOn(1);
        }
        assertThat(learner.frame()).contains("⏎ I do not know");
        learner.types("x");
        assertThat(learner.frame()).contains("▸ x").contains("⏎ answer").doesNotContain("I do not know");
        learner.press("backspace", "enter");
        assertThat(attempt(learner).question().skill()).isEqualTo(skills.get(1).id());
        assertThat(learner.frame()).contains("Soil").doesNotContain("Right.", "Not right.");
    }

    @Test
    void howMuchIsLeftLeavesOutWhatIsNotAskedAnyMore() {
        assertThat(learner.frame()).contains("at most 6 questions left");
        answer(learner, true);
        assertThat(learner.frame()).contains("at most 5 questions left");
        learner.press("enter");
        answer(learner, false);
        assertThat(learner.frame()).contains("at most 3 questions left");
        learner.press("enter");
        answersAndGoesOn(2);
        assertThat(learner.frame()).contains("at most 1 question left");
        answer(learner, true);
        assertThat(learner.frame()).contains("the last question");
    }
}
