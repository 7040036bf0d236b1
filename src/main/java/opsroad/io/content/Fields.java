package opsroad.io.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opsroad.core.roadmap.Ids;
import opsroad.text.Clean;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and reports each that is missing, unknown or wrong. A wrong field is read as a harmless stand-in, so that reading
 * goes on to the next problem; the road is not used after an error.
 */
final class Fields {
    static final String STAND_IN_ID = "unknown";

    private final Node object;
    private final Report report;
    private final String name;
    private final List<String> known = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private boolean wrong;

    /** @param name what the object is, with its article: "a lesson" */
    Fields(Node object, Report report, String name) {
        this.object = object;
        this.report = report;
        this.name = name;
    }

    int line() {
        return object.line();
    }

    /** Returns the line of a field, or of the object where the field is missing. */
    int line(String field) {
        @Nullable Node node = object.fields().get(field);
        return node == null ? object.line() : node.line();
    }

    /** Names a field that may be there and is not read. */
    void ignore(String field) {
        known.add(field);
    }

    /** Returns a text of one line that says something. */
    String text(String field) {
        @Nullable Node node = find(field, Node.Kind.TEXT, true);
        if (node == null) {
            return "";
        }
        if (node.text().isBlank()) {
            report.error(node.line(), quoted(field) + " is empty", "Write what it should say.");
        }
        return clean(field, node);
    }

    /** Returns a text that may be empty or missing. */
    String optionalText(String field) {
        @Nullable Node node = find(field, Node.Kind.TEXT, false);
        return node == null ? "" : clean(field, node);
    }

    /** Returns a text that may have several lines and says something. */
    String passage(String field) {
        @Nullable Node node = find(field, Node.Kind.TEXT, true);
        if (node == null) {
            return "";
        }
        if (node.text().isBlank()) {
            report.error(node.line(), quoted(field) + " is empty", "Write what it should say.");
        }
        String clean = Clean.text(node.text());
        if (!clean.equals(node.text())) {
            report.error(node.line(), quoted(field) + " holds a control character", "Remove it.");
        }
        return clean;
    }

    /** Returns true or false; false where it is missing. */
    boolean flag(String field) {
        @Nullable Node node = find(field, Node.Kind.BOOLEAN, false);
        return node != null && node.text().equals("true");
    }

    /** Returns the texts of a list. */
    List<String> texts(String field, boolean mayBeEmpty) {
        List<String> texts = new ArrayList<>();
        for (Node item : list(field, Node.Kind.TEXT, mayBeEmpty)) {
            texts.add(clean(field, item));
        }
        return texts;
    }

    /** Returns one of a few words, or the first of them after a problem. */
    String word(String field, List<String> words) {
        @Nullable Node node = find(field, Node.Kind.TEXT, true);
        if (node == null || words.contains(node.text())) {
            return node == null ? words.get(0) : node.text();
        }
        Optional<String> near = Similar.nearest(node.text(), words);
        report.error(
                node.line(),
                quoted(field) + " is " + quoted(node.text()),
                near.isPresent()
                        ? "Did you mean " + quoted(near.get()) + "?"
                        : "Choose one of " + String.join(", ", words) + ".");
        return words.get(0);
    }

    /** Returns an id that none of those taken so far equals, and takes it. */
    String id(String field, Set<String> taken) {
        @Nullable Node node = find(field, Node.Kind.TEXT, true);
        if (node == null || !isId(node, field)) {
            return STAND_IN_ID;
        }
        if (!taken.add(node.text())) {
            report.error(
                    node.line(),
                    "the id " + quoted(node.text()) + " is there twice",
                    "Give " + name + " an id of its own.");
        }
        return node.text();
    }

    /** Returns the ids of a list, as nodes that know their line; wrong ones and repetitions are left out. */
    List<Node> ids(String field, boolean mayBeEmpty) {
        List<Node> ids = new ArrayList<>();
        for (Node item : list(field, Node.Kind.TEXT, mayBeEmpty)) {
            if (isId(item, field)) {
                if (contains(ids, item.text())) {
                    report.error(
                            item.line(),
                            quoted(field) + " names " + quoted(item.text()) + " twice",
                            "Keep one of the two.");
                } else {
                    ids.add(item);
                }
            }
        }
        return ids;
    }

    /** Returns the ids of a list that may be missing. */
    List<Node> optionalIds(String field) {
        if (object.fields().containsKey(field)) {
            return ids(field, true);
        }
        known.add(field);
        return List.of();
    }

