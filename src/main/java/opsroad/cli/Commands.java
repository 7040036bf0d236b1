package opsroad.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import opsroad.core.recall.Deck;
import opsroad.core.recall.Decks;
import opsroad.io.journal.JournalException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;

/** The command line: finds the command, runs it, turns what goes wrong into one sentence and an exit code. */
@Command(
        name = "opsroad",
        description = "A tutor for the road DevOps, GitOps, MLOps, LLMOps. Without a command it opens the screens.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        subcommands = {
            StatusCommand.class,
            NextCommand.class,
            ListCommand.class,
            ShowCommand.class,
            OpenCommand.class,
            MarkCommand.class,
            UndoCommand.class,
            QuizCommand.class,
            ReviewCommand.class,
            PlacementCommand.class,
            LabCommand.class,
            SearchCommand.class,
            PlanCommand.class,
            StatsCommand.class,
            NoteCommand.class,
            ExportCommand.class,
            MergeCommand.class,
            SetCommand.class,
            PromptCommand.class,
            CompletionCommand.class,
            ManCommand.class,
            CheckContentCommand.class,
            NewRoadmapCommand.class,
            ImportMarkdownCommand.class,
            DoctorCommand.class
        })
public final class Commands {
    /** Builds what the options name. */
    public interface Builder {
        Desk open(GlobalOptions options) throws Desk.BadRoadException, JournalException;

        Place place(GlobalOptions options);

        DeskWorkshop workshop(Desk desk);

        /**
         * Opens the screens at a place and returns when the learner leaves them.
         *
         * @param place what {@link opsroad.tui.screen.Places} needs
         * @throws IllegalArgumentException with a sentence when there is no terminal for them
         */
        int show(GlobalOptions options, Map<String, String> place) throws Desk.BadRoadException, JournalException;
    }

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    private final Builder builder;
    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;
    private final PrintStream people;
    private final InstantSource now;

    private Commands(Builder builder, BufferedReader in, PrintStream out, PrintStream err, InstantSource now) {
        this.builder = builder;
        this.in = in;
        this.out = out;
        this.err = new PeopleStream(err);
        this.people = new PeopleStream(out);
        this.now = now;
    }

    /** Runs a command line and returns its exit code. */
    public static int run(
            String[] args, Builder builder, BufferedReader in, PrintStream out, PrintStream err, InstantSource now) {
        return new Commands(builder, in, out, err, now).execute(args);
    }

    /** Runs the whole tutor in numbered lines, until the learner leaves or the input ends. */
    public static int plain(
            GlobalOptions options,
            Builder builder,
            BufferedReader in,
            PrintStream out,
            PrintStream err,
            InstantSource now) {
        Commands commands = new Commands(builder, in, out, err, now);
        try {
            return new PlainTutor(commands, options).run();
        } catch (Exception e) {
            return commands.report(e);
        }
    }

    /** Runs a command with these options for what it does not say itself. */
    void execute(String[] args, GlobalOptions otherwise) {
        Builder outer = builder;
        Builder inner = new Builder() {
            @Override
            public Desk open(GlobalOptions given) throws Desk.BadRoadException, JournalException {
                return outer.open(given.orElse(otherwise));
            }

            @Override
            public Place place(GlobalOptions given) {
                return outer.place(given.orElse(otherwise));
            }

            @Override
            public DeskWorkshop workshop(Desk desk) {
                return outer.workshop(desk);
            }

            @Override
            public int show(GlobalOptions given, Map<String, String> place)
                    throws Desk.BadRoadException, JournalException {
                return outer.show(given.orElse(otherwise), place);
            }
        };
        new Commands(inner, in, out, err, now).execute(args);
    }

    private int execute(String... args) {
        CommandLine line = new CommandLine(this);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> report(e));
        line.setParameterExceptionHandler((e, given) -> misused(e));
        return line.execute(args);
    }

    private int report(Exception e) {
        err.println(e instanceof Desk.BadRoadException ? e.getMessage() : "opsroad: " + e.getMessage());
        if (options.debug()) {
            e.printStackTrace(err);
        }
        if (e instanceof Desk.BadRoadException) {
            return ExitCode.UNREADABLE;
        }
        if (e instanceof JournalException failure) {
            return failure.isWriting() ? ExitCode.CANNOT_SAVE : ExitCode.UNREADABLE;
        }
        return e instanceof CannotWriteException ? ExitCode.CANNOT_SAVE : ExitCode.WRONG_USE;
    }

    /** One line that says what is wrong and where the help is, with the nearest command for one that is not there. */
    private int misused(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        List<String> near =
                e instanceof CommandLine.UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String name = command.getCommandSpec().qualifiedName();
        String what =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst(" from index \\d+", "");
        err.println(name + ": " + what.replaceFirst("\\.$", "") + "."
                + (near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?") + " Help: " + name
                + " --help");
        return ExitCode.WRONG_USE;
    }

    Desk open(GlobalOptions behindTheName) throws Desk.BadRoadException, JournalException {
        return builder.open(behindTheName.orElse(options));
    }

    Place place(GlobalOptions behindTheName) {
        return builder.place(behindTheName.orElse(options));
    }

    int show(GlobalOptions behindTheName, Map<String, String> place) throws Desk.BadRoadException, JournalException {
        return builder.show(behindTheName.orElse(options), place);
    }

    BufferedReader in() {
        return in;
    }

    Instant now() {
        return now.instant();
    }

    DeskWorkshop workshop(Desk desk) {
        return builder.workshop(desk);
    }

    Deck deck(Desk desk) {
        return Decks.of(desk.progress(), TimeZone.getDefault(), true);
    }

    PrintStream err() {
        return err;
    }

    /** Where programs read: what is printed here must not be changed. */
    PrintStream out() {
        return out;
    }

    /** Where people read. */
    PrintStream people() {
        return people;
    }

    /** The version stands in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"opsroad " + text()};
        }

        static String text() {
            return Optional.ofNullable(Commands.class.getPackage().getImplementationVersion())
                    .orElse("from its sources");
        }
    }
}
