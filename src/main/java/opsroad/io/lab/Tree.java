package opsroad.io.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML, JSON or TOML file.
 *
 * @param line from 1; 0 where the format does not tell
 * @param text of a plain value or a text, as it stands in the file without quotes
 */
record Tree(Kind kind, int line, String text, List<Tree> items, Map<String, Tree> fields) {
    enum Kind {
        /** A number, a truth value or nothing; in formats without types, anything. */
        PLAIN,
        TEXT,
        LIST,
        OBJECT
    }

    static Tree plain(int line, String text) {
        return new Tree(Kind.PLAIN, line, text, List.of(), Map.of());
    }

    static Tree text(int line, String text) {
        return new Tree(Kind.TEXT, line, text, List.of(), Map.of());
    }

    static Tree list(int line, List<Tree> items) {
        return new Tree(Kind.LIST, line, "", items, Map.of());
    }

    static Tree object(int line, Map<String, Tree> fields) {
        return new Tree(Kind.OBJECT, line, "", List.of(), fields);
    }

    boolean isSingle() {
        return kind == Kind.PLAIN || kind == Kind.TEXT;
    }

    /** Returns what a JSON Pointer (RFC 6901) names. */
    Optional<Tree> at(String pointer) {
        @Nullable Tree here = this;
        if (pointer.isEmpty()) {
            return Optional.of(this);
        }
        for (String part : pointer.substring(1).split("/", -1)) {
            here = here.child(part.replace("~1", "/").replace("~0", "~"));
            if (here == null) {
                return Optional.empty();
            }
        }
        return Optional.of(here);
    }

    private @Nullable Tree child(String name) {
        if (kind == Kind.OBJECT) {
            return fields.get(name);
        }
        if (kind == Kind.LIST && name.matches("\\d{1,6}")) {
            int index = Integer.parseInt(name);
            return index < items.size() ? items.get(index) : null;
        }
        return null;
    }

    int size() {
        return switch (kind) {
            case PLAIN, TEXT -> text.length();
            case LIST -> items.size();
            case OBJECT -> fields.size();
        };
    }

    /** Says what it is in a few words. */
    String shown() {
        return switch (kind) {
            case PLAIN, TEXT -> "\"" + text + "\"";
            case LIST -> "a list of " + items.size();
            case OBJECT -> "an object with " + String.join(", ", fields.keySet());
        };
    }
}