    /** Returns a whole number, or the lowest allowed after a problem. */
    int wholeNumber(String field, int lowest, int highest) {
        @Nullable Node node = find(field, Node.Kind.NUMBER, true);
        if (node == null) {
            return lowest;
        }
        try {
            int number = Integer.parseInt(node.text());
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        wrong = true;
        report.error(
                node.line(),
                quoted(field) + " is " + Clean.oneLine(shortened(node.text())),
                "Write a whole number from " + lowest + " to " + highest + ".");
        return lowest;
    }

    /** Returns the items of a list that are of this kind. */
    List<Node> list(String field, Node.Kind kind, boolean mayBeEmpty) {
        @Nullable Node node = find(field, Node.Kind.LIST, true);
        List<Node> items = new ArrayList<>();
        if (node == null) {
            return items;
        }
        if (node.items().isEmpty() && !mayBeEmpty) {
            report.error(node.line(), quoted(field) + " is an empty list", "Add at least one entry.");
        }
        for (Node item : node.items()) {
            if (item.kind() == kind) {
                items.add(item);
            } else {
                report.error(
                        item.line(),
                        quoted(field) + " holds " + item.kind().words,
                        "Each of its entries is " + kind.words + ".");
            }
        }
        return items;
    }

    /** Returns the objects of a list, at least one unless it may be empty. */
    List<Fields> objects(String field, String itemName, boolean mayBeEmpty) {
        List<Fields> objects = new ArrayList<>();
        for (Node item : list(field, Node.Kind.OBJECT, mayBeEmpty)) {
            objects.add(new Fields(item, report, itemName));
        }
        return objects;
    }

    /** Returns the objects of a list that may be missing. */
    List<Fields> optionalObjects(String field, String itemName) {
        if (object.fields().containsKey(field)) {
            return objects(field, itemName, true);
        }
        known.add(field);
        return List.of();
    }

    /** Returns an object, if it is there. */
    Optional<Fields> object(String field) {
        @Nullable Node node = find(field, Node.Kind.OBJECT, true);
        return node == null ? Optional.empty() : Optional.of(new Fields(node, report, quoted(field)));
    }

    /** Reports the unknown and then the missing fields; a misspelt one is reported once. */
    void finish() {
        for (String field : object.fields().keySet()) {
            if (!known.contains(field)) {
                unknown(field);
            }
        }
        for (String field : missing) {
            report.error(object.line(), quoted(field) + " is missing", "Add it to " + name + ".");
        }
    }

    private void unknown(String field) {
        Optional<String> near = Similar.nearest(field, missing);
        near.ifPresent(missing::remove);
        if (near.isEmpty()) {
            near = Similar.nearest(field, known);
        }
        report.error(
                line(field),
                "unknown field " + quoted(field),
                near.isPresent()
                        ? "Did you mean " + quoted(near.get()) + "?"
                        : "Remove it: " + name + " has " + String.join(", ", known) + ".");
    }

    private @Nullable Node find(String field, Node.Kind kind, boolean required) {
        known.add(field);
        @Nullable Node node = object.fields().get(field);
        if (node == null) {
            if (required) {
                missing.add(field);
            }
            return null;
        }
        if (node.kind() != kind) {
            wrong = true;
            report.error(node.line(), quoted(field) + " is " + node.kind().words, "Write " + kind.words + ".");
            return null;
        }
        return node;
    }

    private boolean isId(Node node, String field) {
        if (Ids.isValid(node.text())) {
            return true;
        }
        report.error(
                node.line(),
                quoted(node.text()) + " in " + quoted(field) + " is not an id",
                "Use 1 to 64 lower case letters, digits and inner hyphens.");
        return false;
    }

    private String clean(String field, Node node) {
        String clean = Clean.oneLine(node.text());
        if (!clean.equals(node.text())) {
            report.error(
                    node.line(),
                    quoted(field) + " holds a control character or a line break",
                    "Remove it; write plain text on one line.");
        }
        return clean;
    }

    private static boolean contains(List<Node> nodes, String text) {
        for (Node node : nodes) {
            if (node.text().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether no field has been missing, of another kind or out of range so far, so that comparing two of them makes sense. */
    boolean isWhole() {
        return missing.isEmpty() && !wrong;
    }

    /** Returns what an exception says, on one line. */
    static String plain(Exception e) {
        @Nullable String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : Clean.oneLine(shortened(message));
    }

    static String quoted(String text) {
        return "\"" + Clean.oneLine(shortened(text)) + "\"";
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }
}
