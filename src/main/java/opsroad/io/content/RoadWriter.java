package opsroad.io.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the files of a road that is free of the counts of the author's guide. */
final class RoadWriter {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    /**
     * Begins a road in a folder that is empty or not there yet.
     *
     * @throws IOException with a sentence when something is there
     */
    RoadWriter(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new DirectoryNotEmptyException(folder + " is not empty: name a new folder");
            }
        }
        this.folder = folder;
    }

    /** A resource of a skill. */
    record Source(String title, String url, String kind) {}

    /** A skill with one lesson of its own. */
    record Topic(String id, String title, String summary, String lesson, List<Source> sources, List<String> items) {}

    void road(String id, String title, String summary, List<String> stages) throws IOException {
        json(
                "roadmap.json",
                fields(
                        "id", id,
                        "title", title,
                        "summary", summary,
                        "level", "Say here what a learner should know already.",
                        "version", "1",
                        "form", "free",
                        "stages", stages));
        text("overview.md", "# " + title + "\n\n" + summary + "\n");
    }

    void stage(String id, String title, List<Topic> topics) throws IOException {
        Map<String, Object> stage = fields(
                "id",
                id,
                "title",
                title,
                "summary",
                "The stage " + title + ".",
                "why",
                "Say here why the stage stands at this place of the road.");
        stage.putAll(facets());
        stage.put("skills", topics.stream().map(Topic::id).toList());
        stage.put(
                "capstone",
                fields(
                        "title",
                        "A project of your own",
                        "summary",
                        "Build something small that needs every skill of this stage.",
                        "checklist",
                        List.of(fields("id", "built", "text", "It works, and somebody else could run it"))));
        json(id + "/stage.json", stage);
        for (Topic topic : topics) {
            topic(id, topic);
        }
    }

    private void topic(String stage, Topic topic) throws IOException {
        Map<String, Object> skill = fields(
                "id", topic.id(),
                "title", topic.title(),
                "summary", topic.summary(),
                "why", "Say here why the skill stands at this place of the road.");
        skill.putAll(facets());
        skill.put("hours", fields("min", 1, "max", 2));
        skill.put("importance", "core");
        skill.put("prerequisites", List.of());
        skill.put("tools", List.of());
        skill.put("objectives", List.of(fields("id", "explain", "text", "Explain " + topic.title() + " and use it.")));
        skill.put(
                "lessons",
                List.of(fields(
                        "id",
                        "first",
                        "title",
                        topic.title(),
                        "file",
                        "lessons/1-first.md",
                        "minutes",
                        10,
                        "objectives",
                        List.of("explain"))));
        List<Map<String, Object>> items = new java.util.ArrayList<>();
        for (String item : topic.items()) {
            items.add(fields("id", "item-" + (items.size() + 1), "text", item));
        }
        skill.put("checklist", items);
        skill.put(
                "resources",
                topic.sources().stream()
                        .map(source -> fields(
                                "title", source.title(),
                                "url", source.url(),
                                "kind", source.kind(),
                                "why", "Named by the topic."))
                        .toList());
        String folder = stage + "/" + topic.id() + "/";
        json(folder + "skill.json", skill);
        text(folder + "lessons/1-first.md", topic.lesson());
    }

    private static Map<String, Object> facets() {
        return fields(
                "purpose", "what it is good for",
                "focus", "what it looks at",
                "whoNeedsIt", "you",
                "analogy", "what it is like",
                "outcome", "what one can do afterwards");
    }

    void json(String file, Map<String, Object> value) throws IOException {
        text(file, JSON.writeValueAsString(value) + "\n");
    }

    void text(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text, StandardCharsets.UTF_8);
    }

    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
