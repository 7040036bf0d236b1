package opsroad.io.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opsroad.core.roadmap.Ids;
import opsroad.text.Clean;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and reports what is wrong with them. What is missing or wrong is replaced by something harmless, so that reading
 * goes on and all problems are found at once.
 */
final class Form {
    private final String file;
    private final Json.Fields fields;
    private final List<Problem> problems;
    private final Set<String> asked = new HashSet<>(Set.of("$schema"));

    Form(String file, Json.Fields fields, List<Problem> problems) {
        this.file = file;
        this.fields = fields;
        this.problems = problems;
    }

    int line() {
        return fields.line();
    }

    /** Returns the line of a field, or of the object when the field is missing. */
    int line(String name) {
        return fields.lines().getOrDefault(name, fields.line());
    }

    void problem(int line, String what, String remedy) {
        problems.add(new Problem(file, line, what, remedy));
    }

    private @Nullable Json get(String name) {
        asked.add(name);
        return fields.values().get(name);
    }

    private void wrong(String name, @Nullable Json found, String wanted) {
        if (found == null) {
            problem(line(), "the field \"" + name + "\" is missing", "Add it; it is " + wanted);
        } else {
            problem(found.line(), "\"" + name + "\" is " + found.kind(), "Make it " + wanted);
        }
    }

    /** A text on one line, not empty. */
    String text(String name) {
        Json found = get(name);
        if (found instanceof Json.Text text && !text.value().isBlank()) {
            return Clean.oneLine(text.value()).strip();
        }
        if (found instanceof Json.Text) {
            problem(found.line(), "\"" + name + "\" is empty", "Write something");
        } else {
            wrong(name, found, "a text");
        }
        return "?";
    }

    String optionalText(String name) {
        return fields.values().containsKey(name) && get(name) instanceof Json.Text text
                ? Clean.oneLine(text.value())
                : "";
    }

    String oneOf(String name, List<String> choices) {
        String value = text(name);
        if (!choices.contains(value) && !value.equals("?")) {
            problem(line(name), "\"" + name + "\" is \"" + value + "\"", "Use one of " + String.join(", ", choices));
        }
        return value;
    }

    int number(String name, int min, int max) {
        Json found = get(name);
        if (!(found instanceof Json.Whole number)) {
            wrong(name, found, "a whole number");
            return min;
        }
        if (number.value() < min || number.value() > max) {
            problem(found.line(), "\"" + name + "\" is " + number.value(), "Use a number from " + min + " to " + max);
            return min;
        }
        return number.value();
    }

    /** An id; {@code seen} holds those that are taken. */
    String id(String name, Set<String> seen) {
        String id = text(name);
        if (!Ids.isValid(id)) {
            problem(
                    line(name),
                    "\"" + id + "\" is not an id",
                    "Use 1 to 64 lower case letters, digits and inner hyphens");
            id = "unnamed-" + seen.size();
        }
        if (!seen.add(id)) {
            problem(line(name), "the id \"" + id + "\" is used twice", "Give each its own; ids are for ever");
            id = id + "-again-" + seen.size();
            seen.add(id);
        }
        return id;
    }

    /** A list of ids. */
    List<Named> ids(String name, boolean mayBeMissing) {
        List<Named> ids = new ArrayList<>();
        for (Json value : values(name, mayBeMissing)) {
            if (value instanceof Json.Text text && Ids.isValid(text.value())) {
                ids.add(new Named(text.value(), value.line()));
            } else {
                String shown =
                        value instanceof Json.Text text ? "\"" + Clean.oneLine(text.value()) + "\"" : value.kind();
                problem(
                        value.line(),
                        shown + " in \"" + name + "\" is not an id",
                        "Use 1 to 64 lower case letters, digits and inner hyphens");
            }
        }
        return ids;
    }

    /** An id and its line. */
    record Named(String id, int line) {}

    /** A list of objects. */
    List<Form> forms(String name, int min, int max) {
        List<Form> forms = new ArrayList<>();
        List<Json> values = values(name, false);
        for (Json value : values) {
            if (value instanceof Json.Fields inner) {
                forms.add(new Form(file, inner, problems));
            } else {
                problem(value.line(), "an entry of \"" + name + "\" is " + value.kind(), "Make it an object");
            }
        }
        if (fields.values().containsKey(name) && (values.size() < min || values.size() > max)) {
            problem(line(name), "\"" + name + "\" has " + values.size() + " entries", "Have " + min + " to " + max);
        }
        return forms;
    }

    Form form(String name) {
        Json found = get(name);
        if (found instanceof Json.Fields inner) {
            return new Form(file, inner, problems);
        }
        wrong(name, found, "an object");
        return new Form(file, new Json.Fields(Map.of(), Map.of(), line(name)), new ArrayList<>());
    }

    private List<Json> values(String name, boolean mayBeMissing) {
        Json found = get(name);
        if (found instanceof Json.Array array) {
            return array.values();
        }
        if (found != null || !mayBeMissing) {
            wrong(name, found, "a list");
        }
        return List.of();
    }

    /** Reports every field that nobody asked for. */
    void finish() {
        for (String name : fields.values().keySet()) {
            if (!asked.contains(name)) {
                String near = nearest(name);
                problem(
                        line(name),
                        "the field \"" + Clean.oneLine(name) + "\" is not known",
                        near.isEmpty() ? "Remove it" : "Did you mean \"" + near + "\"?");
            }
        }
    }

    private String nearest(String name) {
        for (String known : asked) {
            if (distance(name, known) <= 2) {
                return known;
            }
        }
        return "";
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
