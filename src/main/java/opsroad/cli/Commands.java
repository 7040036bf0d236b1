package opsroad.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.SkillState;
import opsroad.core.progress.Undoable;
import opsroad.core.roadmap.Ids;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import opsroad.io.content.ContentCheck;
import opsroad.io.content.ContentSource;
import opsroad.io.content.Problem;
import opsroad.io.journal.JournalException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command line: every command that prints and ends. */
@Command(
        name = "opsroad",
        description = "A tutor for the road DevOps, GitOps, MLOps, LLMOps. Without a command it opens the screens.",
        mixinStandardHelpOptions = true,
        version = "opsroad 1.0.0",
        subcommandsRepeatable = false)
public final class Commands {
    /** Opens the road and the journal that the options name. */
    @FunctionalInterface
    public interface DeskOpener {
        Desk open(GlobalOptions options) throws Desk.BadRoadException, JournalException;
    }

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    private final DeskOpener opener;
    private final PrintStream out;

    private Commands(DeskOpener opener, PrintStream out) {
        this.opener = opener;
        this.out = out;
    }

    /** Runs a command line and returns its exit code. */
    public static int run(String[] args, DeskOpener opener, PrintStream out, PrintStream err) {
        CommandLine line = new CommandLine(new Commands(opener, out));
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            err.println((e instanceof Desk.BadRoadException ? "" : "opsroad: ") + e.getMessage());
            return e instanceof Desk.BadRoadException
                    ? ExitCode.UNREADABLE
                    : e instanceof JournalException ? ExitCode.CANNOT_SAVE : ExitCode.WRONG_USE;
        });
        return line.execute(args);
    }

    private Desk desk() throws Desk.BadRoadException, JournalException {
        return opener.open(options);
    }

    @Command(name = "status", description = "Where you stand.", mixinStandardHelpOptions = true)
    int status() throws Exception {
        StatusReport.lines(desk()).forEach(out::println);
        return ExitCode.DONE;
    }

    @Command(name = "next", description = "What to do next.", mixinStandardHelpOptions = true)
    int next() throws Exception {
        out.println(StatusReport.next(desk()));
        return ExitCode.DONE;
    }

    @Command(name = "list", description = "All skills with their state.", mixinStandardHelpOptions = true)
    int list() throws Exception {
        Desk desk = desk();
        for (Stage stage : desk.roadmap().stages()) {
            out.println(stage.title());
            for (Skill skill : stage.skills()) {
                out.println("  " + skill.id() + "  " + word(desk.progress().state(skill)) + "  "
                        + desk.progress().tickedCount(skill) + "/"
                        + skill.checklist().size() + "  " + skill.title());
            }
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "A skill, or a lesson of it.", mixinStandardHelpOptions = true)
    int show(@Parameters(paramLabel = "SKILL[/LESSON]") String what) throws Exception {
        Desk desk = desk();
        String[] parts = what.split("/", 2);
        Skill skill = skill(desk, parts[0]);
        if (parts.length == 2) {
            Lesson lesson = skill.lessons().stream()
                    .filter(one -> one.id().value().equals(parts[1]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "No lesson \"" + parts[1] + "\" in " + skill.id() + ". See: opsroad show " + skill.id()));
            out.println(opsroad.text.Clean.text(desk.library().read(skill, lesson)));
            return ExitCode.DONE;
        }
        out.println(skill.title() + " (" + word(desk.progress().state(skill)) + ")");
        out.println(skill.summary());
        out.println("Lessons:");
        skill.lessons()
                .forEach(lesson ->
                        out.println("  " + lesson.id() + "  " + lesson.title() + " (" + lesson.minutes() + " min)"));
        out.println("Checklist:");
        skill.checklist()
                .forEach(item -> out.println(
                        (desk.progress().isTicked(skill.id(), item.id()) ? "  [x] " : "  [ ] ") + item.text()));
        return ExitCode.DONE;
    }

    @Command(name = "mark", description = "Set the state of a skill.", mixinStandardHelpOptions = true)
    int mark(
            @Parameters(paramLabel = "SKILL") String id,
            @Parameters(paramLabel = "STATE", description = "todo, learning, done or skipped") String state)
            throws Exception {
        SkillState wanted = Desk.STATES.get(state.toLowerCase(Locale.ROOT));
        if (wanted == null) {
            throw new IllegalArgumentException("No state \"" + state + "\". Use todo, learning, done or skipped.");
        }
        Desk desk = desk();
        Skill skill = skill(desk, id);
        desk.save(new LearnerEvent.SkillMarked(skill.id(), wanted));
        out.println(skill.title() + ": " + word(desk.progress().state(skill)) + ".");
        return ExitCode.DONE;
    }

    @Command(name = "undo", description = "Take the last change back.", mixinStandardHelpOptions = true)
    int undo() throws Exception {
        Desk desk = desk();
        Optional<Undoable> last = desk.progress().lastUndoable();
        if (last.isEmpty()) {
            out.println("Nothing to undo.");
            return ExitCode.NOT_PASSED;
        }
        desk.save(new LearnerEvent.Undone(last.get().id()));
        out.println("Undone: " + last.get().label() + ".");
        return ExitCode.DONE;
    }

    @Command(
            name = "check-content",
            description = "Check a road and list every problem.",
            mixinStandardHelpOptions = true)
    int checkContent(@Parameters(paramLabel = "DIR") Path directory) {
        List<Problem> problems = ContentCheck.check(ContentSource.directory(directory));
        problems.forEach(problem -> out.println(problem.sentence()));
        long errors = problems.stream().filter(Problem::isError).count();
        out.println(
                problems.isEmpty() ? "No problems." : errors + " errors, " + (problems.size() - errors) + " warnings.");
        return errors == 0 ? ExitCode.DONE : ExitCode.UNREADABLE;
    }

    private static Skill skill(Desk desk, String id) {
        return Optional.of(id)
                .filter(Ids::isValid)
                .flatMap(valid -> desk.roadmap().skill(new SkillId(valid)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No skill \"" + opsroad.text.Clean.oneLine(id) + "\" on this road. See: opsroad list"));
    }

    private static String word(SkillState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
