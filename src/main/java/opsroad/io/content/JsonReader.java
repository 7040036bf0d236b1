package opsroad.io.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.text.Clean;
import org.jspecify.annotations.Nullable;

/** Parses JSON files to nodes that know their line. Streaming, because databind would cost a cold start more than all files together. */
final class JsonReader {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 20;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    /** Returns the root object of a file, or nothing after it has reported why not. */
    Optional<Node> parse(byte[] json, Report report) {
        if (json.length > LONGEST) {
            report.error(1, "the file is longer than 1 MB", "Move text into Markdown files.");
            return Optional.empty();
        }
        try (JsonParser parser = factory.createParser(json)) {
            return root(parser, report);
        } catch (JsonProcessingException e) {
            report.error(lineOf(e), "not valid JSON: " + reason(e), remedy(e));
        } catch (IOException e) {
            report.error(1, "not valid JSON in UTF-8", "Save the file as UTF-8.");
        }
        return Optional.empty();
    }

    private static Optional<Node> root(JsonParser parser, Report report) throws IOException {
        if (parser.nextToken() == null) {
            report.error(1, "the file is empty", "Write one JSON object.");
            return Optional.empty();
        }
        Node root = value(parser, report);
        if (parser.nextToken() != null) {
            report.error(lineOf(parser), "something follows the end of the object", "Remove what follows the last }.");
            return Optional.empty();
        }
        if (root.kind() != Node.Kind.OBJECT) {
            report.error(root.line(), "the file holds " + root.kind().words + ", not an object", "Start it with {.");
            return Optional.empty();
        }
        return Optional.of(root);
    }

    private static Node value(JsonParser parser, Report report) throws IOException {
        int line = lineOf(parser);
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Node(Node.Kind.OBJECT, line, "", List.of(), fields(parser, report));
            case START_ARRAY -> new Node(Node.Kind.LIST, line, "", items(parser, report), Map.of());
            case VALUE_STRING -> Node.plain(Node.Kind.TEXT, line, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.plain(Node.Kind.NUMBER, line, parser.getText());
            case VALUE_NULL -> Node.plain(Node.Kind.NULL, line, "");
            default -> Node.plain(Node.Kind.BOOLEAN, line, parser.getText());
        };
    }

    private static Map<String, Node> fields(JsonParser parser, Report report) throws IOException {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Node value = value(parser, report);
            if (fields.putIfAbsent(name, value) != null) {
                report.error(value.line(), "\"" + Clean.oneLine(name) + "\" is there twice", "Keep one of the two.");
            }
        }
        return fields;
    }

    private static List<Node> items(JsonParser parser, Report report) throws IOException {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, report));
        }
        return items;
    }

    private static int lineOf(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static int lineOf(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }

    private static String reason(JsonProcessingException e) {
        @Nullable String message = e.getOriginalMessage();
        if (message == null) {
            return "cannot be read";
        }
        int marker = message.indexOf(" (start marker at");
        return Clean.oneLine(marker < 0 ? message : message.substring(0, marker));
    }

    private static String remedy(JsonProcessingException e) {
        if (!(e instanceof JsonParseException)) {
            return "Write it flatter and shorter.";
        }
        return reason(e).contains("UTF-8")
                ? "Save the file as UTF-8."
                : "Look there for a missing or extra comma, bracket or quotation mark.";
    }
}
