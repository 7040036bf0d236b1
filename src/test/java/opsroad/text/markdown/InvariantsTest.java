package opsroad.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Width;
import org.junit.jupiter.api.Test;

/** What holds for every document at every width, shown with the examples of the specification and some of our own. */
class InvariantsTest {
    private static final int[] WIDTHS = {20, 21, 23, 27, 32, 40, 55, 80, 120, 200};

    @Test
    void theSpecificationIsReadWhole() {
        assertThat(Pages.spec()).hasSizeGreaterThan(640);
    }

    @Test
    void everyCharacterIsShownOnceAndNoRowIsTooWide() {
        for (String example : all()) {
            Doc doc = Markdown.parse(example);
            for (int width : WIDTHS) {
                Page page = layout(doc, width);
                assertFits(page, width, example);
                assertWhole(doc, page, width, example);
            }
        }
    }

    @Test
    void noPaneIsTooNarrowToTry() {
        for (String example : all()) {
            Doc doc = Markdown.parse(example);
            for (int width = 1; width < 20; width++) {
                assertThat(layout(doc, width)).isNotNull();
            }
        }
    }

    @Test
    void theSameTextGivesTheSamePage() {
        for (String example : all()) {
            assertThat(layout(Markdown.parse(example), 40).lines())
                    .isEqualTo(layout(Markdown.parse(example), 40).lines());
        }
    }

    @Test
    void asciiPagesHaveNoDecorationBeyondAscii() {
        for (String example : all()) {
            LayoutOptions ascii = new LayoutOptions(true, 84, Pages.ALL_OPEN);
            for (Line line : Layout.of(Markdown.parse(example), 60, ascii).lines()) {
                for (Span span : line.spans()) {
                    // Labels of code and names on cards are the author's words.
                    if (span.pos() == Span.DECORATION && span.style().role() != Role.MUTED) {
                        assertThat(span.text()
                                        .chars()
                                        .filter(c -> c != '\u2026')
                                        .max()
                                        .orElse(0))
                                .as("%s in %s", line.text(), example)
                                .isLessThan(128);
                    }
                }
            }
        }
    }

    @Test
    void aPositionIsFoundOnTheLineThatShowsIt() {
        Doc doc = Markdown.parse(Samples.EVERYTHING);
        Page page = layout(doc, 40);
        for (int i = 0; i < page.lines().size(); i++) {
            for (Span span : page.lines().get(i).spans()) {
                if (span.pos() != Span.DECORATION) {
                    assertThat(page.lineOf(span.pos())).isEqualTo(i);
                    assertThat(page.lineOf(page.posOf(i))).isEqualTo(i);
                }
            }
        }
    }

    private static List<String> all() {
        List<String> all = Pages.spec();
        all.addAll(Samples.ALL);
        return all;
    }

    private static Page layout(Doc doc, int width) {
        return Layout.of(doc, width, LayoutOptions.usual().withOpenFolds(Pages.ALL_OPEN));
    }

    private static void assertFits(Page page, int width, String example) {
        for (Line line : page.lines()) {
            int cells = line.spans().stream().mapToInt(s -> Width.of(s.text())).sum();
            if (cells != line.width() || cells > width) {
                throw new AssertionError(cells + " columns in " + width + ": " + line.text() + "\n" + example);
            }
            if (line.text().chars().anyMatch(Character::isISOControl)) {
                throw new AssertionError("control character in " + line.text() + "\n" + example);
            }
        }
    }

    private static void assertWhole(Doc doc, Page page, int width, String example) {
        BitSet shown = new BitSet();
        String plain = doc.plain();
        for (Line line : page.lines()) {
            for (Span span : line.spans()) {
                if (span.pos() == Span.DECORATION) {
                    continue;
                }
                for (int i = 0; i < span.text().length(); i++) {
                    int pos = span.pos() + i;
                    if (plain.charAt(pos) != span.text().charAt(i) || shown.get(pos)) {
                        throw new AssertionError("twice or elsewhere at " + width + ": " + span + "\n" + example);
                    }
                    shown.set(pos);
                }
            }
        }
        for (int i = 0; i < plain.length(); i++) {
            if (!Character.isWhitespace(plain.charAt(i)) && !shown.get(i)) {
                throw new AssertionError("lost at " + width + ": " + plain.substring(i) + "\n" + example);
            }
        }
    }
}
