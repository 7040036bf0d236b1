package opsroad.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.SkillId;
import opsroad.tui.Approved;
import opsroad.tui.Learner;
import opsroad.tui.SmallRoad;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes and statistics. */
class DailyTest {
    private static Learner learner(int columns, int rows, Glyphs glyphs) {
        Learner learner = new Learner(SmallRoad.of(2), columns, rows, glyphs);
        return learner.sees(RoadScreen.at(learner.session()));
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 35", "40, 10"})
    void theStatisticsLookAsApproved(int columns, int rows) {
        Learner learner = learner(columns, rows, Glyphs.unicode()).press("enter", "d", "tab", "space", "z", "1");
        learner.press("escape", "escape", "escape", "i");
        Approved.screen("statistics-" + columns + "x" + rows, learner.frame());
    }

    @Test
    void theStatisticsAreReadableInAscii() {
        Learner learner = learner(100, 30, Glyphs.ascii()).press("enter", "d", "escape", "escape", "i");
        assertThat(learner.frame().codePoints().filter(c -> c > 126)).isEmpty();
        assertThat(learner.frame()).contains("Streak      1 day, best 1 day");
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 35", "40, 10"})
    void thePlanLooksAsApproved(int columns, int rows) {
        Learner learner =
                learner(columns, rows, Glyphs.unicode()).press("enter", "d", "escape", "escape", "P", "right");
        Approved.screen("plan-" + columns + "x" + rows, learner.frame());
    }

    @Test
    void theHoursOfThePlanChangeByKeyAndAreKept() {
        Learner learner = learner(100, 30, Glyphs.unicode()).press("P", "right", "right", "left");
        assertThat(learner.frame()).contains("6 hours a week").contains("done by");
        assertThat(learner.session().progress().plan().orElseThrow().hoursPerWeek())
                .isEqualTo(6);
        learner.press("r");
        assertThat(learner.frame()).contains("Planned again from today.");
    }

    @Test
    void weekdaysDaysOffAndTheOrderOfTheStagesAreChosenAndKept() {
        Learner learner = learner(100, 30, Glyphs.unicode()).press("P", "enter", "right", "down", "left");
        assertThat(learner.frame()).contains("Monday").contains("1:00 h").contains("0:30 h");
        learner.press("down", "down", "down", "down", "down", "down", "down", "enter");
        learner.types("someday").press("enter");
        assertThat(learner.frame()).contains("is no day");
        for (int i = 0; i < "someday".length(); i++) {
            learner.press("backspace");
        }
        learner.types("2026-12-24/2026-12-26").press("enter");
        assertThat(learner.frame()).contains("2026-12-24/2026-12-26");
        learner.press("down", "right");
        assertThat(learner.frame()).containsPattern("Stage 2 +‹ Garden ›");
        assertThat(learner.session().progress().plan().orElseThrow().order())
                .extracting(Object::toString)
                .containsExactly("kitchen", "garden");
        learner.press("escape", "u");
        assertThat(learner.session().progress().plan().orElseThrow().order()).isEmpty();
    }

    @Test
    void aNoteIsWrittenShownListedAndChanged() {
        Learner learner = learner(120, 35, Glyphs.unicode()).press("n");
        assertThat(learner.frame()).contains("No notes yet");
        learner.press("right", "enter", "e").types("rain barrel").press("enter");
        assertThat(learner.frame()).contains("Your note: rain barrel");
        learner.press("enter", "e").types("beds first").press("enter", "escape", "escape", "escape", "n");
        assertThat(learner.frame())
                .contains("Water: rain barrel")
                .containsPattern("[0-9]{4}-[0-9]{2}-[0-9]{2}  Water, Beds and water: beds first");
        learner.press("down", "enter").types("!").press("enter", "n");
        assertThat(learner.frame()).contains("Water: rain barrel!");
    }

    @Test
    void aNoteIsWrittenInTheEditorAndItsLinksAreListedBesideTheResources() {
        Learner learner = learner(120, 45, Glyphs.unicode())
                .press("right", "enter", "e")
                .types("mint")
                .press("tab");
        assertThat(learner.workshop.outside).containsExactly("write water: mint", "forget water");
        assertThat(learner.session().progress().note(new SkillId("water"), Optional.empty()))
                .contains("mint\n\n- second line, see https://example.org/mint.");
        assertThat(learner.frame()).contains("example.org/mint");
        learner.press("G", "enter");
        assertThat(learner.copied).containsExactly("https://example.org/mint");
    }

    @Test
    void whatCouldNotBeSavedLeavesTheDraftWhereItIs() {
        Learner learner =
                learner(120, 45, Glyphs.unicode()).press("right", "enter", "e").types("mint");
        learner.diskTrouble = "The disk is full.";
        learner.press("tab");
        assertThat(learner.workshop.outside).containsExactly("write water: mint");
        assertThat(learner.frame()).contains("The disk is full.");
    }

    @Test
    void whatAnEditorHeldWhenItEndedIsOfferedAndLeavesOnlyWhenSaved() {
        Learner learner = learner(120, 45, Glyphs.unicode());
        learner.workshop.draft = Optional.of("half a page\nof notes\n");
        learner.press("right", "enter", "e");
        assertThat(learner.frame()).contains("half a page").contains("when it ended");
        learner.press("escape");
        assertThat(learner.workshop.outside).isEmpty();
        learner.press("e", "enter");
        assertThat(learner.workshop.outside).containsExactly("forget water");
        assertThat(learner.session().progress().note(new SkillId("water"), Optional.empty()))
                .contains("half a page\nof notes");
    }

    @Test
    void theScaleOfTheYearAndTheDatesOfWhatComesBackStandBesideThem() {
        Learner learner = learner(80, 24, Glyphs.ascii()).press("i");
        assertThat(learner.frame())
                .contains("from 15")
                .contains("0 today, 0 within a week, 0 within 30 days")
                .contains("today")
                .contains("a day starts at 4 o'clock");
    }

    @Test
    void theStatisticsScrollInASmallWindow() {
        Learner learner = learner(40, 10, Glyphs.unicode()).press("i");
        assertThat(learner.frame()).doesNotContain("│ Kitchen");
        for (int i = 0; i < 40; i++) {
            learner.press("down");
        }
        assertThat(learner.frame()).contains("│ Kitchen");
        learner.press("up");
        assertThat(learner.frame()).doesNotContain("│ Kitchen");
    }

    @Test
    void theRoadNamesOnlyWhatWasDoneToday() {
        Learner learner = learner(80, 24, Glyphs.unicode()).press("right", "z");
        Answers.answer(learner, true);
        learner.press("escape", "escape");
        assertThat(learner.frame()).contains("So far: 1 answer ").doesNotContain("0 lessons");
        learner.press("enter", "d", "escape", "escape");
        assertThat(learner.frame()).contains("So far: 1 lesson, 1 answer");
    }

    @Test
    void aNoteThatWasBeingTypedIsThereAgainAfterARestart() {
        Learner learner = learner(120, 35, Glyphs.unicode())
                .press("right", "enter", "enter", "e")
                .types("half a sent");
        learner.gets(new opsroad.tui.Event.Ended(""));
        assertThat(TextScreen.class).isEqualTo(learner.top().getClass());
        Learner later = learner(120, 35, Glyphs.unicode());
        later.sees(Places.restore(learner.top().place(), later.session()).toArray(opsroad.tui.Screen[]::new));
        assertThat(later.frame()).contains("Note on Beds and water").contains("half a sent");
        later.types("ence").press("enter");
        assertThat(later.frame()).contains("Saved.");
    }

    @ParameterizedTest(name = "draft {0}, typed {1}")
    @CsvSource({
        "old words, new words, 'old words\n\nnew words'",
        "old words and new words, new words, old words and new words",
        "'', new words, new words"
    })
    void whatAnEditorLeftAndWhatWasBeingTypedAreBothThereAfterARestart(String draft, String typed, String both) {
        Learner learner = learner(120, 35, Glyphs.unicode());
        learner.workshop.draft = Optional.of(draft).filter(text -> !text.isEmpty());
        Map<String, String> place = Map.of("screen", "note", "skill", "water", "lesson", "first", "text", typed);
        learner.sees(Places.restore(place, learner.session()).toArray(opsroad.tui.Screen[]::new));
        assertThat(learner.frame()).contains("Note on Beds and water").contains("new words");
        learner.press("enter");
        assertThat(learner.session().progress().note(new SkillId("water"), Optional.of(new LessonId("first"))))
                .contains(both);
        assertThat(learner.workshop.outside).containsExactly("forget water-first");
    }
}
