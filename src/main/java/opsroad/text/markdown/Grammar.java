package opsroad.text.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What the highlighter has to know of a language. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are made by List.of and Set.of, which the check cannot see.
enum Grammar {
    NONE("", "", "", ' ', ""),
    DIFF("", "", "", ' ', ""),
    SHELL(
            "#",
            "\"'`",
            "-",
            ' ',
            "if then else elif fi for while until do done case esac in function return export local"
                    + " readonly set unset exit sudo trap source alias echo cd"),
    YAML("#", "\"'", "-./", ':', "true false null yes no on off"),
    JSON("//", "\"", "", ':', "true false null"),
    PYTHON(
            "#",
            "\"'",
            "",
            ' ',
            "and as assert async await break class continue def del elif else except False finally for from"
                    + " global if import in is lambda None nonlocal not or pass raise return True try while with yield"),
    HCL(
            "# //",
            "\"",
            "-",
            '=',
            "resource data variable output module provider terraform locals for in if true false null"
                    + " for_each count dynamic backend required_providers"),
    DOCKERFILE(
            "#",
            "\"'",
            "",
            ' ',
            "FROM AS RUN CMD LABEL EXPOSE ENV ADD COPY ENTRYPOINT VOLUME USER WORKDIR ARG ONBUILD"
                    + " STOPSIGNAL HEALTHCHECK SHELL"),
    TOML("#", "\"'", "-.", '=', "true false"),
    JAVA(
            "//",
            "\"'",
            "",
            ' ',
            "abstract boolean break byte case catch char class continue default do double else enum extends"
                    + " false final finally float for if implements import instanceof int interface long new null package private"
                    + " protected public record return short static super switch this throw throws true try var void while"),
    GO(
            "//",
            "\"'`",
            "",
            ' ',
            "break case chan const continue default defer else fallthrough for func go goto if import"
                    + " interface map nil package range return select struct switch true false type var string int error bool"),
    SQL(
            "--",
            "\"'",
            "",
            ' ',
            "select from where and or not insert into values update set delete create table drop alter"
                    + " index primary key foreign references join left right inner outer on group by order having limit as"
                    + " distinct null is in between like union all case when then else end begin commit rollback grant"),
    MAKE("#", "\"'", "-", ' ', "include ifeq ifneq ifdef ifndef else endif define endef export .PHONY"),
    PROMQL(
            "#",
            "\"'",
            ":",
            ' ',
            "sum avg min max count rate irate increase by without on ignoring group_left group_right and or"
                    + " unless offset histogram_quantile topk bottomk quantile stddev bool label_replace absent");

    final List<String> lineComments;
    final String quotes;
    final String wordSigns;
    final char keySign;
    final boolean hasKeys;
    final boolean isShell;
    final boolean hasBlockComments;
    final boolean hasTripleQuotes;
    final boolean hashNeedsBlank;
    final boolean quotesNeedBreak;
    private final Set<String> keywords;
    private final boolean ignoresCase;

    // The sign behind a key is a blank where a language has none.
    Grammar(String lineComments, String quotes, String wordSigns, char keySign, String keywords) {
        this.lineComments = lineComments.isEmpty() ? List.of() : List.of(lineComments.split(" ", -1));
        this.quotes = quotes;
        this.wordSigns = wordSigns;
        this.keySign = keySign;
        this.hasKeys = keySign != ' ';
        this.keywords = Set.of(keywords.split(" ", -1));
        String name = name();
        this.isShell = Set.of("SHELL", "DOCKERFILE", "MAKE").contains(name);
        this.hasBlockComments = Set.of("JAVA", "GO", "HCL", "SQL").contains(name);
        this.hasTripleQuotes = Set.of("PYTHON", "TOML", "JAVA").contains(name);
        this.hashNeedsBlank = Set.of("SHELL", "YAML", "DOCKERFILE").contains(name);
        this.quotesNeedBreak = Set.of("YAML", "DOCKERFILE", "MAKE").contains(name);
        this.ignoresCase = name.equals("SQL");
    }

    boolean isKeyword(String word) {
        return keywords.contains(ignoresCase ? word.toLowerCase(Locale.ROOT) : word);
    }

    static Grammar of(String lang) {
        return switch (lang.toLowerCase(Locale.ROOT)) {
            case "bash", "sh", "shell", "zsh", "console", "shell-session", "terminal" -> SHELL;
            case "yaml", "yml" -> YAML;
            case "json", "jsonc", "json5" -> JSON;
            case "python", "py", "python3" -> PYTHON;
            case "hcl", "terraform", "tf", "rego" -> HCL;
            case "dockerfile", "docker", "containerfile" -> DOCKERFILE;
            case "toml", "ini" -> TOML;
            case "diff", "patch" -> DIFF;
            case "java", "groovy", "kotlin" -> JAVA;
            case "go", "golang" -> GO;
            case "sql" -> SQL;
            case "make", "makefile" -> MAKE;
            case "promql", "logql" -> PROMQL;
            default -> NONE;
        };
    }
}
