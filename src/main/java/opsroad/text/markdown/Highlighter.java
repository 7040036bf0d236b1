package opsroad.text.markdown;

import java.util.ArrayList;
import java.util.List;
import opsroad.text.Role;

/** Finds the tokens of source code: in one pass, for any text, and together always the whole text. */
final class Highlighter {
    private final Grammar grammar;
    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    /** Where the text begins that is not in a token yet. */
    private int pending;

    private int at;

    /** A piece of the code and what it is. */
    record Token(int from, int to, Role role) {}

    private Highlighter(Grammar grammar, String code) {
        this.grammar = grammar;
        this.code = code;
    }

    /**
     * Returns the tokens in order.
     *
     * @param lang as behind a fence; an unknown language is one token
     */
    static List<Token> tokens(String lang, String code) {
        Grammar grammar = Grammar.of(lang);
        if (grammar == Grammar.DIFF) {
            return diff(code);
        }
        return new Highlighter(grammar, code).scan();
    }

    private static List<Token> diff(String code) {
        List<Token> tokens = new ArrayList<>();
        int from = 0;
        while (from < code.length()) {
            int newline = code.indexOf('\n', from);
            int to = newline < 0 ? code.length() : newline + 1;
            tokens.add(new Token(from, to, diffRole(code, from)));
            from = to;
        }
        return tokens;
    }

    private static Role diffRole(String code, int from) {
        if (code.startsWith("+++", from) || code.startsWith("---", from) || code.startsWith("@@", from)) {
            return Role.CODE_NAME;
        }
        return switch (code.charAt(from)) {
            case '+' -> Role.CODE_INSERTED;
            case '-' -> Role.CODE_DELETED;
            default -> Role.CODE;
        };
    }

    private List<Token> scan() {
        while (at < code.length()) {
            int end = tokenEnd();
            at = Math.max(end, at + 1);
        }
        flush(code.length());
        return tokens;
    }

    /** Adds the token that starts here, if one does, and returns where to go on. */
    private int tokenEnd() {
        char c = code.charAt(at);
        if (grammar != Grammar.NONE) {
            if (isCommentStart()) {
                return add(lineEnd(at), Role.CODE_COMMENT);
            }
            if (grammar.hasBlockComments && code.startsWith("/*", at)) {
                return add(after("*/", at + 2), Role.CODE_COMMENT);
            }
            if (grammar.quotes.indexOf(c) >= 0 && isQuoteStart(c)) {
                return string(c);
            }
            if (isWordStart(c)) {
                return word();
            }
            if (c >= '0' && c <= '9') {
                return add(numberEnd(), Role.CODE_NUMBER);
            }
            if (grammar.isShell && c == '$') {
                return variable();
            }
        }
        return at + 1;
    }

    private boolean isCommentStart() {
        for (String sign : grammar.lineComments) {
            if (code.startsWith(sign, at)) {
                // In shells and YAML a hash inside a word is no comment.
                return !sign.equals("#")
                        || at == 0
                        || Character.isWhitespace(code.charAt(at - 1))
                        || !grammar.hashNeedsBlank;
            }
        }
        return false;
    }

    /** In YAML an apostrophe within a plain text is no quote. */
    private boolean isQuoteStart(char quote) {
        return !grammar.quotesNeedBreak || at == 0 || !Character.isLetterOrDigit(code.charAt(at - 1)) || quote == '`';
    }

    private int string(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (grammar.hasTripleQuotes && code.startsWith(triple, at)) {
            return add(after(triple, at + 3), Role.CODE_STRING);
        }
        int end = stringEnd(quote);
        return add(end, grammar.hasKeys && isKeyBefore(end) ? Role.CODE_NAME : Role.CODE_STRING);
    }

