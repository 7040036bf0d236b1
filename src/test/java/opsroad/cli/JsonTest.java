package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on JSON promises is what the commands print. */
class JsonTest extends AtTheCommandLine {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| (.*) \\|");
    private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)`");

    @Test
    void everyDocumentedFieldIsThereAndNoneIsUndocumented() throws Exception {
        run("lab", "start", "docker");
        int commands = 0;
        for (String line : Files.readAllLines(Path.of("src", "site", "JSON.md"))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                String command = row.group(1)
                        .replace("lab start docker", "lab start kustomize")
                        .replace("merge FILE", "merge " + home.resolve("devops-to-llmops/journal.jsonl"))
                        .replace("check-content DIR", "check-content " + home.resolve("lead"))
                        .replace("new-roadmap DIR", "new-roadmap " + home.resolve("new"));
                run((command + " --json").split(" ", -1));
                List<String> printed = new ArrayList<>();
                new ObjectMapper().readTree(out).fieldNames().forEachRemaining(printed::add);
                if (!command.equals("set")) {
                    if (!row.group(2).contains("of its own")) {
                        assertThat(names(row.group(2))).as(command).containsAll(printed);
                    }
                    assertThat(printed).as(command).contains(first(row.group(2)));
                }
                commands++;
            }
        }
        assertThat(commands).isGreaterThan(20);
    }

    @Test
    void everyCommandIsOnThePage() throws Exception {
        String page = Files.readString(Path.of("src", "site", "JSON.md"));
        run("completion", "fish");
        Matcher command = Pattern.compile("__fish_use_subcommand -a (\\S+)").matcher(out);
        int commands = 0;
        while (command.find()) {
            assertThat(page).contains("`" + command.group(1));
            commands++;
        }
        assertThat(commands).isGreaterThan(20);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            names.add(name.group(1));
        }
        return names;
    }

    private static String first(String text) {
        return names(text).get(0);
    }
}
