package opsroad.io.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the learner was: a small file, replaced as a whole. Losing it loses no progress, so no failure here is worth a word. */
public final class PlaceFile {
    private static final class Json {
        static final JsonFactory FACTORY = new JsonFactory();
    }

    private static final int LONGEST = 4 << 20;

    private final Path file;

    public PlaceFile(Path folder) {
        this.file = folder.resolve("place.json");
    }

    /** Returns the remembered place; empty when there is none or it cannot be understood. */
    public Map<String, String> read() {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Map.of(); // not of our making
            }
            byte[] bytes = Files.readAllBytes(file);
            Map<String, String> place = new HashMap<>();
            // The plain form needs no library, which the way to the first frame cannot afford.
            @Nullable PlainLine plain = PlainLine.read(bytes, 0, bytes.length);
            if (plain == null) {
                return readAny(bytes);
            }
            for (String name : plain.names()) {
                @Nullable String value = plain.value(name);
                if (value != null) {
                    place.put(name, value);
                }
            }
            return place;
        } catch (IOException e) {
            return Map.of();
        }
    }

    private static Map<String, String> readAny(byte[] bytes) throws IOException {
        Map<String, String> place = new HashMap<>();
        try (JsonParser in = Json.FACTORY.createParser(bytes)) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                return Map.of();
            }
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                if (in.nextToken().isScalarValue()) {
                    place.put(name, in.getText());
                } else {
                    in.skipChildren();
                }
            }
            return place;
        }
    }

    /** Remembers a place. */
    public void write(Map<String, String> place) {
        // One name for all: what a killed program leaves is replaced by the next one, so that it never piles up.
        Path fresh = file.resolveSibling("place.json.new");
        try {
            Home.make(file.resolveSibling(""));
            try (OutputStream out = Files.newOutputStream(fresh);
                    JsonGenerator json = Json.FACTORY.createGenerator(out)) {
                json.writeStartObject();
                for (Map.Entry<String, String> one : place.entrySet()) {
                    json.writeStringField(one.getKey(), one.getValue());
                }
                json.writeEndObject();
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            deleteQuietly(fresh);
        }
    }

    private static void deleteQuietly(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            // Nothing depends on it; the next write replaces it.
            return;
        }
    }
}
