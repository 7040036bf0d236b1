package opsroad.io.lab;

import java.util.Optional;
import java.util.regex.Pattern;
import opsroad.core.roadmap.Expectation;

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
            return there ? Optional.of(where + " is there: " + value.get().shown() + ".") : Optional.empty();
        }
        if (!there) {
            return Optional.of(where + " is not there; expected " + expects.said() + ".");
        }
        return holds(value.get(), expects)
                ? Optional.empty()
                : Optional.of(where + at(value.get()) + " is "
                        + shortened(value.get().shown()) + "; expected " + expects.said() + ".");
    }

    private static String at(Tree value) {
        return value.line() > 0 ? " (line " + value.line() + ")" : "";
    }

    static String shortened(String text) {
        String line = text.strip().replace("\n", " ⏎ ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN - 1) + "…";
    }

    private static boolean holds(Tree value, Expectation expects) {
        return switch (expects.op()) {
            case EXISTS -> true;
            case ABSENT -> false;
            case EQUALS -> value.kind() == Tree.Kind.PLAIN && value.text().equals(expects.value());
            case ONE_OF -> value.kind() == Tree.Kind.PLAIN && expects.values().contains(value.text());
            case MATCHES ->
                Pattern.compile(expects.value(), Pattern.MULTILINE)
                        .matcher(value.text())
                        .find();
            case LACKS ->
                !Pattern.compile(expects.value(), Pattern.MULTILINE)
                        .matcher(value.text())
                        .find();
            case AT_LEAST -> number(value.text()) >= number(expects.value());
            case AT_MOST -> number(value.text()) <= number(expects.value());
            case CONTAINS -> contains(value, expects.value());
            case SIZE -> value.size() == number(expects.value());
        };
    }

    private static boolean contains(Tree value, String wanted) {
        return switch (value.kind()) {
            case PLAIN -> value.text().contains(wanted);
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
