package opsroad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.plan.Agenda;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.search.Finder;
import opsroad.core.search.Page;
import opsroad.text.Clean;
import opsroad.tui.screen.SearchPages;
import opsroad.tui.screen.Setting;

/**
 * The whole tutor in numbered lines: for screen readers, pipes and tiny terminals. Each line of a menu runs a command of the command line, so
 * that there is one way to do each thing.
 */
final class PlainTutor {
    private static final int MOST_HITS = 20;

    private final Commands commands;
    private final GlobalOptions options;
    private final BufferedReader in;
    private final PrintStream out;

    PlainTutor(Commands commands, GlobalOptions options) {
        this.commands = commands;
        this.options = options;
        this.in = commands.in();
        this.out = commands.people();
    }

    /** What a line of a menu does. */
    @FunctionalInterface
    private interface Act {
        void run() throws Exception;
    }

    /** The lines of a menu, made anew each time it is shown. */
    @FunctionalInterface
    private interface Lines {
        List<Line> now() throws Exception;
    }

    private record Line(String text, Act act) {}

    /** The input ended: everything done is saved, so the tutor just stops. */
    private static final class EndOfInput extends Exception {
        private static final long serialVersionUID = 1L;
    }

    int run() throws Exception {
        try {
            Desk desk = desk();
            StatusReport.lines(desk).forEach(out::println);
            desk.damageReport().ifPresent(out::println);
            menu("What now?", "leave", this::home);
        } catch (EndOfInput e) {
            out.println();
        }
        out.println("Everything is saved.");
        return ExitCode.DONE;
    }

    private Desk desk() throws Exception {
        return commands.open(options);
    }

    /** Shows the lines until 0 goes back. */
    private void menu(String title, String back, Lines lines) throws Exception {
        while (true) {
            List<Line> all = lines.now();
            out.println();
            out.println(title);
            for (int i = 0; i < all.size(); i++) {
                out.println("  " + (i + 1) + ". " + all.get(i).text());
            }
            out.println("  0. " + back);
            int number = number(all.size());
            if (number == 0) {
                return;
            }
            act(all.get(number - 1).act());
        }
    }

    /** What goes wrong in one line of a menu is said, and the tutor goes on. */
    private void act(Act act) throws Exception {
        try {
            act.run();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            out.println(String.valueOf(e.getMessage()));
        }
    }

    private int number(int most) throws IOException, EndOfInput {
        while (true) {
            String line = ask("Number:");
            if (line.equals("q") || line.equals("0")) {
                return 0;
            }
            if (line.matches("\\d{1,4}") && Integer.parseInt(line) <= most) {
                return Integer.parseInt(line);
            }
            out.println("Type a number from 0 to " + most + ".");
        }
    }

    private String ask(String what) throws IOException, EndOfInput {
        out.println(what);
        String line = in.readLine();
        if (line == null) {
            throw new EndOfInput();
        }
        return Clean.oneLine(line).strip();
    }

    /** Runs a command as if it was typed. */
    private void command(String... words) {
        out.println();
        commands.execute(words, options);
    }

    private Act does(String... words) {
        return () -> command(words);
    }

    /** Asks for the rest of a command; nothing typed does nothing. */
    private Act asks(String what, String... words) {
        return () -> {
            String typed = ask(what);
            if (!typed.isEmpty()) {
                List<String> all = new ArrayList<>(List.of(words));
                all.add(typed);
                command(all.toArray(String[]::new));
            }
        };
    }

    private List<Line> home() throws Exception {
        Desk desk = desk();
        List<Line> lines = new ArrayList<>();
        Optional<Agenda.Next> next = Agenda.next(desk.roadmap(), desk.progress());
        next.ifPresent(to -> lines.add(new Line(
                "Continue: " + to.skill().title()
                        + to.lesson().map(lesson -> ", " + lesson.title()).orElse(", its checklist"),
                to.lesson().isPresent() ? () -> lesson(to.skill(), to.lesson().get()) : () -> skill(to.skill()))));
        int due = PromptLine.due(desk, commands.now());
        lines.add(new Line("Review: " + due + (due == 1 ? " card is due" : " cards are due"), does("review")));
        for (Stage stage : desk.roadmap().stages()) {
            lines.add(new Line("Stage " + stage.title(), () -> stage(stage)));
        }
        lines.add(new Line("Search", this::search));
        lines.add(new Line("Plan", this::plan));
        lines.add(new Line("Statistics", does("stats")));
        lines.add(new Line("Notes", () -> menu("Your notes", "back", this::notes)));
        lines.add(new Line("The road at a glance", does("show", "overview")));
        lines.add(new Line("Glossary", does("show", "glossary")));
        lines.add(new Line("Settings", () -> menu("Settings", "back", this::settings)));
        lines.add(new Line("Undo the last change", does("undo")));
        return lines;
    }

