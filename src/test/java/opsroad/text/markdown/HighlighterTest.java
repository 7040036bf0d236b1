package opsroad.text.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import opsroad.text.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // The sample needs characters that a text block would have to escape.
class HighlighterTest {
    private static final String ALL_KINDS = "#!/bin/sh\nFROM alpine:3 AS base # why\nname: \"v\" # c\n- it's: 'x'\n"
            + "{\"a\": 1.5e3, \"b\": null}\ndef f(x): '''doc'''\n/* block */ // line\nkey = \"v\\\"\"\nA=${B:-c} $D $(e)\n"
            + "cat <<\"EOF\n+added\n-gone\n@@ 1 @@\nselect * from t -- c\nresource \"a\" \"b\" {\n\u4E2D `raw\n' \" \\";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash",
                "yaml",
                "json",
                "python",
                "hcl",
                "dockerfile",
                "toml",
                "diff",
                "java",
                "go",
                "sql",
                "make",
                "promql",
                "nothing",
                ""
            })
    void tokensTogetherAreTheCodeForEachStartOfIt(String lang) {
        for (int end = 0; end <= ALL_KINDS.length(); end++) {
            String code = ALL_KINDS.substring(0, end);
            int at = 0;
            for (Highlighter.Token token : Highlighter.tokens(lang, code)) {
                assertThat(token.from()).isEqualTo(at);
                assertThat(token.to()).isGreaterThan(at);
                at = token.to();
            }
            assertThat(at).isEqualTo(code.length());
        }
    }

    @Test
    void shellHasCommentsStringsKeywordsAndVariables() {
        assertThat(roles("bash", "if [ \"$a\" ]; then echo $b; fi # why"))
                .containsEntry("if", Role.CODE_KEYWORD)
                .containsEntry("\"$a\"", Role.CODE_STRING)
                .containsEntry("$b", Role.CODE_NAME)
                .containsEntry("# why", Role.CODE_COMMENT);
    }

    @Test
    void shellKeywordsStandWhereACommandBegins() {
        assertThat(roles("bash", "for f in a; do set -e; done"))
                .containsEntry("for", Role.CODE_KEYWORD)
                .containsEntry("in", Role.CODE_KEYWORD)
                .containsEntry("do", Role.CODE_KEYWORD)
                .containsEntry("done", Role.CODE_KEYWORD);
        assertThat(roles("bash", "python3 case.py while")).doesNotContainKeys("case", "while");
        assertThat(roles("bash", "then if ls; then")).containsEntry("if", Role.CODE_KEYWORD);
    }

    @Test
    void yamlHasKeys() {
        assertThat(roles("yaml", "apiVersion: v1\nspec:\n  - replicas: 3 # three\n    url: http://a\n    on: true"))
                .containsEntry("apiVersion", Role.CODE_NAME)
                .containsEntry("replicas", Role.CODE_NAME)
                .containsEntry("3", Role.CODE_NUMBER)
                .containsEntry("true", Role.CODE_KEYWORD)
                .containsEntry("# three", Role.CODE_COMMENT)
                .doesNotContainKey("http");
    }

    @Test
    void jsonKeysDifferFromStrings() {
        assertThat(roles("json", "{\"a\": \"b\", \"c\": 1}"))
                .containsEntry("\"a\"", Role.CODE_NAME)
                .containsEntry("\"b\"", Role.CODE_STRING)
                .containsEntry("\"c\"", Role.CODE_NAME);
    }

    @Test
    void diffLinesAreInsertedOrDeleted() {
        assertThat(Highlighter.tokens("diff", "+a\n-b\n c"))
                .extracting(Highlighter.Token::role)
                .containsExactly(Role.CODE_INSERTED, Role.CODE_DELETED, Role.CODE);
    }

    private static Map<String, Role> roles(String lang, String code) {
        List<Highlighter.Token> tokens = Highlighter.tokens(lang, code);
        Map<String, Role> roles = new java.util.HashMap<>();
        tokens.forEach(token -> roles.put(code.substring(token.from(), token.to()), token.role()));
        return roles;
    }
}
