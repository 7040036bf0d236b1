package opsroad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WrapTest {
    private static final String PROSE =
            "A rolling update replaces the pods of a deployment one after the other, so that "
                    + "a well-known service stays available; \u4F7F\u7528\u5BB9\u5668\u90E8\u7F72\u5E94\u7528\u7A0B\u5E8F\uFF0C\u518D\u89C2\u5BDF\u3002 Set maxSurge to 25% (or more) "
                    + "and watch \uD83D\uDE80\uD83D\uDE80 it \u2014 carefully.";

    @Test
    void rowsBreakAtSpacesWhichAreDropped() {
        assertThat(rows("one two  three", 7)).containsExactly("one two", "three");
    }

    @Test
    void aLineFeedEndsARow() {
        assertThat(rows("one\n\ntwo", 20)).containsExactly("one", "", "two");
    }

    @Test
    void noTextIsOneEmptyRow() {
        assertThat(rows("", 5)).containsExactly("");
    }

    @Test
    void aHyphenInsideAWordMayEndARowButAFlagStaysWhole() {
        assertThat(rows("a well-known fact", 8)).containsExactly("a well-", "known", "fact");
        assertThat(rows("use --all now", 7)).containsExactly("use", "--all", "now");
    }

    @Test
    void aHyphenInCodeOrInAnAddressDoesNotEndARow() {
        Span code = Span.of("kube-system", Style.of(Role.CODE));
        assertThat(Wrap.wrap(List.of(Span.of("ab ", Style.TEXT), code), 11))
                .extracting(Line::text)
                .containsExactly("ab", "kube-system");
        assertThat(rows("ab https://my-site.io", 18)).containsExactly("ab", "https://my-site.io");
    }

    @Test
    void aWordWiderThanTheRowBreaksAtAWeakPlaceInItsSecondHalf() {
        assertThat(rows("example.org/path", 12)).containsExactly("example.org/", "path");
        assertThat(rows("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void ideographsBreakAnywhereButNotBeforeAFullStop() {
        assertThat(rows("\u4F7F\u7528\u5BB9\u5668\u3002", 8)).containsExactly("\u4F7F\u7528\u5BB9", "\u5668\u3002");
        assertThat(rows("\u4F7F\uFF08\u7528\uFF09", 4)).containsExactly("\u4F7F", "\uFF08\u7528", "\uFF09");
    }

    @Test
    void noRowIsTooWideAndNoClusterIsCut() {
        for (int width = 2; width < 120; width++) {
            for (Line row : Wrap.wrap(PROSE, Style.TEXT, width)) {
                assertThat(row.width()).isEqualTo(Width.of(row.text())).isLessThanOrEqualTo(width);
            }
        }
    }

    @Test
    void noTextIsLost() {
        for (int width = 1; width < 120; width++) {
            assertThat(String.join("", rows(PROSE, width)).replace(" ", "")).isEqualTo(PROSE.replace(" ", ""));
        }
    }

    @Test
    void aWiderPaneNeedsNoMoreRows() {
        int before = Integer.MAX_VALUE;
        for (int width = 20; width < 250; width++) {
            int rows = rows(PROSE, width).size();
            assertThat(rows).as("at " + width).isLessThanOrEqualTo(before);
            before = rows;
        }
    }

    @Test
    void theFirstWordOfARowWouldNotHaveFittedOnTheRowBefore() {
        String words = PROSE.replaceAll("[^a-zA-Z ]", "").replaceAll(" +", " ");
        for (int width = 15; width < 120; width++) {
            List<String> rows = rows(words, width);
            for (int i = 1; i < rows.size(); i++) {
                String first = rows.get(i).split(" ", 2)[0];
                assertThat(rows.get(i - 1).length() + 1 + first.length()).isGreaterThan(width);
            }
        }
    }

    @Test
    void aRowKeepsThePlaceOfItsTextInTheDocument() {
        Span text = new Span("one two", Style.TEXT, 3, 100);
        assertThat(Wrap.wrap(List.of(text), 4).get(1).spans()).containsExactly(new Span("two", Style.TEXT, 3, 104));
    }

    private static List<String> rows(String text, int width) {
        return Wrap.wrap(text, Style.TEXT, width).stream().map(Line::text).toList();
    }
}
