package opsroad.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Skill;
import opsroad.text.Role;
import opsroad.tui.Approved;
import opsroad.tui.Learner;
import opsroad.tui.SmallRoad;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lab as a learner does it. */
class LabTest {
    private final Skill skill = SmallRoad.of(2).skills().get(0);

    private Learner learner(int columns, int rows) {
        Learner learner = new Learner(SmallRoad.of(2), columns, rows, Glyphs.unicode());
        return inLab(learner);
    }

    private Learner inLab(Learner learner) {
        return learner.sees(
                RoadScreen.at(learner.session()),
                SkillScreen.of(skill),
                LabScreen.of(skill, learner.workshop.labs(skill).get(0)));
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 35", "40, 10"})
    void everyStateLooksAsApproved(int columns, int rows) {
        Learner learner = learner(columns, rows);
        String size = "-" + columns + "x" + rows;
        Approved.screen("lab" + size, learner.frame());
        learner.press("enter", "h", "x");
        Approved.screen("lab-started" + size, learner.frame());
        learner.press("tab");
        Approved.screen("lab-checks" + size, learner.frame());
        learner.workshop.bed = "water: 400";
        learner.ticks().press("a").types("water").press("enter", "x");
        Approved.screen("lab-passed" + size, learner.frame());
    }

    @Test
    void codeInTheChecksLooksLikeCode() {
        Learner learner = learner(120, 35);
        learner.workshop.dry = "`flow --bed 1` ended with 1, expected 0. It said: `` use `tap` ``";
        learner.press("enter");
        assertThat(learner.frame()).contains("✗ The bed gets 400 ml").contains("flow --bed 1 ended with 1, expected");
        assertThat(codeOnScreen(learner))
                .contains("400 ml", "flow --bed 1", "use `tap`")
                .doesNotContain("ended");
    }

    /** What the checks show in the style of code, row by row. */
    private static String codeOnScreen(Learner learner) {
        String[] rows = learner.frame().split("\n", -1);
        StringBuilder code = new StringBuilder();
        for (int y = 0; y < rows.length; y++) {
            for (int x = rows[y].indexOf('│', 60); x >= 0 && x < rows[y].length(); x++) {
                boolean isCode = learner.canvas().style(x, y).role() == Role.CODE;
                code.append(isCode ? rows[y].charAt(x) : ' ');
            }
        }
        return code.toString();
    }

    @Test
    void aLabWhoseFolderIsGoneCanBeStartedAnew() {
        Learner learner = learner(120, 35).press("enter");
        learner.workshop.bed = "";
        learner.ticks();
        assertThat(learner.frame()).contains("The folder of this lab is gone.").doesNotContain("1/3");
        learner.press("enter");
        assertThat(learner.frame()).contains("1/3");
    }

    @Test
    void whatAKeyBringsIsSeenWhereOnlyOnePaneIs() {
        Learner learner = learner(80, 24).press("enter", "c");
        assertThat(learner.frame()).contains("─ Checks ─").contains("Checked: 1 of 3 hold.");
        learner.press("h");
        assertThat(learner.frame()).contains("Hint 1 of 3: Look at the second line.");
        learner.workshop.bed = "water: 400";
        learner.press("tab", "a").types("water").press("enter");
        assertThat(learner.frame()).contains("Zero is a value too");
    }

    @Test
    void aCheckThatWasAskedForAnswersAlsoWhenNothingIsNew() {
        Learner learner = learner(120, 35).press("enter", "x");
        assertThat(learner.frame()).doesNotContain("of 3 hold");
        learner.ticks().press("c");
        assertThat(learner.frame()).contains("Checked: 1 of 3 hold.");
    }

    @Test
    void aSaveWhileTheChecksRunIsNotMissed() {
        Learner learner = learner(120, 35).press("enter");
        learner.workshop.savedMeanwhile = "water: 400";
        learner.press("c").ticks();
        assertThat(learner.frame()).contains("2/3");
    }

    @Test
    void aSaveIsNoticedCheckedAndWrittenDownOnce() {
        Learner learner = learner(120, 35).press("enter");
        assertThat(learner.frame()).contains("bed.yaml: /water (line 1) is").contains("1/3");
        int before = learner.saved.size();
        learner.ticks().ticks().ticks();
        assertThat(learner.saved).hasSize(before);
        learner.workshop.bed = "water: 400";
        learner.ticks();
        assertThat(learner.saved.get(learner.saved.size() - 1))
                .isInstanceOfSatisfying(LearnerEvent.LabChecked.class, checked -> assertThat(checked.passed())
                        .containsExactly("ml", "flows"));
        assertThat(learner.frame()).contains("2/3");
    }

    @Test
    void aPassIsDatedEvidenceAndShowsWhatToRemember() {
        Learner learner = learner(120, 35).press("enter");
        learner.workshop.bed = "water: 400";
        learner.press("a").types("Water").press("enter");
        learner.press("c");
        assertThat(learner.frame()).contains("Not answered yet");
        learner.press("a").press("backspace", "backspace", "backspace", "backspace", "backspace");
        learner.types("water").press("enter");
        assertThat(learner.frame()).contains("Solved: Water a dry bed.").contains("Zero is a value too");
        learner.press("escape");
        assertThat(learner.frame()).contains("passed on 2026-11-22");
    }

    @Test
    void theSolutionAsksFirstAndThenAPassIsNoProof() {
        Learner learner = learner(120, 35).press("enter", "d");
        assertThat(learner.frame()).contains("Show the solution?");
        learner.press("y");
        assertThat(learner.frame()).contains("bed.yaml");
        learner.press("escape");
        learner.workshop.bed = "water: 400";
        learner.ticks().press("a").types("water").press("enter");
        assertThat(learner.session().progress().labPassedAt(skill.id())).isEmpty();
        assertThat(learner.frame()).contains("no proof").doesNotContain("Solved");
    }

    @Test
    void startingAgainAsksFirstAndMovesTheOldFilesAside() {
        Learner learner = learner(120, 35).press("enter");
        learner.workshop.bed = "water: 7";
        learner.press("r", "enter");
        assertThat(learner.workshop.bed).isEqualTo("water: 7");
        learner.press("r", "y");
        assertThat(learner.workshop.bed).isEqualTo("water: 0");
        assertThat(learner.frame()).contains(".old-1");
    }

    @Test
    void hintsComeOneByOneAndAreWrittenDown() {
        Learner learner = learner(120, 35).press("enter", "h");
        assertThat(learner.frame()).contains("Look at the second line.").doesNotContain("Zero is no water.");
        learner.press("h", "h", "h");
        assertThat(learner.frame()).contains("Write 400.").contains("All hints are shown.");
        assertThat(learner.saved.stream().filter(LearnerEvent.HintTaken.class::isInstance))
                .hasSize(3);
    }

    @Test
    void aRoadFromElsewhereRunsNothingBeforeTheLearnerAgreed() {
        Learner learner = new Learner(SmallRoad.of(2), 120, 35, Glyphs.unicode());
        learner.workshop.foreign = true;
        inLab(learner).press("enter", "x");
        assertThat(learner.frame()).contains("c shows what");
        assertThat(learner.saved.stream().filter(LearnerEvent.LabChecked.class::isInstance))
                .isEmpty();
        learner.press("c");
        assertThat(learner.frame()).contains("Run these commands?").contains("flow --check");
        learner.press("n", "c", "y");
        assertThat(learner.saved.stream().filter(LearnerEvent.LabChecked.class::isInstance))
                .hasSize(1);
    }

    @Test
    void editorAndShellGetTheTerminal() {
        Learner learner = learner(120, 35).press("e");
        assertThat(learner.workshop.outside).isEmpty();
        learner.press("enter", "e", "t");
        assertThat(learner.workshop.outside).isEqualTo(List.of("edit", "shell"));
    }

    @Test
    void aFailedLabBringsTheCardsOfItsObjectiveIntoTheReviews() {
        Learner learner = learner(120, 35).press("enter");
        learner.workshop.bed = "water: 7";
        learner.ticks().press("escape", "escape", "r");
        assertThat(learner.frame()).contains("5 left");
    }

    @Test
    void thatTheFilesAsGivenFailSaysNothingAboutTheLearner() {
        Learner learner = learner(120, 35).press("enter");
        assertThat(learner.frame()).contains("1/3");
        learner.press("escape", "escape", "r");
        assertThat(learner.frame()).contains("Nothing is due");
    }

    @Test
    void whatWasTypedIsKeptAndNeedNotBeTypedAgain() {
        Learner learner = learner(120, 35).press("enter", "a").types("water").press("enter", "escape");
        assertThat(learner.saved).anyMatch(LearnerEvent.LabAnswered.class::isInstance);
        learner = inLab(learner);
        assertThat(learner.frame()).contains("2/3").doesNotContain("Not answered yet");
        learner.press("r", "y");
        assertThat(learner.frame()).contains("Not answered yet");
    }

    @Test
    void afterAHintOneCanScrollBackAtOnce() {
        Learner learner = learner(60, 12).press("enter", "h");
        assertThat(learner.frame()).contains("Look at the second line.");
        String end = learner.frame();
        learner.press("up");
        assertThat(learner.frame()).isNotEqualTo(end);
    }

    @Test
    void checksThatDoNotFitShowTheFirstThatFailsAndScroll() {
        Learner learner = learner(40, 10).press("enter", "tab");
        assertThat(learner.frame()).contains("The bed gets 400 ml").doesNotContain("missing?");
        learner.press("down", "down", "down", "down");
        assertThat(learner.frame()).contains("missing?").doesNotContain("The bed gets 400 ml");
        learner.press("tab", "tab");
        learner.workshop.bed = "water: 400";
        learner.ticks();
        assertThat(learner.frame()).contains("You know why").doesNotContain("The bed gets 400 ml");
        learner.press("up");
        assertThat(learner.frame()).contains("The bed gets 400 ml");
    }

    @Test
    void anOldPassIsToldWithItsDayWhileTheChecksFail() {
        Learner learner = learner(120, 35).press("enter");
        learner.workshop.bed = "water: 400";
        learner.press("a").types("water").press("enter");
        assertThat(learner.frame()).contains("Solved.");
        learner.press("r", "y");
        assertThat(learner.frame()).contains("Solved on 2026-11-22.");
    }
}
