package opsroad.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.LabProgress;
import opsroad.core.progress.LabReport;
import opsroad.core.progress.LabReport.Outcome;
import opsroad.core.progress.LabReport.Result;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Skill;
import opsroad.text.Clean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Labs from the shell. */
@Command(
        name = "lab",
        description = "Labs: list, start, check, hint, reset, solution or path.",
        footer = "Such as: opsroad lab start docker; opsroad lab check docker --watch")
final class LabCommand extends OneCommand {
    private static final int LOOK_MILLIS = 300;

    @Parameters(index = "0", paramLabel = "DO", description = "list, start, check, hint, reset, solution or path.")
    private String verb = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SKILL[/LAB]",
            description = "Such as docker or docker/small-image.")
    private Optional<String> which = Optional.empty();

    @Option(names = "--watch", description = "Check again whenever a file is saved, until all checks hold.")
    private boolean watch;

    @Option(names = "--yes", description = "Agree to run the commands of a road that does not come with opsroad.")
    private boolean yes;

    @Option(names = "--answer", paramLabel = "CHECK=TEXT", description = "Answer the question of a check.")
    private Map<String, String> answers = new HashMap<>();

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        DeskWorkshop workshop = commands().workshop(desk);
        if (verb.equals("list")) {
            return list(desk, workshop);
        }
        Lab lab = find(desk, workshop);
        return switch (verb) {
            case "start" -> start(desk, workshop, lab);
            case "reset" -> started(desk, workshop, lab);
            case "check" -> check(desk, workshop, lab);
            case "hint" -> hint(desk, lab);
            case "solution" -> solution(desk, workshop, lab);
            case "path" -> Answer.done(List.of(workshop.folder(lab)), Answer.fields("path", workshop.folder(lab)));
            default ->
                throw new IllegalArgumentException(
                        "opsroad lab cannot " + verb + ". It can: list, start, check, hint, reset, solution, path.");
        };
    }

    private Answer list(Desk desk, DeskWorkshop workshop) throws Exception {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> json = new ArrayList<>();
        for (Skill skill : which.isPresent()
                ? List.of(Lookup.skill(desk, which.get()))
                : desk.roadmap().skills()) {
            for (Lab lab : workshop.labs(skill)) {
                String state = state(desk, lab);
                lines.add(lab.key() + "  " + lab.title() + " (" + lab.minutes() + " min, " + state + ")");
                json.add(Answer.fields(
                        "lab", lab.key(), "title", lab.title(), "minutes", lab.minutes(), "state", state));
            }
        }
        return Answer.done(lines.isEmpty() ? List.of("There are no labs yet.") : lines, Answer.fields("labs", json));
    }

    private static String state(Desk desk, Lab lab) {
        Optional<LabProgress> progress = desk.progress().labProgress(lab.skill(), lab.id());
        if (progress.flatMap(LabProgress::passedAt).isPresent()) {
            return "passed";
        }
        return progress.map(LabProgress::isStarted).orElse(false) ? "begun" : "to do";
    }

    private Lab find(Desk desk, DeskWorkshop workshop) throws Exception {
        String[] parts = which.orElseThrow(
                        () -> new IllegalArgumentException("Name a skill: opsroad lab list shows them."))
                .split("/", 2);
        Skill skill = Lookup.skill(desk, parts[0]);
        List<Lab> labs = workshop.labs(skill);
        if (labs.isEmpty()) {
            throw new IllegalArgumentException(skill.title() + " has no labs yet.");
        }
        if (parts.length == 1) {
            return labs.get(0);
        }
        return labs.stream()
                .filter(lab -> lab.id().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        skill.title() + " has no lab \"" + parts[1] + "\". opsroad lab list shows them."));
    }

    private static Answer start(Desk desk, DeskWorkshop workshop, Lab lab) throws Exception {
        if (workshop.isStarted(lab)) {
            throw new IllegalArgumentException("This lab is begun, in " + workshop.folder(lab)
                    + ". To begin again with your files moved aside: opsroad lab reset " + lab.key());
        }
        return started(desk, workshop, lab);
    }

    private static Answer started(Desk desk, DeskWorkshop workshop, Lab lab) throws Exception {
        desk.save(new LearnerEvent.LabStarted(lab.skill(), lab.id()));
        Optional<String> aside = workshop.start(lab);
        List<String> lines = new ArrayList<>();
        lines.add("# " + lab.title());
        lines.add("");
        lines.addAll(lab.task().lines().toList());
        lines.add("");
        lines.add("Your files are in " + workshop.folder(lab));
        aside.ifPresent(old -> lines.add("The old files were moved to " + old));
        lines.add("When you saved something: opsroad lab check " + lab.key());
        return Answer.done(
                lines, Answer.fields("lab", lab.key(), "path", workshop.folder(lab), "movedTo", aside.orElse("")));
    }

    private Answer check(Desk desk, DeskWorkshop workshop, Lab lab) throws Exception {
        if (!workshop.isStarted(lab)) {
            throw new IllegalArgumentException("This lab is not begun: opsroad lab start " + lab.key());
        }
        agree(desk, workshop, lab);
        Map<String, String> typed = typed(desk, lab);
        while (true) {
            String seen = workshop.fingerprint(lab);
            LabReport report = workshop.check(lab, typed, result -> {}, () -> false);
            desk.save(report.event(lab));
            if (!watch || report.isPassed()) {
                return result(lab, report);
            }
            lines(lab, report).forEach(talk()::println);
            talk().println("Waiting for a save; Ctrl-C ends.");
            while (workshop.fingerprint(lab).equals(seen)) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    /** What was answered just now, and what was answered before. */
    private Map<String, String> typed(Desk desk, Lab lab) throws Exception {
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            if (lab.checks().stream()
                    .noneMatch(check ->
                            check instanceof Check.Answer && check.facts().id().equals(answer.getKey()))) {
                throw new IllegalArgumentException(
                        lab.key() + " has no question \"" + Clean.oneLine(answer.getKey()) + "\".");
            }
            desk.save(new LearnerEvent.LabAnswered(lab.skill(), lab.id(), answer.getKey(), answer.getValue()));
        }
        return desk.progress()
                .labProgress(lab.skill(), lab.id())
                .map(LabProgress::answers)
                .orElse(Map.of());
    }

    /** A road from elsewhere runs nothing before the learner saw the list and agreed. */
    private void agree(Desk desk, DeskWorkshop workshop, Lab lab) throws Exception {
        Optional<String> consent = workshop.consent(lab);
        if (consent.isEmpty() || desk.progress().setting(consent.get()).isPresent()) {
            return;
        }
        if (!yes) {
            throw new IllegalArgumentException("This lab does not come with opsroad, and checking it runs:\n"
                    + String.join("\n", lab.commands()) + "\nTo agree: opsroad lab check " + lab.key() + " --yes");
        }
        desk.save(new LearnerEvent.SettingChanged(consent.get(), "yes"));
    }

    private static Answer result(Lab lab, LabReport report) {
        List<Map<String, Object>> checks = new ArrayList<>();
        for (Result result : report.results()) {
            checks.add(Answer.fields(
                    "check", result.check(),
                    "says", result.says(),
                    "outcome", Lookup.word(result.outcome()),
                    "saw", result.saw()));
        }
        return new Answer(
                report.isPassed() ? ExitCode.DONE : ExitCode.NOT_PASSED,
                lines(lab, report),
                Answer.fields("lab", lab.key(), "passed", report.isPassed(), "checks", checks));
    }

    private static List<String> lines(Lab lab, LabReport report) {
        List<String> lines = new ArrayList<>();
        for (Result result : report.results()) {
            String word =
                    switch (result.outcome()) {
                        case PASSED -> "ok      ";
                        case FAILED -> "not yet ";
                        case NOT_RUN -> "not run ";
                    };
            lines.add(word + result.says());
            if (!result.saw().isEmpty()) {
                lines.add("        " + result.saw());
            }
            for (Check check : lab.checks()) {
                boolean open =
                        result.outcome() == Outcome.FAILED && check.facts().id().equals(result.check());
                if (open && check instanceof Check.Answer) {
                    lines.add("        Answer with --answer " + result.check() + "=TEXT");
                }
            }
        }
        lines.add(report.count(Outcome.PASSED) + " of " + report.results().size() + " hold.");
        if (report.isPassed()) {
            lines.add("");
            lines.addAll(lab.debrief().lines().toList());
        }
        return lines;
    }

    private static Answer hint(Desk desk, Lab lab) throws Exception {
        int next = desk.progress()
                        .labProgress(lab.skill(), lab.id())
                        .map(LabProgress::hints)
                        .orElse(0)
                + 1;
        int shown = Math.min(next, lab.hints().size());
        if (next <= lab.hints().size()) {
            desk.save(new LearnerEvent.HintTaken(lab.skill(), lab.id(), next));
        }
        return Answer.done(
                List.of("Hint " + shown + " of " + lab.hints().size() + ": "
                        + lab.hints().get(shown - 1)),
                Answer.fields("hint", shown, "text", lab.hints().get(shown - 1)));
    }

    /** Before a pass the solution is shown to who says --yes: a pass is no proof afterwards. */
    private Answer solution(Desk desk, DeskWorkshop workshop, Lab lab) throws Exception {
        boolean passed = desk.progress()
                .labProgress(lab.skill(), lab.id())
                .flatMap(LabProgress::passedAt)
                .isPresent();
        if (!passed && !yes) {
            throw new IllegalArgumentException(
                    "After a look at the solution a pass is no proof. To see it all the same: add --yes");
        }
        if (!passed) {
            desk.save(new LearnerEvent.SolutionShown(lab.skill(), lab.id()));
        }
        String text = workshop.solution(lab);
        return Answer.done(text.lines().toList(), Answer.fields("lab", lab.key(), "markdown", text));
    }
}
