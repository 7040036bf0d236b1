package opsroad.io.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Parses YAML, JSON and TOML to trees. JSON is read by the YAML parser too, since that one knows lines, after a strict look. */
final class Trees {
    private static final int DEEPEST = 50;
    private static final int MOST_VALUES = 1_000_000;

    /** A file cannot be parsed; the message says where and why. */
    static final class Unparsable extends Exception {
        private static final long serialVersionUID = 1L;

        Unparsable(String message) {
            super(message);
        }
    }

    private Trees() {}

    /** Parses by the end of the file's name; returns the documents, one for JSON and TOML. */
    static List<Tree> parse(String file, String text) throws Unparsable {
        if (file.endsWith(".toml")) {
            return List.of(toml(text));
        }
        if (file.endsWith(".json")) {
            json(text);
        }
        return yaml(text);
    }

    private static void json(String text) throws Unparsable {
        try {
            new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw unparsable(e, "JSON");
        }
    }

    private static Tree toml(String text) throws Unparsable {
        try {
            return tree(new TomlMapper().readTree(text));
        } catch (JsonProcessingException e) {
            throw unparsable(e, "TOML");
        }
    }

    private static Unparsable unparsable(JsonProcessingException e, String format) {
        String where = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
        return new Unparsable(where + "not valid " + format + ": " + e.getOriginalMessage());
    }

    private static Tree tree(JsonNode node) {
        if (node.isObject()) {
            Map<String, Tree> fields = new LinkedHashMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), tree(field.getValue())));
            return Tree.object(0, fields);
        }
        if (node.isArray()) {
            List<Tree> items = new ArrayList<>();
            node.forEach(item -> items.add(tree(item)));
            return Tree.list(0, items);
        }
        return node.isTextual() ? Tree.text(0, node.asText()) : Tree.plain(0, node.asText());
    }

    private static List<Tree> yaml(String text) throws Unparsable {
        LoadSettings settings =
                LoadSettings.builder().setAllowDuplicateKeys(false).build();
        try {
            List<Tree> documents = new ArrayList<>();
            int[] left = {MOST_VALUES};
            for (Node node : new Compose(settings).composeAllFromString(text)) {
                documents.add(tree(node, 0, left));
            }
            return documents;
        } catch (MarkedYamlEngineException e) {
            String where = e.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1) + ": ")
                    .orElse("");
            throw new Unparsable(where + "not valid YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new Unparsable("not valid YAML: " + e.getMessage());
        }
    }

    /** @param left how many values may still be made: a few aliases of aliases stand for more than any memory holds */
    private static Tree tree(Node node, int depth, int[] left) throws Unparsable {
        if (depth > DEEPEST) {
            throw new Unparsable("nested too deeply");
        }
        if (left[0]-- == 0) {
            throw new Unparsable("it stands for more than " + MOST_VALUES + " values");
        }
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
        if (node instanceof MappingNode mapping) {
            Map<String, Tree> fields = new LinkedHashMap<>();
            for (NodeTuple field : mapping.getValue()) {
                String key = field.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
                int keyLine = field.getKeyNode()
                        .getStartMark()
                        .map(mark -> mark.getLine() + 1)
                        .orElse(line);
                if (fields.containsKey(key)) {
                    throw new Unparsable("line " + keyLine + ": the key \"" + key + "\" is there twice");
                }
                fields.put(key, tree(field.getValueNode(), depth + 1, left));
            }
            return Tree.object(line, fields);
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(tree(item, depth + 1, left));
            }
            return Tree.list(line, items);
        }
        String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
        return node.getTag().equals(Tag.STR) ? Tree.text(line, text) : Tree.plain(line, text);
    }
}
