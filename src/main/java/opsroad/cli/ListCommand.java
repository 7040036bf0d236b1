package opsroad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.text.Width;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints all skills with their state. */
@Command(name = "list", description = "All skills with their state.")
final class ListCommand extends OneCommand {
    @Option(names = "--ids", description = "Only the ids, for scripts.")
    private boolean idsOnly;

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        if (idsOnly) {
            List<String> ids = desk.roadmap().skills().stream()
                    .map(skill -> skill.id().value())
                    .toList();
            return Answer.done(ids, Answer.fields("skills", ids));
        }
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> skills = new ArrayList<>();
        int widest = desk.roadmap().skills().stream()
                .mapToInt(skill -> Width.of(skill.id().value()))
                .max()
                .orElse(0);
        for (Stage stage : desk.roadmap().stages()) {
            lines.add(stage.title());
            for (Skill skill : stage.skills()) {
                lines.add("  " + pad(skill.id().value(), widest) + "  "
                        + pad(Lookup.word(desk.progress().state(skill)), 8) + "  "
                        + desk.progress().tickedCount(skill) + "/"
                        + skill.checklist().size() + "  " + skill.title());
                skills.add(json(desk, stage, skill));
            }
        }
        return Answer.done(lines, Map.of("skills", skills));
    }

    private static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - Width.of(text)));
    }

    private static Map<String, Object> json(Desk desk, Stage stage, Skill skill) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", skill.id().value());
        json.put("title", skill.title());
        json.put("stage", stage.id().value());
        json.put("state", Lookup.word(desk.progress().state(skill)));
        json.put("ticked", desk.progress().tickedCount(skill));
        json.put("items", skill.checklist().size());
        desk.progress().doneAt(skill).ifPresent(at -> json.put("doneAt", at.toString()));
        return json;
    }
}
