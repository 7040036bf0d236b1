package opsroad.io.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Scaffolds a road of one skill with a lesson, questions of two kinds, a cheat sheet and a lab, all of which work. */
public final class NewRoad {
    private static final String LESSON = """
            # Your first skill

            Say first why this matters, by a failure that the reader would know.

            > [!NOTE]
            > Say what you checked, and when.

            ## An example

            ```sh
            echo hello
            ```

            ## Check yourself

            <details>
            <summary>What does the command print?</summary>

            The word hello.

            </details>
            """;

    private static final String SHEET = """
            # Your first skill cheat sheet

            ## Printing

            ```sh
            echo TEXT
            ```
            """;

    private NewRoad() {}

    /**
     * Writes the road.
     *
     * @param folder empty or not there yet
     * @param id of the road; its progress is kept under it
     */
    public static void write(Path folder, String id, String title) throws IOException {
        RoadWriter road = new RoadWriter(folder);
        road.road(id, title, "Say in a sentence where the road leads.", List.of("first-stage"));
        road.stage(
                "first-stage",
                "First stage",
                List.of(new RoadWriter.Topic(
                        "first-skill",
                        "Your first skill",
                        "Say in a sentence what one gets.",
                        LESSON,
                        List.of(new RoadWriter.Source(
                                "The POSIX standard on echo",
                                "https://pubs.opengroup.org/onlinepubs/9799919799/utilities/echo.html",
                                "spec")),
                        List.of("Print a word", "Print it into a file"))));
        road.text("first-stage/first-skill/cheatsheet.md", SHEET);
        road.json("first-stage/first-skill/questions.json", Map.of("questions", questions()));
        road.json("first-stage/first-skill/labs/greeting/lab.json", lab());
        road.text("first-stage/first-skill/labs/greeting/start/greet.sh", "echo helo\n");
        road.text("first-stage/first-skill/labs/greeting/solution/greet.sh", "echo hello\n");
        road.text("first-stage/first-skill/labs/greeting/wrong/capital/greet.sh", "echo HELLO\n");
    }

    private static List<Map<String, Object>> questions() {
        return List.of(
                RoadWriter.fields(
                        "id", "prints",
                        "kind", "single",
                        "level", "recall",
                        "objective", "explain",
                        "lesson", "first",
                        "stem", "What does `echo hello` print?",
                        "options",
                                List.of(
                                        RoadWriter.fields(
                                                "text", "hello", "right", true, "why", "echo prints its arguments."),
                                        RoadWriter.fields("text", "echo", "why", "That is the name of the program.")),
                        "explanation", "echo writes its arguments and a line break."),
                RoadWriter.fields(
                        "id", "type-it",
                        "kind", "type",
                        "level", "apply",
                        "objective", "explain",
                        "lesson", "first",
                        "stem", "Type the command that prints the word hello.",
                        "answers", List.of("echo hello"),
                        "fold", List.of("quotes"),
                        "mistakes", List.of(RoadWriter.fields("text", "print hello", "why", "A shell has no print.")),
                        "explanation", "echo prints its arguments."));
    }

    private static Map<String, Object> lab() {
        return RoadWriter.fields(
                "id",
                "greeting",
                "title",
                "A greeting without a slip",
                "minutes",
                15,
                "objective",
                "explain",
                "task",
                "`greet.sh` should print hello. Someone made a slip: find it and mend it.",
                "hints",
                List.of(
                        "Run it: sh greet.sh",
                        "Compare what it prints with the task, letter by letter.",
                        "There are two letters l in hello."),
                "requires",
                List.of(),
                "checks",
                List.of(RoadWriter.fields(
                        "id", "prints",
                        "says", "greet.sh prints hello",
                        "kind", "command",
                        "argv", List.of("sh", "greet.sh"),
                        "stdout", RoadWriter.fields("equals", "hello"))),
                "debrief",
                "Read what a program prints before you read its code.",
                "wrong",
                RoadWriter.fields("capital", List.of("prints")));
    }
}
