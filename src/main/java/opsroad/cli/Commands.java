package opsroad.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
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
            MarkCommand.class,
            UndoCommand.class,
            QuizCommand.class,
            ReviewCommand.class,
            LabCommand.class,
            SearchCommand.class,
            PlanCommand.class,
            NoteCommand.class,
            ExportCommand.class,
            MergeCommand.class,
            CompletionCommand.class,
            CheckContentCommand.class,
            DoctorCommand.class
        })
public final class Commands {
    /** Builds what the options name. */
    public interface Builder {
        Desk open(GlobalOptions options) throws Desk.BadRoadException, JournalException;

        Place place(GlobalOptions options);

        DeskWorkshop workshop(Desk desk);
    }

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    private final Builder builder;
    private final BufferedReader in;
    private final PrintStream out;
    private final PrintStream err;
    private final Supplier<Instant> now;

    private Commands(Builder builder, BufferedReader in, PrintStream out, PrintStream err, Supplier<Instant> now) {
        this.builder = builder;
        this.in = in;
        this.out = out;
        this.err = err;
        this.now = now;
    }

    /** Runs a command line and returns its exit code. */
    public static int run(
            String[] args,
            Builder builder,
            BufferedReader in,
            PrintStream out,
            PrintStream err,
            Supplier<Instant> now) {
        Commands commands = new Commands(builder, in, out, err, now);
        CommandLine line = new CommandLine(commands);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((e, command, parsed) -> commands.report(e, err));
        return line.execute(args);
    }

    private int report(Exception e, PrintStream err) {
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
        return ExitCode.WRONG_USE;
    }

    Desk open(GlobalOptions behindTheName) throws Desk.BadRoadException, JournalException {
        return builder.open(behindTheName.orElse(options));
    }

    Place place(GlobalOptions behindTheName) {
        return builder.place(behindTheName.orElse(options));
    }

    BufferedReader in() {
        return in;
    }

    Instant now() {
        return now.get();
    }

    DeskWorkshop workshop(Desk desk) {
        return builder.workshop(desk);
    }

    Deck deck(Desk desk) {
        return Decks.of(desk.progress(), ZoneId.systemDefault(), true);
    }

    PrintStream err() {
        return err;
    }

    PrintStream out() {
        return out;
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