    private void stage(Stage stage) throws Exception {
        command("show", stage.id().value());
        menu(stage.title(), "back", () -> {
            Desk desk = desk();
            List<Line> lines = new ArrayList<>();
            for (Skill skill : stage.skills()) {
                lines.add(new Line(
                        skill.title() + " (" + Lookup.word(desk.progress().state(skill)) + ")", () -> skill(skill)));
            }
            lines.add(new Line("The project at the end", does("show", stage.id().value() + "/capstone")));
            lines.add(new Line(
                    "What do I know? (placement)", does("placement", stage.id().value())));
            return lines;
        });
    }

    private void skill(Skill skill) throws Exception {
        String id = skill.id().value();
        command("show", id);
        menu(skill.title(), "back", () -> {
            Desk desk = desk();
            List<Line> lines = new ArrayList<>();
            for (Lesson lesson : skill.lessons()) {
                boolean read = desk.progress()
                        .lessonFinishedAt(skill.id(), lesson.id())
                        .isPresent();
                lines.add(new Line(
                        "Lesson: " + lesson.title() + (read ? " (finished)" : ""), () -> lesson(skill, lesson)));
            }
            for (ChecklistItem item : skill.checklist()) {
                boolean ticked = desk.progress().isTicked(skill.id(), item.id());
                lines.add(new Line(
                        (ticked ? "Untick: " : "Tick: ") + item.text(),
                        does("mark", id + "/" + item.id(), ticked ? "todo" : "done")));
            }
            lines.add(new Line("Quiz", does("quiz", id)));
            lines.add(new Line("Cheat sheet", does("show", id + "/cheatsheet")));
            for (Lab lab : commands.workshop(desk).labs(skill)) {
                lines.add(new Line("Lab: " + lab.title(), () -> lab(lab)));
            }
            for (SkillState state : SkillState.values()) {
                lines.add(new Line("Mark as " + Lookup.word(state), does("mark", id, Lookup.word(state))));
            }
            lines.addAll(writing(skill, Optional.empty()));
            lines.add(new Line(
                    "Reset this skill",
                    () -> reset("Everything on " + skill.title(), LearnerEvent.ProgressReset.skill(skill.id()))));
            return lines;
        });
    }

    private void lesson(Skill skill, Lesson lesson) throws Exception {
        String id = skill.id() + "/" + lesson.id();
        desk().save(new LearnerEvent.LessonOpened(skill.id(), lesson.id()));
        command("show", id);
        boolean[] read = {false};
        out.println();
        menu("End of the lesson.", "back", () -> {
            List<Line> lines = new ArrayList<>();
            if (!read[0]) {
                lines.add(new Line("I have read it", () -> {
                    command("mark", id, "done");
                    read[0] = true;
                }));
            }
            lines.add(
                    new Line("Quiz on " + skill.title(), does("quiz", skill.id().value())));
            lines.addAll(writing(skill, Optional.of(lesson.id())));
            return lines;
        });
    }

    /** Looks for words and opens what is chosen of the hits. */
    private void search() throws Exception {
        String words = ask("Words:");
        Desk desk = desk();
        List<Page> pages = SearchPages.all(desk.roadmap(), desk.progress(), desk.library(), commands.workshop(desk));
        List<Finder.Hit> hits = Finder.find(pages, words, MOST_HITS);
        if (hits.isEmpty()) {
            out.println("Nothing holds all these words.");
            return;
        }
        menu("Found", "back", () -> {
            List<Line> lines = new ArrayList<>();
            for (Finder.Hit hit : hits) {
                String context = hit.context().isEmpty() ? "" : ": " + Clean.oneLine(hit.context());
                lines.add(new Line(
                        hit.page().title() + " (" + hit.page().kind() + ")" + context, () -> open(hit.page())));
            }
            return lines;
        });
    }

    private void open(Page page) throws Exception {
        String where = page.place().getOrDefault("where", "");
        Desk desk = desk();
        switch (page.place().getOrDefault("screen", "")) {
            case "lesson" -> {
                String[] parts = where.split("/", 2);
                Skill skill = Lookup.skill(desk, parts[0]);
                lesson(skill, Lookup.lesson(skill, parts[1]));
            }
            case "skill" -> skill(Lookup.skill(desk, where));
            case "lab" -> {
                for (Lab lab : commands.workshop(desk)
                        .labs(Lookup.skill(desk, page.place().getOrDefault("skill", "")))) {
                    if (lab.key().equals(where)) {
                        lab(lab);
                    }
                }
            }
            case "about", "cheatsheet" -> command("show", where);
            default -> out.println(page.title() + ": " + page.text());
        }
    }

    private List<Line> notes() throws Exception {
        Desk desk = desk();
        List<Line> lines = new ArrayList<>();
        for (Skill skill : desk.roadmap().skills()) {
            note(desk, skill, Optional.empty(), skill.title(), lines);
            for (Lesson lesson : skill.lessons()) {
                note(desk, skill, Optional.of(lesson.id()), skill.title() + ", " + lesson.title(), lines);
            }
        }
        return lines;
    }

