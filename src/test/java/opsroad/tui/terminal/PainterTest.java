package opsroad.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.tui.theme.ColorDepth;
import opsroad.tui.theme.Inks;
import opsroad.tui.theme.Theme;
import opsroad.tui.widget.Canvas;
import org.junit.jupiter.api.Test;

/** The bytes of frames; E stands for ESC. */
class PainterTest {
    /** C0, DEL, C1 and what turns text around. */
    private static final Pattern STEERS =
            Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TtyTerminal terminal = new TtyTerminal(out, 6, 2);

    @Test
    void theFirstFrameEntersTheModesAndWritesEveryCell() throws IOException {
        terminal.mouse(true);
        painter(ColorDepth.NONE).show(frame("ab"), Painter.NO_CURSOR, 0);
        assertThat(written())
                .startsWith("E[?1049hE[?2004hE[?1004hE[?1002hE[?1006h")
                .contains("E[?2026h", "E[2J", "ab    ")
                .endsWith("E[?2026l");
    }

    @Test
    void laterFramesWriteOnlyWhatChanged() throws IOException {
        Painter painter = shown(ColorDepth.NONE, "abc");
        painter.show(frame("axc"), Painter.NO_CURSOR, 0);
        assertThat(written()).isEqualTo("E[?2026hE[1;2HxE[?2026l");
    }

    @Test
    void anUnchangedFrameWritesNothing() throws IOException {
        Painter painter = shown(ColorDepth.TRUECOLOR, "abc");
        painter.show(frame("abc"), Painter.NO_CURSOR, 0);
        assertThat(written()).isEmpty();
    }

    @Test
    void anEmojiIsWrittenWholeAndFollowedByItsColumn() throws IOException {
        Painter painter = shown(ColorDepth.NONE, "abc");
        painter.show(frame("\uD83D\uDE80c"), Painter.NO_CURSOR, 0);
        assertThat(written()).isEqualTo("E[?2026hE[1;1H\uD83D\uDE80E[3GE[?2026l");
    }

    @Test
    void aWideClusterThatGoesLeavesNoHalfBehind() throws IOException {
        Painter painter = shown(ColorDepth.NONE, "\u4E2Dc");
        painter.show(frame("a c"), Painter.NO_CURSOR, 0);
        assertThat(written()).contains("a ").doesNotContain("\u4E2D");
    }

    @Test
    void noTwoByteCharacterBringsANul() throws IOException {
        shown(ColorDepth.NONE, "abc").show(frame("\u00E9\u2713c"), Painter.NO_CURSOR, 0);
        assertThat(out.toByteArray()).doesNotContain((byte) 0);
        assertThat(written()).contains("\u00E9\u2713");
    }

    @Test
    void sixteenColoursNeedNoLongSequences() throws IOException {
        Painter painter = shown(ColorDepth.SIXTEEN, "abc");
        Canvas frame = new Canvas(6, 2);
        frame.put(0, 0, "ok", Style.of(Role.OK));
        frame.put(0, 1, "chosen", Style.of(Role.TEXT, Ground.SELECTED, 0));
        painter.show(frame, Painter.NO_CURSOR, 0);
        assertThat(written()).contains("E[92m", "E[7;39m").doesNotContain("38;", "48;", "E[2J");
    }

    @Test
    void anotherThemeIsWrittenOverTheOldOneWithoutClearing() throws IOException {
        Painter painter = shown(ColorDepth.TRUECOLOR, "abc");
        painter.inks(new Inks(Theme.named("light"), ColorDepth.TRUECOLOR));
        painter.show(frame("abc"), Painter.NO_CURSOR, 0);
        assertThat(written()).contains("48;2;246;246;250", "abc").doesNotContain("E[2J");
    }

    @Test
    void aFrameOfAnotherSizeAndARepaintAreWrittenWhole() throws IOException {
        Painter painter = shown(ColorDepth.NONE, "abc");
        painter.show(new Canvas(4, 1), Painter.NO_CURSOR, 0);
        assertThat(written()).contains("E[2J");
        out.reset();
        painter.repaint();
        painter.show(new Canvas(4, 1), Painter.NO_CURSOR, 0);
        assertThat(written()).contains("E[2J");
    }

    @Test
    void theCursorIsShownOnlyWhereAFieldWantsIt() throws IOException {
        Painter painter = shown(ColorDepth.NONE, "abc");
        painter.show(frame("abc"), 2, 1);
        assertThat(written()).isEqualTo("E[?2026hE[?25hE[2;3HE[?2026l");
        out.reset();
        painter.show(frame("abc"), Painter.NO_CURSOR, 0);
        assertThat(written()).isEqualTo("E[?2026hE[?25lE[?2026l");
    }

