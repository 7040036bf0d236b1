package opsroad.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.SkillId;
import opsroad.tui.Approved;
import opsroad.tui.Event;
import opsroad.tui.Learner;
import opsroad.tui.SmallRoad;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreensTest {
    private static final SkillId WATER = new SkillId("water");

    private static Learner learner(int columns, int rows) {
        return new Learner(SmallRoad.of(2), columns, rows, Glyphs.unicode());
    }

    private static Learner onTheRoad(int columns, int rows) {
        Learner learner = learner(columns, rows);
        return learner.sees(RoadScreen.at(learner.session()));
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 35", "200, 60", "60, 18", "40, 10"})
    void everyRoomLooksAsApproved(int columns, int rows) {
        String size = "-" + columns + "x" + rows;
        Learner learner = learner(columns, rows).sees(WelcomeScreen.START);
        Approved.screen("welcome" + size, learner.frame());
        learner.press("escape");
        Approved.screen("road" + size, learner.frame());
        learner.press("right", "x", "down");
        Approved.screen("stage" + size, learner.frame());
        learner.press("o");
        Approved.screen("about" + size, learner.frame());
        learner.press("escape", "x", "up", "enter", "tab", "space");
        Approved.screen("skill" + size, learner.frame());
        learner.press("home", "enter");
        Approved.screen("lesson" + size, learner.frame());
        learner.press("?");
        Approved.screen("help" + size, learner.frame());
        learner.press("escape", "escape", "escape", "escape", ",");
        Approved.screen("settings" + size, learner.frame());
        learner.press("escape", "R");
        Approved.screen("confirm" + size, learner.frame());
    }

    @Test
    void asciiTerminalsGetAsciiOnly() {
        Learner learner = new Learner(SmallRoad.of(2), 100, 30, Glyphs.ascii());
        learner.sees(RoadScreen.at(learner.session())).press("right", "enter", "tab", "space", "home", "enter", "a");

        assertThat(learner.frame().replace('→', '>'))
                .isEqualToIgnoringNewLines(learner.frame().replace('→', '>'));
        assertThat(learner.frame().codePoints().filter(c -> c > 126 && c != '→' && c != '…'))
                .isEmpty();
    }

    @Test
    void spaceTicksAnItemAndTheFileHasItFirst() {
        Learner learner = onTheRoad(100, 30).press("right", "enter", "tab", "space");

        assertThat(learner.saved).containsExactly(new LearnerEvent.ItemTicked(WATER, new ItemId("one"), true));
        assertThat(learner.frame()).contains("Checklist  1 of 2").contains("learning");
    }

    @Test
    void whatCannotBeSavedIsNotShown() {
        Learner learner = onTheRoad(100, 30).press("right", "enter", "tab");
        learner.diskTrouble = "Not saved: the disk is full.";
        learner.press("space");

        assertThat(learner.frame()).contains("Checklist  0 of 2").contains("Not saved: the disk is full.");
    }

    @Test
    void allItemsTickedMakeTheSkillDone() {
        Learner learner = onTheRoad(100, 30).press("right", "enter", "tab", "space", "down", "space");

        assertThat(learner.frame()).contains("All ticked: Water is done.").contains("✓ done");
    }

    @Test
    void undoTakesTheLastTickBackAndUndoneTwiceTheOneBefore() {
        Learner learner = onTheRoad(100, 30).press("right", "enter", "tab", "space", "down", "space", "u");
        assertThat(learner.frame()).contains("Checklist  1 of 2");
        learner.press("u");
        assertThat(learner.frame()).contains("Checklist  0 of 2");
        learner.press("u");
        assertThat(learner.frame()).contains("Nothing to undo.");
    }

    @Test
    void resetAsksFirstAndCanBeUndone() {
        Learner learner = onTheRoad(100, 30).press("right", "space", "escape", "R", "enter");
        assertThat(learner.frame()).contains("1/3 skills");
        learner.press("R", "y");
        assertThat(learner.frame()).contains("0/3 skills");
        learner.press("u");
        assertThat(learner.frame()).contains("1/3 skills");
    }

    @Test
    void theRoadContinuesWhereTheLearnerWas() {
        Learner learner = onTheRoad(100, 30).press("enter");
        assertThat(learner.frame()).contains("Beds and water");
        learner.press("d");
        assertThat(learner.saved)
                .contains(new LearnerEvent.LessonFinished(
                        WATER, SmallRoad.of(2).skills().get(0).lessons().get(0).id()));
    }

    @Test
    void aLessonShowsAnswersOneByOneAndFindsWords() {
        Learner learner = onTheRoad(100, 40).press("enter");
        assertThat(learner.frame()).doesNotContain("From the second day");
        learner.press("enter");
        assertThat(learner.frame()).contains("From the second day");
        learner.press("/").types("basil").press("enter");
        assertThat(learner.frame()).contains("Hit 1 of 1");
        learner.press("escape", "/").types("nowhere").press("enter");
        assertThat(learner.frame()).contains("Not on this page: nowhere");
    }

    @Test
    void enterGoesToAQuestionBeforeItShowsTheAnswer() {
        Learner learner = onTheRoad(100, 14).press("enter");
        assertThat(learner.frame()).doesNotContain("When is a bed dry?").doesNotContain("show answer");
        learner.press("enter");
        assertThat(learner.frame())
                .contains("When is a bed dry?")
                .contains("⏎ show answer")
                .doesNotContain("From the second day");
        learner.press("enter");
        assertThat(learner.frame()).contains("From the second day").doesNotContain("show answer");
        learner.press("enter");
        assertThat(learner.frame()).contains("No closed question below; a shows or hides all answers.");
    }

    @Test
    void copySendsTheCodeAsItStandsInTheSource() {
        assertThat(onTheRoad(100, 40).press("enter", "c").copied).containsExactly("water --bed mint 400");
    }

    @Test
    void aResizeKeepsThePlaceInALesson() {
        Learner learner = onTheRoad(100, 12).press("enter", "space", "space");
        String topRow = learner.frame().lines().skip(2).findFirst().orElseThrow();
        learner.resizes(60, 12).resizes(100, 12);

        assertThat(learner.frame().lines().skip(2).findFirst()).hasValue(topRow);
    }

    @Test
    void belowTheSmallestSizeACardSaysWhatIsNeededAndEverythingReturns() {
        Learner learner = onTheRoad(80, 24);
        String before = learner.frame();
        assertThat(learner.resizes(39, 9).frame()).contains("opsroad needs", "40x10", "here: 39x9");
        assertThat(learner.resizes(80, 24).frame()).isEqualTo(before);
    }

    @Test
    void aClickOpensWhatIsSelectedAndTheWheelScrolls() {
        Learner learner = onTheRoad(120, 35).clicks(10, 2);
        assertThat(learner.frame()).contains("Soil");
        learner.gets(new Event.MouseUsed(Event.Mouse.WHEEL_DOWN, 5, 5));
        assertThat(learner.frame()).contains("▸ ○ Soil");
    }

    @Test
    void tenThousandSkillsScroll() {
        Learner learner = new Learner(SmallRoad.of(10_000), 100, 30, Glyphs.unicode());
        learner.sees(RoadScreen.at(learner.session())).press("right", "end");
        assertThat(learner.frame()).contains("▸ ○ Plant number 9999");
        learner.press("pageup", "up");
        assertThat(learner.frame()).contains("Plant number 9972");
    }

    @Test
    void themesChangeAtOnceAndAreKept() {
        Learner learner = onTheRoad(100, 30).press(",", "right");

        assertThat(learner.themes).containsExactly("dark");
        assertThat(learner.saved).containsExactly(new LearnerEvent.SettingChanged("theme", "dark"));
    }

    @Test
    void theStateGoesRoundAndEveryStepIsSaved() {
        Learner learner = onTheRoad(100, 30).press("right", "s", "s", "s", "s");

        assertThat(learner.saved)
                .extracting(event -> ((LearnerEvent.SkillMarked) event).state())
                .containsExactly(SkillState.LEARNING, SkillState.DONE, SkillState.SKIPPED, SkillState.TODO);
    }

    @Test
    void noKeyAtAnySizeBreaksAnyScreen() {
        List<String> keys = List.of(
                "up",
                "down",
                "left",
                "right",
                "enter",
                "escape",
                "space",
                "tab",
                "pageup",
                "pagedown",
                "home",
                "end",
                "s",
                "x",
                "u",
                "o",
                "a",
                "c",
                "f",
                "t",
                "d",
                "]",
                "[",
                "{",
                "}",
                "/",
                "n",
                "N",
                "R",
                "y",
                ",",
                "?",
                "1",
                "2",
                "m",
                "b",
                "z",
                "ctrl-l");
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            Learner learner =
                    learner(1 + random.nextInt(220), 1 + random.nextInt(70)).sees(WelcomeScreen.START);
            for (int i = 0; i < 80 && !learner.hasLeft(); i++) {
                learner.press(keys.get(random.nextInt(keys.size())));
                if (i % 10 == 0) {
                    learner.resizes(1 + random.nextInt(220), 1 + random.nextInt(70));
                    learner.clicks(random.nextInt(220), random.nextInt(70));
                }
            }
        }
    }

    @Test
    void aStageSaysWhatItIsForAndWhichProjectClosesIt() {
        Learner learner = new Learner(SmallRoad.of(2), 100, 50, Glyphs.unicode());
        learner.sees(RoadScreen.at(learner.session())).press("right", "o");
        assertThat(learner.frame())
                .contains("About Garden")
                .contains("Who needs it")
                .contains("The project at the end: A feast")
                .contains("Invite a friend")
                .contains("Was anybody still hungry?");
        learner.sees(Places.restore(learner.top().place(), learner.session()).toArray(opsroad.tui.Screen[]::new));
        assertThat(learner.frame()).contains("About Garden");
        learner.press("escape");
        assertThat(learner.top()).isInstanceOf(StageScreen.class);
    }
}
