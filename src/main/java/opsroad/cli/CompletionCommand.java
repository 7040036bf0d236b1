package opsroad.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands. */
@Command(
        name = "completion",
        description = "Completion for bash, zsh or fish.",
        footer = "source <(opsroad completion bash), or: opsroad completion fish | source")
final class CompletionCommand extends OneCommand {
    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private String shell = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    Answer answer() {
        String script =
                switch (shell) {
                    case "bash", "zsh" ->
                        AutoComplete.bash("opsroad", spec.root().commandLine());
                    case "fish" -> fish(spec.root());
                    default ->
                        throw new IllegalArgumentException(
                                "There is no completion for \"" + shell + "\". Use bash, zsh or fish.");
                };
        return Answer.done(script.lines().toList(), Answer.fields("script", script));
    }

    /** Source: fishshell.com/docs/current/cmds/complete.html */
    private static String fish(CommandSpec root) {
        List<String> lines = new ArrayList<>();
        root.options().forEach(option -> lines.add(option("__fish_use_subcommand", option)));
        for (CommandLine command : root.subcommands().values()) {
            CommandSpec one = command.getCommandSpec();
            lines.add("complete -c opsroad -f -n __fish_use_subcommand -a " + one.name() + " -d "
                    + quoted(one.usageMessage().description()));
            for (OptionSpec option : one.options()) {
                lines.add(option("__fish_seen_subcommand_from " + one.name(), option));
            }
        }
        // Skills, so that "opsroad show do<Tab>" finds docker.
        lines.add("complete -c opsroad -f -n '__fish_seen_subcommand_from show open mark quiz note lab'"
                + " -a '(opsroad list --ids 2>/dev/null)'");
        return String.join("\n", lines) + "\n";
    }

    private static String option(String when, OptionSpec option) {
        String name = option.longestName().replaceFirst("^-+", "");
        String value = option.arity().max() > 0 ? " -r" : "";
        return "complete -c opsroad -n '" + when + "' -l " + name + value + " -d " + quoted(option.description());
    }

    private static String quoted(String[] text) {
        return "'" + String.join(" ", text).replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