    private int stringEnd(char quote) {
        for (int i = at + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\n' && !grammar.isShell && quote != '`') {
                return i;
            }
            if (c == '\\' && !(grammar.isShell && quote == '\'')) {
                i++;
            }
        }
        return code.length();
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_' || c == '@';
    }

    private int word() {
        int end = at + 1;
        while (end < code.length() && isInWord(code.charAt(end))) {
            end++;
        }
        String word = code.substring(at, end);
        if (grammar.hasKeys && isKeyBefore(end) && startsEntry()) {
            return add(end, Role.CODE_NAME);
        }
        if (grammar.isKeyword(word) && (grammar != Grammar.SHELL || word.equals("in") || startsCommand(end))) {
            return add(end, Role.CODE_KEYWORD);
        }
        if (grammar.isShell && end < code.length() && code.charAt(end) == '=' && startsEntry()) {
            return add(end, Role.CODE_NAME);
        }
        return end;
    }

    /** In a shell "set" and "case" are words like others, but where a command begins. */
    private boolean startsCommand(int end) {
        if (end < code.length() && ".-/=:".indexOf(code.charAt(end)) >= 0) {
            return false;
        }
        int i = at - 1;
        while (i >= 0 && code.charAt(i) == ' ' && at - i < LONGEST_INDENT) {
            i--;
        }
        if (i < 0 || "\n;|&({!`".indexOf(code.charAt(i)) >= 0) {
            return true;
        }
        int start = i;
        while (start >= 0 && Character.isLetter(code.charAt(start)) && i - start < LONGEST_KEYWORD) {
            start--;
        }
        return grammar.isKeyword(code.substring(start + 1, i + 1));
    }

    private boolean isInWord(char c) {
        return Character.isLetterOrDigit(c)
                || c == '_'
                || (c != '.' && grammar.wordSigns.indexOf(c) >= 0)
                || (c == '.' && grammar.wordSigns.indexOf('.') >= 0);
    }

    /** Tells whether what ends here is followed by the sign that ends a key. */
    private boolean isKeyBefore(int end) {
        int i = end;
        while (i < code.length() && code.charAt(i) == ' ') {
            i++;
        }
        if (i >= code.length()) {
            return false;
        }
        char sign = code.charAt(i);
        char next = i + 1 < code.length() ? code.charAt(i + 1) : '\n';
        return switch (grammar.keySign) {
            case ':' -> sign == ':' && (Character.isWhitespace(next) || grammar == Grammar.JSON);
            case '=' -> (sign == '=' && next != '=') || (sign == '{' && grammar == Grammar.HCL);
            default -> false;
        };
    }

    /** Tells whether only blanks, dashes and opening brackets stand before this place on its line. */
    private boolean startsEntry() {
        int i = at - 1;
        while (i >= 0 && " -{,\"'".indexOf(code.charAt(i)) >= 0 && at - i < LONGEST_INDENT) {
            i--;
        }
        return i < 0 || code.charAt(i) == '\n';
    }

    /** Deeper indent is taken for text, so that scanning stays linear. */
    private static final int LONGEST_INDENT = 120;

    private static final int LONGEST_KEYWORD = 12;

    private int numberEnd() {
        int end = at + 1;
        while (end < code.length() && isInNumber(code.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isInNumber(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    private int variable() {
        int end = at + 1;
        if (end < code.length() && code.charAt(end) == '{') {
            int close = code.indexOf('}', end);
            int line = lineEnd(at);
            return add(close < 0 || close > line ? line : close + 1, Role.CODE_NAME);
        }
        while (end < code.length() && (Character.isLetterOrDigit(code.charAt(end)) || code.charAt(end) == '_')) {
            end++;
        }
        return end == at + 1 ? end : add(end, Role.CODE_NAME);
    }

    private int lineEnd(int from) {
        int newline = code.indexOf('\n', from);
        return newline < 0 ? code.length() : newline;
    }

    private int after(String end, int from) {
        int found = code.indexOf(end, from);
        return found < 0 ? code.length() : found + end.length();
    }

    private int add(int end, Role role) {
        int to = Math.min(Math.max(end, at + 1), code.length());
        flush(at);
        tokens.add(new Token(at, to, role));
        pending = to;
        return to;
    }

    private void flush(int to) {
        if (pending < to) {
            tokens.add(new Token(pending, to, Role.CODE));
        }
        pending = to;
    }
}
