package opsroad.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import opsroad.text.Clean;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all commands share: the options before and behind their name, and the two ways to print. */
abstract class OneCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Commands commands;

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli sees that it is asked for
    private boolean help;

    /** Does the work; what goes wrong is an exception with a sentence for the learner. */
    abstract Answer answer() throws Exception;

    /** Whether its lines are a format with tabs or line ends of its own; such a command cleans each field itself. */
    boolean isForPrograms() {
        return false;
    }

    final Desk desk() throws Exception {
        return commands.open(options);
    }

    final int show(java.util.Map<String, String> place) throws Exception {
        return commands.show(options, place);
    }

    final Commands commands() {
        return commands;
    }

    final PlainAsking asking(Desk desk) {
        return new PlainAsking(desk, commands.deck(desk), commands.in(), talk(), commands::now);
    }

    /** Where a command talks with the learner; with --json the answer alone is on standard output. */
    final PrintStream talk() {
        return json ? commands.err() : commands.people();
    }

    final Place place() {
        return commands.place(options);
    }

    @Override
    public final Integer call() throws Exception {
        Answer answer = answer();
        if (json) {
            commands.out()
                    .println(Clean.json(new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(answer.json())));
        } else {
            answer.lines().forEach((isForPrograms() ? commands.out() : commands.people())::println);
        }
        return answer.exitCode();
    }
}
