package opsroad.io.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small road without problems in a folder: one stage, two skills, the second of which needs the first. */
final class RoadOnDisk {
    static final List<String> JSON_FILES =
            List.of("roadmap.json", "one/stage.json", "one/alpha/skill.json", "one/beta/skill.json");

    private final Path folder;

    RoadOnDisk(Path folder) {
        this.folder = folder;
        write("overview.md", "# The road\n");
        write("roadmap.json", roadmap("\"one\""));
        write("one/stage.json", stage("one", "\"alpha\", \"beta\""));
        skill("one", "alpha", "");
        skill("one", "beta", "\"alpha\"");
    }

    ContentSource source() {
        return ContentSource.directory(folder);
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    String read(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RoadOnDisk write(String file, String text) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.writeString(path(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first occurrence, which must be there. */
    RoadOnDisk replace(String file, String old, String by) {
        String text = read(file);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        return write(file, text.substring(0, at) + by + text.substring(at + old.length()));
    }

    RoadOnDisk skill(String stage, String id, String prerequisites) {
        write(stage + "/" + id + "/skill.json", skillJson(id, prerequisites));
        write(stage + "/" + id + "/cheatsheet.md", "# Skill cheat sheet\n");
        write(stage + "/" + id + "/questions.json", "{\"questions\": [" + String.join(",\n", bank()) + "]}\n");
        return write(stage + "/" + id + "/lessons/1-first.md", lesson());
    }

    static String roadmap(String stages) {
        return """
                {
                  "$schema": "../schema/roadmap.schema.json",
                  "id": "test-road",
                  "title": "A road",
                  "summary": "From here to there.",
                  "level": "You can read.",
                  "version": "1",
                  "stages": [%s]
                }
                """.formatted(stages);
    }

    static String stage(String id, String skills) {
        return """
                {
                  "id": "%s",
                  "title": "Stage",
                  "summary": "A stage.",
                  "why": "It comes first.",
                  "purpose": "a purpose",
                  "focus": "a focus",
                  "whoNeedsIt": "everyone",
                  "analogy": "a walk",
                  "outcome": "an outcome",
                  "skills": [%s],
                  "capstone": {
                    "title": "Project",
                    "summary": "Build it.",
                    "checklist": [
                      { "id": "built", "text": "It is built" }
                    ]
                  }
                }
                """.formatted(id, skills);
    }

    private static String skillJson(String id, String prerequisites) {
        return """
                {
                  "id": "%s",
                  "title": "Skill",
                  "summary": "A skill.",
                  "why": "It helps.",
                  "purpose": "a purpose",
                  "focus": "a focus",
                  "whoNeedsIt": "everyone",
                  "analogy": "a tool",
                  "outcome": "an outcome",
                  "hours": { "min": 2, "max": 4 },
                  "importance": "core",
                  "prerequisites": [%s],
                  "tools": [{ "name": "Tool", "version": "1" }],
                  "objectives": [
                    { "id": "read", "text": "Read it." },
                    { "id": "write", "text": "Write it." },
                    { "id": "run", "text": "Run it." },
                    { "id": "mend", "text": "Mend it." }
                  ],
                  "lessons": [
                    {
                      "id": "first",
                      "title": "First steps",
                      "file": "lessons/1-first.md",
                      "minutes": 10,
                      "objectives": ["read", "write", "run", "mend"]
                    }
                  ],
                  "checklist": [
                    { "id": "done", "text": "Do it" },
                    { "id": "seen", "text": "See it" },
                    { "id": "said", "text": "Say it" },
                    { "id": "kept", "text": "Keep it" }
                  ],
                  "resources": [
                    { "title": "A", "url": "https://example.org/a", "kind": "docs", "why": "Good." },
                    { "title": "B", "url": "https://example.org/b", "kind": "spec", "why": "Good." },
                    { "title": "C", "url": "https://example.org/c", "kind": "book", "why": "Good." },
                    { "title": "D", "url": "https://example.org/d", "kind": "code", "why": "Good." },
                    { "title": "E", "url": "https://example.org/e", "kind": "video", "why": "Good." }
                  ],
                  "since": "1",
                  "was": []
                }
                """.formatted(id, prerequisites);
    }

    /** Returns twenty questions without a fault, each one JSON object. */
    static List<String> bank() {
        List<String> objectives = List.of("read", "write", "run", "mend");
        List<String> levels = List.of("apply", "apply", "analyse", "recall", "analyse");
        List<String> bank = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            bank.add("""
                    {"id": "q%d", "kind": %s, "level": "%s", "objective": "%s", "lesson": "first",
                     "stem": "Which one?", "explanation": "That one."}""".formatted(i, task(i), levels.get(i % 5), objectives.get(i % 4)));
        }
        return bank;
    }

    private static String task(int i) {
        List<String> options = new ArrayList<>();
        for (int place = 0; place < 4; place++) {
            String right = place == i % 4 || (i % 5 == 1 && place == (i + 1) % 4) ? ", \"right\": true" : "";
            options.add("{\"text\": \"number " + place + "\", \"why\": \"So.\"" + right + "}");
        }
        return switch (i % 5) {
            case 0 -> "\"single\", \"options\": " + options;
            case 1 -> "\"multiple\", \"options\": " + options;
            case 2 ->
                "\"type\", \"answers\": [\"yes\"], \"fold\": [], \"mistakes\": [{\"text\": \"no\", \"why\": \"So.\"}]";
            case 3 -> "\"order\", \"options\": " + options.toString().replace(", \"right\": true", "");
            default ->
                "\"spot\", \"language\": \"sh\", \"code\": \"one\\ntwo\\nthree\", \"options\": ["
                        + "{\"line\": 1, \"why\": \"Fine.\"}, {\"line\": 2, \"right\": true, \"why\": \"No.\"},"
                        + "{\"line\": 3, \"why\": \"Fine.\"}]";
        };
    }

    /** Returns a lesson of more than 700 words in the form of the author's guide. */
    static String lesson() {
        return """
                # First steps

                %s

                ## An example

                ```sh
                echo "hello"
                ```

                ## Check yourself

                <details>
                <summary>One?</summary>
                </details>
                <details>
                <summary>Two?</summary>
                </details>
                <details>
                <summary>Three?</summary>
                </details>

                ## Read next

                - [Example](https://example.org/a)
                """.formatted("word ".repeat(720));
    }
}
