package opsroad.core.roadmap;

import java.util.List;

/**
 * What a value has to be.
 *
 * @param isTyped whether the operand is a number or a truth value: then a text that reads the same is not equal to it
 * @param values the operand; several for {@link Op#ONE_OF} only, none for {@link Op#EXISTS} and {@link Op#ABSENT}
 */
public record Expectation(Op op, boolean isTyped, List<String> values) {
    public Expectation(Op op, List<String> values) {
        this(op, false, values);
    }

    /** How the value found is compared with the operand. */
    public enum Op {
        EXISTS("exists"),
        ABSENT("absent"),
        EQUALS("equals"),
        ONE_OF("oneOf"),
        /** A regular expression that is found in it. */
        MATCHES("matches"),
        /** A regular expression that is not found in it. */
        LACKS("lacks"),
        AT_LEAST("atLeast"),
        AT_MOST("atMost"),
        /** A list has the entry, an object the field, a text the part. */
        CONTAINS("contains"),
        /** The number of entries, fields or characters. */
        SIZE("size");

        private final String word;

        Op(String word) {
            this.word = word;
        }

        /** Returns the name of the field in the files. */
        public String word() {
            return word;
        }
    }

    public Expectation {
        values = List.copyOf(values);
    }

    /** Returns the single operand; empty where there is none. */
    public String value() {
        return values.isEmpty() ? "" : values.get(0);
    }

    /** Says what was expected, for people. */
    public String said() {
        return switch (op) {
            case EXISTS -> "to be there";
            case ABSENT -> "not to be there";
            case EQUALS -> "\"" + value() + "\"";
            case ONE_OF -> "one of " + String.join(", ", values);
            case MATCHES -> "a match of /" + value() + "/";
            case LACKS -> "no match of /" + value() + "/";
            case AT_LEAST -> "at least " + value();
            case AT_MOST -> "at most " + value();
            case CONTAINS -> "to contain \"" + value() + "\"";
            case SIZE -> "a size of " + value();
        };
    }
}
