package opsroad.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import opsroad.tui.Approved;
import opsroad.tui.Learner;
import opsroad.tui.SmallRoad;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching everything. */
class SearchTest {
    private static Learner learner(int columns, int rows) {
        Learner learner = new Learner(SmallRoad.of(2), columns, rows, Glyphs.unicode());
        return learner.sees(RoadScreen.at(learner.session())).press("/");
    }

    @ParameterizedTest(name = "{0}x{1}")
    @CsvSource({"80, 24", "120, 35", "40, 10"})
    void itLooksAsApproved(int columns, int rows) {
        Approved.screen(
                "search-" + columns + "x" + rows,
                learner(columns, rows).types("basil").frame());
    }

    @Test
    void aHitInALessonOpensAtTheWordsWithTheSkillBelow() {
        Learner learner = learner(100, 20).types("basil").press("enter");
        assertThat(learner.frame())
                .contains("Beds and water")
                .contains("Hit 1 of 1")
                .contains("basil");
        learner.press("escape", "escape");
        assertThat(learner.top()).isInstanceOf(SkillScreen.class);
    }

    @Test
    void thePageOpensAtTheLineThatTheSearchShowed() {
        Learner learner = learner(100, 20).types("water spring");
        assertThat(learner.frame()).contains("This page says");
        learner.press("enter");
        assertThat(learner.frame()).contains("Hit 2 of");
    }

    @Test
    void aTermShowsWhatItMeans() {
        Learner learner = learner(100, 30).types("grows in the soil");
        learner.press("enter");
        assertThat(learner.frame()).contains("What grows in the soil bed.");
    }

    @Test
    void nothingFoundSaysSoAndBackspaceTakesBack() {
        Learner learner = learner(100, 30).types("zzqq");
        assertThat(learner.frame()).contains("Nothing holds all these words.");
        learner.press("backspace", "backspace", "backspace", "backspace");
        assertThat(learner.frame()).contains("Type words");
        learner.press("escape");
        assertThat(learner.top()).isInstanceOf(RoadScreen.class);
    }

    @Test
    void withoutWordsItOffersWhatCanBeDoneAndAnActionRunsOnTheScreenBelow() {
        Learner learner = learner(120, 40);
        assertThat(learner.frame())
                .contains("Statistics")
                .contains("Reset all progress")
                .doesNotContain("Stage above");
        learner.types("statis").press("enter");
        assertThat(learner.frame()).contains("Streak");
        learner.press("escape", "right", "enter", ":").types("reset this").press("enter");
        assertThat(learner.top()).isInstanceOf(ConfirmScreen.class);
        learner.press("escape");
        assertThat(learner.top()).isInstanceOf(SkillScreen.class);
    }

    @Test
    void aRoomOpensFromEverywhereAndLeadsBackToTheRoad() {
        Learner learner = learner(120, 40).press("escape", "right", "enter", "enter", ":");
        learner.types("plan").press("enter");
        assertThat(learner.frame()).contains("hours a week");
        learner.press("escape");
        assertThat(learner.top()).isInstanceOf(RoadScreen.class);
        learner.press("i", ",");
        assertThat(learner.top()).isInstanceOf(SettingsScreen.class);
        learner.press("escape");
        assertThat(learner.top()).isInstanceOf(StatsScreen.class);
    }

    @Test
    void severalWordsThatStandApartOpenThePageAtTheFirst() {
        Learner learner = learner(100, 20).types("garden basil").press("escape", "/");
        learner.types("dry basil").press("enter");
        assertThat(learner.frame()).contains("Hit 1 of").contains("dry");
    }
}