    @Test
    void aShortGapIsWrittenAgainAndALongOneIsSkipped() throws IOException {
        Painter painter = shown(ColorDepth.NONE, "abcdef");
        painter.show(frame("xbcyef"), Painter.NO_CURSOR, 0);
        assertThat(written()).isEqualTo("E[?2026hE[1;1HxbcyE[?2026l");
        TtyTerminal wide = new TtyTerminal(out, 20, 1);
        Painter other = new Painter(wide, new Inks(Theme.named("dark"), ColorDepth.NONE));
        other.show(row("a".repeat(20)), Painter.NO_CURSOR, 0);
        out.reset();
        other.show(row("x" + "a".repeat(10) + "y" + "a".repeat(8)), Painter.NO_CURSOR, 0);
        assertThat(written()).isEqualTo("E[?2026hE[1;1HxE[10CyE[?2026l");
    }

    private static Canvas row(String text) {
        Canvas frame = new Canvas(20, 1);
        frame.put(0, 0, text, Style.TEXT);
        return frame;
    }

    @Test
    void whateverWasShownBeforeAFrameLooksAsItWouldOnAnEmptyTerminal() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            ColorDepth depth = ColorDepth.values()[round % ColorDepth.values().length];
            int columns = 1 + random.nextInt(30);
            int rows = 1 + random.nextInt(6);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            Painter painter = new Painter(new TtyTerminal(all, columns, rows), new Inks(Theme.named("dark"), depth));
            for (int i = 0; i < 12; i++) {
                Canvas frame = anything(columns, rows, random);
                painter.show(frame, Painter.NO_CURSOR, 0);
                ByteArrayOutputStream fresh = new ByteArrayOutputStream();
                new Painter(new TtyTerminal(fresh, columns, rows), new Inks(Theme.named("dark"), depth))
                        .show(frame, Painter.NO_CURSOR, 0);
                assertThat(Paper.of(all, columns, rows)).isEqualTo(Paper.of(fresh, columns, rows));
            }
        }
    }

    private static Canvas anything(int columns, int rows, Random random) {
        String[] clusters = {"a", "b", " ", " ", "\u2500", "\u4E2D", "\uD83D\uDE80", "e\u0301", "\u2713"};
        Canvas frame = new Canvas(columns, rows);
        for (int i = random.nextInt(80); i > 0; i--) {
            Style style = Style.of(
                    Role.values()[random.nextInt(Role.values().length)],
                    Ground.values()[random.nextInt(Ground.values().length)],
                    random.nextInt(8) == 0 ? Style.UNDERLINE : random.nextInt(4) == 0 ? Style.BOLD : 0);
            String text = clusters[random.nextInt(clusters.length)].repeat(1 + random.nextInt(5));
            frame.put(random.nextInt(columns), random.nextInt(rows), text, style);
        }
        return frame;
    }

    @Test
    void leavingUndoesEveryModeOnce() throws IOException {
        terminal.mouse(true);
        shown(ColorDepth.NONE, "abc");
        terminal.exitPrivateMode();
        assertThat(written()).isEqualTo("E[?1006lE[?1002lE[?2026lE[?1004lE[?2004lE[0mE[?25hE[?1049l");
        out.reset();
        terminal.exitPrivateMode();
        assertThat(written()).isEmpty();
    }

    @Test
    void noCharacterThatIsDrawnCanSteerTheTerminal() throws IOException {
        Painter painter = shown(ColorDepth.TRUECOLOR, "abc");
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            for (String text :
                    new String[] {"a" + (char) c + "b", (char) c + "\u0301", "\u200D" + (char) c + "\uFE0F"}) {
                painter.show(frame(text), Painter.NO_CURSOR, 0);
            }
        }
        // What remains without the sequences of our own is text.
        String text = out.toString(StandardCharsets.UTF_8).replaceAll("\033\\[[0-9;?]*[a-zA-Z]", "");
        assertThat(STEERS.matcher(text)
                        .results()
                        .map(found -> Integer.toHexString(found.group().charAt(0))))
                .isEmpty();
    }

    private Painter painter(ColorDepth depth) throws IOException {
        return new Painter(terminal, new Inks(Theme.named("dark"), depth));
    }

    private Painter shown(ColorDepth depth, String text) throws IOException {
        Painter painter = painter(depth);
        painter.show(frame(text), Painter.NO_CURSOR, 0);
        out.reset();
        return painter;
    }

    private static Canvas frame(String text) {
        Canvas frame = new Canvas(6, 2);
        frame.put(0, 0, text, Style.TEXT);
        return frame;
    }

    private String written() {
        return out.toString(StandardCharsets.UTF_8).replace('\033', 'E');
    }
}
