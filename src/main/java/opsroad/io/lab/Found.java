package opsroad.io.lab;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import opsroad.core.roadmap.Expectation;
import opsroad.text.CodeSpans;

/** Compares what was found with what was expected. */
final class Found {
    private static final int LONGEST_SHOWN = 160;

    private Found() {}

    /**
     * Returns what is wrong, or nothing.
     *
     * @param where what was looked at, for people
     * @param value nothing when it is not there
     */
    static Optional<String> fault(String where, Optional<Tree> value, Expectation expects) {
        boolean there = value.isPresent();
        if (expects.op() == Expectation.Op.ABSENT) {
            return there
                    ? Optional.of(where + " is there: " + shortened(value.get().shown()) + ".")
                    : Optional.empty();
        }
        if (!there) {
            boolean tells = expects.op() != Expectation.Op.EXISTS && expects.op() != Expectation.Op.MATCHES;
            return Optional.of(
                    where + " is not there" + (tells ? "; expected " + shortened(expects.said()) : "") + ".");
        }
        if (holds(value.get(), expects)) {
            return Optional.empty();
        }
        return switch (expects.op()) {
            case MATCHES -> Optional.of(unmatched(where, value.get()));
            case LACKS -> Optional.of(matched(where, value.get(), expects.value()));
            case SIZE ->
                Optional.of(
                        where + at(value.get()) + " has " + value.get().size() + ", expected " + expects.value() + ".");
            case EQUALS -> Optional.of(unequal(where, value.get(), expects));
            default -> Optional.of(differs(where, value.get(), expects));
        };
    }

    private static String differs(String where, Tree value, Expectation expects) {
        boolean isEmpty = value.isSingle() && value.text().isEmpty();
        return where + at(value) + " is " + (isEmpty ? "empty" : shortened(value.shown())) + "; expected "
                + shortened(expects.said()) + ".";
    }

    /** Of texts of several lines the first line that differs says most. */
    private static String unequal(String where, Tree value, Expectation expects) {
        if (isOnlyText(value, expects) && value.text().equals(expects.value())) {
            return where + at(value) + " is the text " + quoted(value.text()) + "; expected " + expects.value()
                    + " without quotation marks.";
        }
        List<String> found = value.text().lines().toList();
        List<String> wanted = expects.value().lines().toList();
        boolean isLong = Math.max(found.size(), wanted.size()) > 1;
        if (!value.isSingle() || !isLong || found.isEmpty() || wanted.isEmpty()) {
            return differs(where, value, expects);
        }
        int line = 0;
        while (line < Math.min(found.size(), wanted.size()) && found.get(line).equals(wanted.get(line))) {
            line++;
        }
        String place = where + at(value) + ", line " + (line + 1) + " of " + found.size() + ", ";
        if (line < found.size() && line < wanted.size()) {
            return place + "is " + quoted(found.get(line)) + "; expected " + quoted(wanted.get(line)) + ".";
        }
        if (line < found.size()) {
            return place + "is one too many: " + quoted(found.get(line)) + ".";
        }
        return where + at(value) + " ends after " + (line == 1 ? "1 line" : line + " lines") + "; expected one more: "
                + quoted(wanted.get(line)) + ".";
    }

    private static String quoted(String text) {
        return shortened("\"" + text + "\"");
    }

    /** "3" in quotation marks is no number, however it looks. */
    private static boolean isOnlyText(Tree value, Expectation expects) {
        return expects.isTyped() && value.kind() == Tree.Kind.TEXT;
    }

    /** A pattern says little to a learner; what stands there, and the sentence of the check, say more. */
    private static String unmatched(String where, Tree value) {
        if (value.text().isBlank() && value.isSingle()) {
            return where + " is empty.";
        }
        if (value.text().strip().contains("\n")) {
            return where + at(value) + " has no line that does it.";
        }
        String shown = value.isSingle() ? "\"" + withoutLastBreaks(value.text()) + "\"" : value.shown();
        return where + at(value) + " is " + shortened(shown) + ".";
    }

    /** That a file ends with a line break is as it should be, and to show it puzzles. */
    private static String withoutLastBreaks(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }

    private static String matched(String where, Tree value, String pattern) {
        Matcher match = Patterns.in(value.text(), pattern);
        if (!Patterns.find(match)) {
            return where + " is " + shortened(value.shown()) + ".";
        }
        int line = (int) value.text()
                .substring(0, match.start())
                .chars()
                .filter(c -> c == '\n')
                .count();
        String found = value.text().lines().skip(line).findFirst().orElse("").strip();
        int first = value.line() > 0 ? value.line() : 1;
        String place = value.line() > 0 && line > 0 ? "" : ", line " + (first + line);
        return where + place + ": " + shortened(found);
    }

    private static String at(Tree value) {
        return value.line() > 0 ? " (line " + value.line() + ")" : "";
    }

    /** Returns a text that was found for a sentence in which code stands in backticks. */
    static String shortened(String text) {
        String line = text.strip().replace("\n", " ⏎ ");
        return CodeSpans.literal(line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…");
    }

    private static boolean holds(Tree value, Expectation expects) {
        return switch (expects.op()) {
            case EXISTS -> true;
            case ABSENT -> false;
            case EQUALS, ONE_OF ->
                value.isSingle() && expects.values().contains(value.text()) && !isOnlyText(value, expects);
            case MATCHES -> Patterns.find(Patterns.in(value.text(), expects.value()));
            case LACKS -> !Patterns.find(Patterns.in(value.text(), expects.value()));
            case AT_LEAST -> number(value.text()) >= number(expects.value());
            case AT_MOST -> number(value.text()) <= number(expects.value());
            case CONTAINS -> contains(value, expects.value());
            case SIZE -> value.size() == number(expects.value());
        };
    }

    private static boolean contains(Tree value, String wanted) {
        return switch (value.kind()) {
            case PLAIN, TEXT -> value.text().contains(wanted);
            case OBJECT -> value.fields().containsKey(wanted);
            case LIST -> value.items().stream().anyMatch(item -> item.text().equals(wanted));
        };
    }

    /** Not a number compares as false with everything. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