    private void note(Desk desk, Skill skill, Optional<LessonId> lesson, String title, List<Line> lines) {
        desk.progress()
                .note(skill.id(), lesson)
                .filter(note -> !note.isBlank())
                .ifPresent(note -> lines.add(new Line(
                        title + ": " + Clean.oneLine(note),
                        () -> menu(title, "back", () -> {
                            out.println(
                                    desk().progress().note(skill.id(), lesson).orElse(""));
                            return writing(skill, lesson);
                        }))));
    }

    private List<Line> writing(Skill skill, Optional<LessonId> lesson) {
        String id = skill.id() + lesson.map(one -> "/" + one).orElse("");
        return List.of(
                new Line("Write a note", asks("Note, in place of the old one:", "note", id)),
                new Line("Add a line to the note", () -> {
                    String typed = ask("Line:");
                    String old = desk().progress().note(skill.id(), lesson).orElse("");
                    if (!typed.isEmpty()) {
                        command("note", id, old.isBlank() ? typed : old + "\n" + typed);
                    }
                }),
                new Line("The note in my editor", () -> edit(skill, lesson)));
    }

    private void edit(Skill skill, Optional<LessonId> lesson) throws Exception {
        Desk desk = desk();
        DeskWorkshop workshop = commands.workshop(desk);
        String draft = skill.id() + lesson.map(one -> "-" + one).orElse("");
        String text =
                workshop.write(draft, desk.progress().note(skill.id(), lesson).orElse(""));
        desk.save(new LearnerEvent.NoteWritten(
                skill.id(), lesson, Clean.text(text).strip()));
        workshop.forgetDraft(draft);
        out.println("Saved.");
    }

    private void reset(String what, LearnerEvent event) throws Exception {
        out.println(what + " begins anew; Undo takes that back. Reset? y or n");
        if (ask("").equalsIgnoreCase("y")) {
            desk().save(event);
            out.println("Reset.");
        }
    }

    private void lab(Lab lab) throws Exception {
        out.println();
        out.println("# " + lab.title());
        out.println();
        out.println(lab.task());
        menu(lab.title(), "back", () -> {
            boolean begun = commands.workshop(desk()).isStarted(lab);
            List<Line> lines = new ArrayList<>();
            lines.add(
                    begun
                            ? new Line("Check", does("lab", "check", lab.key()))
                            : new Line("Start: copy the files", does("lab", "start", lab.key())));
            for (Check check : lab.checks()) {
                if (check instanceof Check.Answer answer) {
                    String name = answer.facts().id();
                    lines.add(new Line("Answer: " + answer.facts().says(), () -> {
                        String typed = ask(answer.question());
                        command("lab", "check", lab.key(), "--answer", name + "=" + typed);
                    }));
                }
            }
            lines.add(new Line("Next hint", does("lab", "hint", lab.key())));
            if (begun) {
                lines.add(new Line("Open the files in my editor", () -> commands.workshop(desk())
                        .edit(lab)));
                lines.add(new Line("A shell in their folder", () -> commands.workshop(desk())
                        .shell(lab)));
            }
            lines.add(new Line("Where are the files?", does("lab", "path", lab.key())));
            lines.add(new Line("Begin again, with my files moved aside", does("lab", "reset", lab.key())));
            lines.add(new Line("The solution", () -> {
                out.println("Before a pass, the look at the solution makes a later pass no proof. Show it? y or n");
                if (ask("").equalsIgnoreCase("y")) {
                    command("lab", "solution", lab.key(), "--yes");
                }
            }));
            return lines;
        });
    }

    private void plan() throws Exception {
        command("plan");
        menu(
                "Plan",
                "back",
                () -> List.of(
                        new Line("Hours a week", asks("Hours:", "plan", "--hours")),
                        new Line("Hours for each weekday", asks("Such as mon=1,sat=3:", "plan", "--weekdays")),
                        new Line("Days off", asks("Such as 2026-12-24/2027-01-02, or none:", "plan", "--off")),
                        new Line("First day", asks("Such as 2026-12-01:", "plan", "--start")),
                        new Line("Order of the stages", asks("Such as mlops,llmops:", "plan", "--order")),
                        new Line("All weeks", does("plan", "--weeks", "999")),
                        new Line("Plan again from today", does("plan", "--replan")),
                        new Line("Write a calendar file", asks("File:", "plan", "--ics"))));
    }

    private List<Line> settings() throws Exception {
        Desk desk = desk();
        List<Line> lines = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            lines.add(new Line(
                    setting.label() + ": " + setting.value(desk.progress()),
                    asks(String.join(", ", SetCommand.sorted(setting)) + ":", "set", setting.key())));
        }
        lines.add(new Line("Reset all progress", () -> reset("The whole road", LearnerEvent.ProgressReset.road())));
        return lines;
    }
}
