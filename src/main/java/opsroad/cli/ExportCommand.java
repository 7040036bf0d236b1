package opsroad.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opsroad.core.plan.Planner;
import opsroad.core.progress.SkillState;
import opsroad.core.progress.Tally;
import opsroad.core.recall.Evidence;
import opsroad.core.recall.Memory;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Option;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.Task;
import opsroad.core.stats.Statistics;
import opsroad.text.Clean;
import opsroad.tui.screen.Links;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes progress for other programs to standard output. */
@Command(
        name = "export",
        description =
                "Progress, notes and evidence as md, json or html, the plan as ics, the cards as anki text; on standard output.")
final class ExportCommand extends OneCommand {
    @Parameters(paramLabel = "FORMAT", description = "md, json, html, ics or anki.")
    private String format = "";

    @Override
    boolean isForPrograms() {
        return true;
    }

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "md" ->
                Answer.done(markdown(desk).stream().map(Clean::text).toList(), Answer.fields("skills", skills(desk)));
            case "json" -> Answer.done(List.of(Clean.json(json(skills(desk)))), Answer.fields("skills", skills(desk)));
            case "html" ->
                Answer.done(
                        HtmlPage.of(
                                desk,
                                commands().workshop(desk),
                                commands().deck(desk),
                                commands().now(),
                                ZoneId.systemDefault()),
                        Answer.fields("skills", skills(desk)));
            case "ics" -> calendar(desk);
            case "anki" -> anki(desk);
            default ->
                throw new IllegalArgumentException(
                        "There is no export \"" + format + "\". Use md, json, html, ics or anki.");
        };
    }

    private Answer calendar(Desk desk) {
        Statistics stats = Statistics.of(
                desk.roadmap(),
                desk.progress(),
                commands().deck(desk),
                commands().now());
        Planner.Plan plan = Planner.plan(desk.roadmap(), desk.progress(), stats);
        String text =
                Calendar.of(desk.roadmap(), desk.progress(), plan, commands().now(), ZoneId.systemDefault());
        return Answer.done(text.lines().map(line -> line + "\r").toList(), Answer.fields("calendar", text));
    }

    private static String json(Object value) throws java.io.IOException {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .enable(com.fasterxml.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(Answer.fields("skills", value));
    }

    private Evidence evidence(Desk desk, Skill skill) {
        return Evidence.of(
                skill, desk.progress(), commands().deck(desk), commands().now());
    }

    private List<Map<String, Object>> skills(Desk desk) {
        List<Map<String, Object>> skills = new ArrayList<>();
        for (Skill skill : desk.roadmap().skills()) {
            Evidence evidence = evidence(desk, skill);
            Map<String, Object> one = Answer.fields(
                    "id", skill.id().value(),
                    "title", skill.title(),
                    "stage", desk.roadmap().stageOf(skill).id().value(),
                    "state", Lookup.word(desk.progress().state(skill)),
                    "ticked", evidence.ticked(),
                    "items", evidence.items(),
                    "memory", evidence.memory().name().toLowerCase(Locale.ROOT));
            desk.progress().doneAt(skill).ifPresent(at -> one.put("doneAt", at.toString()));
            evidence.quizPassedAt().ifPresent(at -> one.put("quizPassedAt", at.toString()));
            evidence.labPassedAt().ifPresent(at -> one.put("labPassedAt", at.toString()));
            desk.progress().note(skill.id(), Optional.empty()).ifPresent(note -> one.put("note", note));
            one.put("lessons", lessons(desk, skill));
            one.put("labs", labs(desk, skill));
            one.put("links", Links.of(skill, desk.progress()));
            skills.add(one);
        }
        return skills;
    }

    private List<Map<String, Object>> labs(Desk desk, Skill skill) {
        List<Map<String, Object>> labs = new ArrayList<>();
        for (Lab lab : commands().workshop(desk).labs(skill)) {
            Map<String, Object> one = Answer.fields("id", lab.id(), "title", lab.title());
            Proofs.passedAt(desk, lab).ifPresent(at -> one.put("passedAt", at.toString()));
            labs.add(one);
        }
        return labs;
    }

    private static List<Map<String, Object>> lessons(Desk desk, Skill skill) {
        List<Map<String, Object>> lessons = new ArrayList<>();
        for (Lesson lesson : skill.lessons()) {
            Map<String, Object> one = Answer.fields("id", lesson.id().value());
            desk.progress()
                    .lessonFinishedAt(skill.id(), lesson.id())
                    .ifPresent(at -> one.put("finishedAt", at.toString()));
            desk.progress().note(skill.id(), Optional.of(lesson.id())).ifPresent(note -> one.put("note", note));
            lessons.add(one);
        }
        return lessons;
    }

    private static void note(Desk desk, Skill skill, Optional<Lesson> lesson, List<String> lines) {
        desk.progress()
                .note(skill.id(), lesson.map(Lesson::id))
                .filter(note -> !note.isBlank())
                .ifPresent(note -> {
                    lines.add("");
                    lesson.ifPresent(one -> lines.add("> **" + one.title() + "**\n>"));
                    lines.add("> " + note.replace("\n", "\n> "));
                });
    }

    private List<String> markdown(Desk desk) {
        List<String> lines = new ArrayList<>();
        ZoneId zone = ZoneId.systemDefault();
        DeskWorkshop workshop = commands().workshop(desk);
        Tally all = desk.progress().tally(desk.roadmap());
        lines.add("# " + desk.roadmap().title());
        lines.add("");
        lines.add(all.done() + " of " + all.total() + " skills done, " + all.learning() + " begun, " + all.skipped()
                + " skipped on " + commands().now().atZone(zone).toLocalDate() + ".");
        for (Stage stage : desk.roadmap().stages()) {
            lines.add("");
            lines.add("## " + stage.title());
            for (Skill skill : stage.skills()) {
                SkillState state = desk.progress().state(skill);
                lines.add("");
                lines.add("### " + skill.title() + " (" + Lookup.word(state) + ")");
                lines.add("");
                Evidence evidence = evidence(desk, skill);
                for (Proofs.Proof proof : Proofs.of(skill, desk, workshop)) {
                    lines.add("- Evidence: " + proof.says() + " on "
                            + proof.at().atZone(zone).toLocalDate());
                }
                if (evidence.memory() != Memory.NONE) {
                    lines.add("- Memory: " + evidence.memory().name().toLowerCase(Locale.ROOT) + ", " + evidence.cards()
                            + " cards, " + evidence.due() + " due");
                }
                for (ChecklistItem item : skill.checklist()) {
                    boolean ticked = desk.progress().isTicked(skill.id(), item.id());
                    lines.add("- [" + (ticked ? "x" : " ") + "] " + item.text());
                }
                note(desk, skill, Optional.empty(), lines);
                skill.lessons().forEach(lesson -> note(desk, skill, Optional.of(lesson), lines));
            }
        }
        return lines;
    }

    /** Front, back and tag in columns; the format of "Import file" in Anki. Source: docs.ankiweb.net/importing/text-files.html */
    private static Answer anki(Desk desk) {
        List<String> lines = new ArrayList<>(List.of("#separator:tab", "#html:true", "#tags column:3"));
        for (Skill skill : desk.roadmap().skills()) {
            for (Question question : desk.library().questions(skill)) {
                lines.add(cell(question.stem() + front(question.task())) + "\t"
                        + cell(back(question.task()) + "\n" + question.explanation()) + "\t" + skill.id());
            }
        }
        return Answer.done(lines, Answer.fields("cards", lines.size() - 3));
    }

    private static String front(Task task) {
        StringBuilder front = new StringBuilder();
        List<Option> options = task instanceof Task.Order ? List.of() : task.options();
        options.forEach(option -> front.append("\n- ").append(option.text()));
        return task instanceof Task.Spot spot ? "\n" + spot.code() : front.toString();
    }

    private static String back(Task task) {
        StringBuilder back = new StringBuilder();
        if (task instanceof Task.Type type) {
            return type.answers().get(0);
        }
        if (task instanceof Task.Spot spot) {
            spot.lines().stream().filter(Task.SpotLine::faulty).forEach(line -> back.append("Line ")
                    .append(line.number())
                    .append(": ")
                    .append(line.why()));
            return back.toString();
        }
        if (task instanceof Task.Order order) {
            order.steps().forEach(step -> back.append(step.text()).append('\n'));
            return back.toString();
        }
        List<Option> options = task.options();
        options.stream().filter(Option::right).forEach(option -> back.append(option.text())
                .append(": ")
                .append(option.why())
                .append('\n'));
        return back.toString();
    }

    private static String cell(String text) {
        // A quotation mark at the start would open a field, a number sign a comment.
        return Clean.text(text.strip().replace("\r\n", "\n"))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceFirst("^#", "&#35;")
                .replace("\t", " ")
                .replace("\n", "<br>");
    }
}
