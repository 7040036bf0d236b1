package opsroad.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {
    private static final Set<Role> LINES = EnumSet.of(Role.BORDER, Role.RULE);

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "dark, TRUECOLOR",
        "dark, INDEXED",
        "light, TRUECOLOR",
        "light, INDEXED",
        "contrast, TRUECOLOR",
        "contrast, INDEXED"
    })
    void everyTextHasEnoughContrastOnEveryGround(String name, ColorDepth depth) {
        Theme theme = Theme.named(name);
        for (Role role : Role.values()) {
            for (Ground ground : Ground.values()) {
                Ink ink = theme.ink(Style.of(role, ground, 0), depth);
                assertThat(contrast(ink))
                        .as(role + " on " + ground)
                        .isGreaterThanOrEqualTo(LINES.contains(role) ? 3 : 4.5);
            }
        }
    }

    @Test
    void theContrastThemeHasSevenToOne() {
        Theme theme = Theme.named("contrast");
        for (Role role : Role.values()) {
            for (Ground ground : Ground.values()) {
                Ink ink = theme.ink(Style.of(role, ground, 0), ColorDepth.TRUECOLOR);
                assertThat(contrast(ink)).as(role + " on " + ground).isGreaterThanOrEqualTo(7);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light", "contrast", "sixteen"})
    void inSixteenColoursAChosenRowIsReversedOnTheDefaultBackground(String name) {
        Ink ink = Theme.named(name).ink(Style.of(Role.OK, Ground.SELECTED, 0), ColorDepth.SIXTEEN);
        assertThat(ink).isEqualTo(new Ink(Ink.DEFAULT, Ink.DEFAULT, Ink.REVERSE));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void withoutColoursThereAreOnlyBoldUnderlineAndReverse(Role role) {
        for (Ground ground : Ground.values()) {
            Ink ink = Theme.named("dark")
                    .ink(Style.of(role, ground, Style.BOLD | Style.ITALIC | Style.STRIKE), ColorDepth.NONE);
            assertThat(ink.foreground()).isEqualTo(Ink.DEFAULT);
            assertThat(ink.background()).isEqualTo(Ink.DEFAULT);
            assertThat(ink.marks() & ~(Ink.BOLD | Ink.UNDERLINE | Ink.REVERSE)).isZero();
        }
    }

    @Test
    void aThemeUsesNoMoreThanItsOwnDepth() {
        assertThat(Theme.named("sixteen").ink(Style.TEXT, ColorDepth.TRUECOLOR).background())
                .isEqualTo(Ink.DEFAULT);
        assertThat(Theme.named("sixteen")
                        .ink(Style.of(Role.OK), ColorDepth.TRUECOLOR)
                        .foreground())
                .isBetween(0, 15);
        assertThat(Theme.named("none").ink(Style.of(Role.OK), ColorDepth.TRUECOLOR))
                .isEqualTo(new Ink(Ink.DEFAULT, Ink.DEFAULT, 0));
    }

    @Test
    void textAndHeadingsDifferAtEveryDepthWithColours() {
        for (ColorDepth depth : EnumSet.complementOf(EnumSet.of(ColorDepth.NONE))) {
            assertThat(Theme.named("dark").ink(Style.of(Role.HEADING_2), depth).foreground())
                    .isNotEqualTo(Theme.named("dark").ink(Style.TEXT, depth).foreground());
        }
    }

    @Test
    void dimmedTextLosesItsWeight() {
        Ink ink = Theme.named("dark").ink(Style.of(Role.OK).bold().with(Style.DIM), ColorDepth.TRUECOLOR);
        assertThat(ink).isEqualTo(new Ink(Ink.rgb(0x565F89), Ink.rgb(0x1A1B26), 0));
    }

    @Test
    void everyNameHasATheme() {
        assertThat(Theme.names())
                .allSatisfy(name -> assertThat(Theme.named(name).name()).isEqualTo(name));
        assertThatThrownBy(() -> Theme.named("pink"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pink");
    }

    @Test
    void aStyleIsLookedUpOnce() {
        Inks inks = new Inks(Theme.named("dark"), ColorDepth.TRUECOLOR);
        assertThat(inks.of(Style.TEXT)).isSameAs(inks.of(Style.TEXT));
    }

    private static double contrast(Ink ink) {
        double a = luminance(ink.foreground());
        double b = luminance(ink.background());
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** Relative luminance as WCAG 2.1 defines it. */
    private static double luminance(int color) {
        int rgb = Ink.isRgb(color) ? color & 0xFFFFFF : ofIndex(color);
        return 0.2126 * linear((rgb >> 16) & 255) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** The cube and the greys of xterm; the first sixteen belong to the learner and have no fixed colour. */
    private static int ofIndex(int index) {
        assertThat(index).isBetween(16, 255);
        if (index >= 232) {
            return (8 + 10 * (index - 232)) * 0x010101;
        }
        int cube = index - 16;
        return (level(cube / 36) << 16) | (level(cube / 6 % 6) << 8) | level(cube % 6);
    }

    private static int level(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }
}
