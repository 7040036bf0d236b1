package opsroad.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each construct as a reader sees it. */
class ConstructsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "# Pods; Pods|\u2501\u2501\u2501\u2501\u2501\u2501\u2501\u2501\u2501\u2501\u2501\u2501",
                "## Pods; Pods|\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500",
                "### Pods; Pods",
                "a *b* **c** ~~d~~ `e`; a b c d e",
                "[text](http://a.b) <http://c.d>; text|http://c.d",
                "![alt](x.png); [image: alt]",
                "![](dir/x.png); [image:|x.png]",
                "> a|> > b; \u2502 a|\u2502|\u2502 \u2502 b",
                "> [!TIP]|> a; \u2503 \u2726 Tip|\u2503 a",
                "!!! danger|    a; \u2503 \u2716 Caution|\u2503 a",
                "- a|  - b|    - c; \u2022 a|  \u25E6 b|    \u25AA c",
                "- a||- b; \u2022 a||\u2022 b",
                "- a long item of words; \u2022 a long|  item of|  words",
                "9) a|10) b; ' 9) a|10) b'",
                "- [x] a|- [ ] b; \u2611 a|\u2610 b",
                "```|kubectl get pods -A|```; '  kubectl|\u21AA get pods|\u21AA -A'",
                "'    a||    b'; '  a||  b'",
                "a|***|b; a||\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500||b",
                "a  |b|c; a|b c",
                "get <name>; get <name>",
                "<p>a</p><!-- b -->; a",
                "<b>a</b><br>b; a|b",
                "$a*b*c$ *d*; $a*b*c$ d",
                "Term|: body; Term|\u250A body",
                "a[^1]||[^1]: b; a[1]||\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500\u2500|[1] b",
                "---|title: x|---|a; a",
                "[a] [b][c]; [a] [b][c]",
            })
    void isShownAs(String markdown, String shown) {
        assertThat(Pages.shown(markdown.replace('|', '\n'), 12)).isEqualTo(shown.replace('|', '\n'));
    }

    @Test
    void aTableThatFitsHasItsNaturalWidthAndItsSides() {
        assertThat(Pages.shown("|a|b|c|\n|-|:-:|-:|\n|x|yyy|100|\n", 40))
                .isEqualTo(
                        "a \u2502  b  \u2502   c\n\u2500\u2500\u253C\u2500\u2500\u2500\u2500\u2500\u253C\u2500\u2500\u2500\u2500\nx \u2502 yyy \u2502 100");
    }

    @Test
    void aTableTooNarrowBecomesCards() {
        assertThat(Pages.shown("|Command|Meaning|\n|-|-|\n|get pods now|lists|\n", 17))
                .startsWith("Command\nMeaning\n" + "\u2500".repeat(17) + "\nComma\u2026: get pods\n        now\n");
    }

    @Test
    void codeThatJustFitsGoesWithoutItsGutter() {
        assertThat(Pages.shown("```\n1234567890ab\n  c\n```", 12)).isEqualTo("1234567890ab\n  c");
        assertThat(Pages.shown("```\n1234567890\n  c\n```", 12)).isEqualTo("  1234567890\n    c");
    }

    @Test
    void entitiesAreDecoded() {
        assertThat(Pages.shown("&lt;b&gt; &copy; \\*", 20)).isEqualTo("<b> \u00A9 *");
    }

    @Test
    void foldsAreClosedUntilTheReaderOpensThem() {
        Doc doc = Markdown.parse("<details><summary>Why?</summary>\n\nBecause.\n\n</details>\n\nAfter\n");
        Page closed = Layout.of(doc, 40, LayoutOptions.usual());
        assertThat(Pages.text(closed)).isEqualTo("\u25B8 Why?\n\nAfter");
        assertThat(closed.folds()).containsExactly(new Page.FoldAt(0, 0, false));
        Page open = Layout.of(doc, 40, LayoutOptions.usual().withOpenFolds(Set.of(0)));
        assertThat(Pages.text(open)).isEqualTo("\u25BE Why?\n  Because.\n\nAfter");
        assertThat(open.foldAt(1)).isZero();
        assertThat(open.foldAt(3)).isEqualTo(Page.NONE);
    }

    @Test
    void stylesAddUp() {
        Span span = span("**a *b* [c](d) `e`**", "b");
        assertThat(span.style()).isEqualTo(Style.TEXT.bold().with(Style.ITALIC));
        assertThat(span("**a `e`**", "e").style()).isEqualTo(Style.of(Role.CODE, Ground.CODE, Style.BOLD));
        Span link = span("x [c](d)", "c");
        assertThat(link.style().role()).isEqualTo(Role.LINK);
        assertThat(link.style().has(Style.UNDERLINE)).isTrue();
        assertThat(link.link()).isZero();
    }

    @Test
    void theModelKnowsHeadingsLinksAndCode() {
        Doc doc = Markdown.parse(
                "# A b!\n## A b\n[x](#a-b-1) <a@b.cd> [f](f.md) [j](javascript:x)\n\n> ~~~make\n> a:\n> \tb\n> ~~~\n");
        assertThat(doc.title()).isEqualTo("A b!");
        assertThat(doc.headings()).extracting(Doc.Heading::slug).containsExactly("a-b", "a-b-1");
        assertThat(doc.links())
                .extracting(Link::kind)
                .containsExactly(Link.Kind.ANCHOR, Link.Kind.MAIL, Link.Kind.FILE, Link.Kind.UNSAFE);
        assertThat(doc.positionOf(doc.links().get(0)))
                .hasValue(doc.headings().get(1).pos());
        assertThat(doc.codeBlocks()).extracting(Doc.CodeBlock::raw).containsExactly("a:\n\tb");
    }

    @Test
    void searchFindsCapitalsForSmallLettersOnly() {
        Doc doc = Markdown.parse("Pod *pod*\npods");
        assertThat(Search.hits(doc, "pod")).hasSize(3);
        assertThat(Search.hits(doc, "Pod")).containsExactly(new Search.Hit(0, 3));
        assertThat(Search.hits(doc, "pod pods")).hasSize(1);
        assertThat(Search.hits(doc, " ")).isEmpty();
    }

    private static Span span(String markdown, String text) {
        List<Span> spans = Pages.open(markdown, 80).lines().get(0).spans();
        return spans.stream().filter(s -> s.text().equals(text)).findFirst().orElseThrow();
    }
}
