package opsroad.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import opsroad.tui.Event;
import opsroad.tui.Learner;
import opsroad.tui.SmallRoad;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody presses anything, clicks anywhere and changes the window all the time. */
class MashingTest {
    private static final String[] KEYS = {
        "enter",
        "escape",
        "space",
        "tab",
        "up",
        "down",
        "left",
        "right",
        "pageup",
        "pagedown",
        "home",
        "end",
        "backspace",
        "1",
        "2",
        "3",
        "4",
        "a",
        "b",
        "c",
        "d",
        "e",
        "f",
        "g",
        "h",
        "i",
        "j",
        "k",
        "l",
        "m",
        "n",
        "o",
        "p",
        "r",
        "s",
        "t",
        "u",
        "w",
        "x",
        "y",
        "z",
        "G",
        "L",
        "N",
        "P",
        "R",
        "S",
        "/",
        ":",
        ",",
        "?",
        "]",
        "[",
        "{",
        "}"
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothingBreaksAndEveryFrameHasTheSizeOfTheWindow(int seed) {
        Random random = new Random(seed);
        Glyphs glyphs = seed % 4 == 0 ? Glyphs.ascii() : Glyphs.unicode();
        Learner learner = new Learner(SmallRoad.of(5), 80, 24, glyphs);
        learner.sees(WelcomeScreen.START);
        for (int i = 0; i < 600; i++) {
            act(learner, random);
            if (learner.hasLeft()) {
                learner = new Learner(SmallRoad.of(5), 80, 24, glyphs);
                learner.sees(RoadScreen.at(learner.session()));
            }
            assertThat(learner.frame().lines().count())
                    .isEqualTo(learner.session().rows());
        }
    }

    private static void act(Learner learner, Random random) {
        int dice = random.nextInt(20);
        if (dice == 0) {
            learner.resizes(1 + random.nextInt(220), 1 + random.nextInt(70));
        } else if (dice == 1) {
            learner.clicks(
                    random.nextInt(learner.session().columns()),
                    random.nextInt(learner.session().rows()));
        } else if (dice == 2) {
            learner.gets(new Event.Pasted("pasted \u001b[31m text \n with 水 and 👩‍🌾"));
        } else if (dice == 3) {
            learner.ticks();
        } else if (dice == 4) {
            learner.gets(
                    new Event.MouseUsed(random.nextBoolean() ? Event.Mouse.WHEEL_DOWN : Event.Mouse.WHEEL_UP, 1, 1));
        } else {
            learner.press(KEYS[random.nextInt(KEYS.length)]);
        }
    }

    @ParameterizedTest(name = "keys [{0}]")
    @ValueSource(
            strings = {"o /", "o / a", "/", "/ a", "n", "P enter down down down down down down down enter", "?", "r", ""
            })
    void ctrlCLeavesFromEverywhereAlsoFromAField(String keys) {
        Learner learner = new Learner(SmallRoad.of(2), 100, 30, Glyphs.unicode());
        learner.sees(RoadScreen.at(learner.session()));
        learner.press(keys.isEmpty() ? new String[0] : keys.split(" ")).press("ctrl-c");
        assertThat(learner.hasLeft()).isTrue();
    }
}
