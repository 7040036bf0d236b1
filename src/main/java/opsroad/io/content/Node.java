package opsroad.io.content;

import java.util.List;
import java.util.Map;

/**
 * A JSON value that knows its line.
 *
 * @param line from 1
 * @param text of a text, the digits of a number, true or false; empty for the others
 * @param items of a list
 * @param fields of an object, in the order of the file
 */
record Node(Kind kind, int line, String text, List<Node> items, Map<String, Node> fields) {
    /** The kinds of JSON values, by the name that an author reads. */
    enum Kind {
        TEXT("text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("null"),
        LIST("a list"),
        OBJECT("an object");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    static Node plain(Kind kind, int line, String text) {
        return new Node(kind, line, text, List.of(), Map.of());
    }
}
