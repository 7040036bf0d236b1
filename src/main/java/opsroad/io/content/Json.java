package opsroad.io.content;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON value that remembers its line. Read by streaming, since data binding costs a cold start too much. */
sealed interface Json {
    int line();

    /** What it is, for a message. */
    String kind();

    record Text(String value, int line) implements Json {
        @Override
        public String kind() {
            return "a text";
        }
    }

    record Whole(int value, int line) implements Json {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True, false, null and fractions: nothing here asks for them. */
    record Other(String kind, int line) implements Json {}

    record Array(List<Json> values, int line) implements Json {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Fields(Map<String, Json> values, Map<String, Integer> lines, int line) implements Json {
        @Override
        public String kind() {
            return "an object";
        }
    }

    JsonFactory FACTORY = JsonFactory.builder().build();

    /**
     * Returns the one value of a file.
     *
     * @throws IOException when it is not JSON; Jackson says on which line
     */
    static Json parse(byte[] bytes) throws IOException {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            in.nextToken();
            Json value = value(in);
            if (in.nextToken() != null) {
                throw new com.fasterxml.jackson.core.JsonParseException(
                        in, "there is more after the end of the object");
            }
            return value;
        }
    }

    private static Json value(JsonParser in) throws IOException {
        int line = in.currentTokenLocation().getLineNr();
        @Nullable JsonToken token = in.currentToken();
        if (token == null) {
            throw new com.fasterxml.jackson.core.JsonParseException(in, "the file is empty");
        }
        return switch (token) {
            case START_OBJECT -> fields(in, line);
            case START_ARRAY -> array(in, line);
            case VALUE_STRING -> new Text(in.getText(), line);
            case VALUE_NUMBER_INT -> new Whole(in.getIntValue(), line);
            default -> new Other(in.getText(), line);
        };
    }

    private static Json fields(JsonParser in, int line) throws IOException {
        Map<String, Json> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            int nameLine = in.currentTokenLocation().getLineNr();
            in.nextToken();
            if (values.put(name, value(in)) != null) {
                throw new com.fasterxml.jackson.core.JsonParseException(
                        in, "the field \"" + name + "\" stands here twice");
            }
            lines.put(name, nameLine);
        }
        return new Fields(values, lines, line);
    }

    private static Json array(JsonParser in, int line) throws IOException {
        List<Json> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(in));
        }
        return new Array(values, line);
    }
}
