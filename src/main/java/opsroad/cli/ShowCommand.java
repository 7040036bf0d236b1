package opsroad.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Facets;
import opsroad.core.roadmap.Ids;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.StageId;
import opsroad.core.roadmap.Term;
import opsroad.text.Clean;
import opsroad.tui.screen.Links;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a skill, or a lesson of it as Markdown. */
@Command(
        name = "show",
        description = "A stage, a skill, a lesson or a cheat sheet; overview shows the road at a glance.")
final class ShowCommand extends OneCommand {
    @Parameters(
            paramLabel = "WHAT",
            description =
                    "Such as docker, docker/images, docker/cheatsheet, devops, devops/capstone, overview or glossary.")
    private String what = "";

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        Optional<Stage> stage = Optional.of(what).filter(Ids::isValid).flatMap(id -> desk.roadmap()
                .stage(new StageId(id)));
        if (stage.isPresent()) {
            return stage(desk, stage.get());
        }
        if (what.equals("overview")) {
            return markdown(
                    "overview", desk.library().overview().orElse(desk.roadmap().summary()));
        }
        if (what.equals("glossary")) {
            return glossary(desk);
        }
        String[] parts = what.split("/", 2);
        Optional<Stage> project = parts.length == 2 && parts[1].equals("capstone") && Ids.isValid(parts[0])
                ? desk.roadmap().stage(new StageId(parts[0]))
                : Optional.empty();
        if (project.isPresent()) {
            return markdown(
                    what,
                    desk.library()
                            .capstone(project.get())
                            .orElse(project.get().capstone().summary()));
        }
        Skill skill = Lookup.skill(desk, parts[0]);
        if (parts.length == 1) {
            return skill(desk, skill);
        }
        return parts[1].equals("cheatsheet")
                ? markdown(what, desk.library().cheatSheet(skill).orElse(skill.title() + " has no cheat sheet yet."))
                : lesson(desk, skill, Lookup.lesson(skill, parts[1]));
    }

    private static Answer glossary(Desk desk) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> terms = new ArrayList<>();
        Stream<Term> own = desk.roadmap().skills().stream().flatMap(skill -> skill.terms().stream());
        own.sorted(Comparator.comparing(Term::term, String.CASE_INSENSITIVE_ORDER))
                .forEach(term -> {
                    lines.add(term.term() + ": " + Clean.oneLine(term.says()));
                    terms.add(Answer.fields("term", term.term(), "says", term.says()));
                });
        return Answer.done(
                lines.isEmpty() ? List.of("This road has no glossary.") : lines, Answer.fields("terms", terms));
    }

    private static Answer markdown(String what, String text) {
        String clean = Clean.text(text);
        return Answer.done(clean.lines().toList(), Answer.fields("what", what, "markdown", clean));
    }

    private static Answer stage(Desk desk, Stage stage) {
        Facets facets = stage.facets();
        List<String> lines = new ArrayList<>(List.of(
                stage.title(),
                stage.summary(),
                "Why here: " + stage.why(),
                "Purpose: " + facets.purpose(),
                "Focus: " + facets.focus(),
                "Who needs it: " + facets.whoNeedsIt(),
                "Like: " + facets.analogy(),
                "Outcome: " + facets.outcome(),
                "Skills:"));
        stage.skills()
                .forEach(skill -> lines.add("  " + skill.id() + "  " + skill.title() + " ("
                        + Lookup.word(desk.progress().state(skill)) + ")"));
        lines.add("At the end: " + stage.capstone().title());
        stage.capstone().checklist().forEach(item -> lines.add("  - " + item.text()));
        if (desk.library().capstone(stage).isPresent()) {
            lines.add("Steps and review: opsroad show " + stage.id() + "/capstone");
        }
        return Answer.done(
                lines,
                Answer.fields(
                        "id", stage.id().value(),
                        "title", stage.title(),
                        "purpose", facets.purpose(),
                        "outcome", facets.outcome(),
                        "skills",
                                stage.skills().stream()
                                        .map(skill -> skill.id().value())
                                        .toList()));
    }

    private static Answer lesson(Desk desk, Skill skill, Lesson lesson) throws Exception {
        String text = Clean.text(desk.library().lesson(skill, lesson));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("skill", skill.id().value());
        json.put("lesson", lesson.id().value());
        json.put("title", lesson.title());
        json.put("minutes", lesson.minutes());
        json.put("markdown", text);
        return Answer.done(text.lines().toList(), json);
    }

    private static void list(String title, List<String> all, List<String> lines) {
        if (!all.isEmpty()) {
            lines.add(title);
            all.forEach(one -> lines.add("  " + Clean.oneLine(one)));
        }
    }

    private static String says(Proofs.Proof proof) {
        return proof.says() + " on " + proof.at().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private Answer skill(Desk desk, Skill skill) {
        List<String> lines = new ArrayList<>();
        String state = Lookup.word(desk.progress().state(skill));
        lines.add(skill.title() + " (" + state + ", " + skill.hours().min() + " to "
                + skill.hours().max() + " hours)");
        lines.add(skill.summary());
        lines.add("Why here: " + skill.why());
        list(
                "You will be able to:",
                skill.objectives().stream().map(Objective::text).toList(),
                lines);
        lines.add("Lessons:");
        for (Lesson lesson : skill.lessons()) {
            lines.add(
                    "  " + skill.id() + "/" + lesson.id() + "  " + lesson.title() + " (" + lesson.minutes() + " min)");
        }
        lines.add("Checklist:");
        for (ChecklistItem item : skill.checklist()) {
            lines.add((desk.progress().isTicked(skill.id(), item.id()) ? "  [x] " : "  [ ] ") + item.text() + "  ("
                    + item.id() + ")");
        }
        List<Proofs.Proof> proofs = Proofs.of(skill, desk, commands().workshop(desk));
        list("Evidence:", proofs.stream().map(ShowCommand::says).toList(), lines);
        list(
                "To read on:",
                skill.resources().stream()
                        .map(one -> one.title() + ": " + one.url())
                        .toList(),
                lines);
        list("Your links:", Links.of(skill, desk.progress()), lines);
        desk.progress()
                .note(skill.id(), Optional.empty())
                .filter(note -> !note.isBlank())
                .ifPresent(note -> list("Your note:", note.lines().toList(), lines));
        return Answer.done(lines, json(desk, skill, state, proofs));
    }

    private static Map<String, Object> json(Desk desk, Skill skill, String state, List<Proofs.Proof> proofs) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", skill.id().value());
        json.put("title", skill.title());
        json.put("state", state);
        json.put("summary", skill.summary());
        json.put(
                "lessons",
                skill.lessons().stream()
                        .map(lesson -> Answer.fields(
                                "id", lesson.id().value(), "title", lesson.title(), "minutes", lesson.minutes()))
                        .toList());
        json.put(
                "checklist",
                skill.checklist().stream()
                        .map(item -> Answer.fields(
                                "id", item.id().value(),
                                "text", item.text(),
                                "ticked", desk.progress().isTicked(skill.id(), item.id())))
                        .toList());
        json.put(
                "evidence",
                proofs.stream()
                        .map(proof -> Answer.fields(
                                "what", proof.says(), "at", proof.at().toString()))
                        .toList());
        json.put(
                "resources",
                skill.resources().stream()
                        .map(one -> Answer.fields("title", one.title(), "url", one.url()))
                        .toList());
        json.put("links", Links.of(skill, desk.progress()));
        return json;
    }
}
