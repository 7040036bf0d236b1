package opsroad.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/** The manual page, made from the same model that reads the arguments. */
@Command(
        name = "man",
        description = "The manual page: opsroad man | man -l -",
        footer = "To keep it: opsroad man > ~/.local/share/man/man1/opsroad.1")
final class ManCommand extends OneCommand {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    private final List<String> page = new ArrayList<>();

    @Override
    Answer answer() {
        CommandSpec root = spec.root();
        page.add(".TH OPSROAD 1 \"\" \"opsroad " + escape(Commands.Version.text()) + "\"");
        section("NAME", "opsroad - a tutor for the road DevOps, GitOps, MLOps, LLMOps");
        page.add(".SH SYNOPSIS");
        page.add(".B opsroad");
        page.add("[options] [command]");
        section("DESCRIPTION", String.join(" ", root.usageMessage().description()));
        page.add(".SH OPTIONS");
        root.options().forEach(this::option);
        page.add(".SH COMMANDS");
        for (CommandLine command : root.subcommands().values()) {
            command(command.getCommandSpec());
        }
        section(
                "EXIT STATUS",
                "0 done, 1 a check or quiz was not passed, 2 wrong use, 3 content or journal cannot be read, 4 cannot save.");
        section(
                "FILES",
                "$XDG_DATA_HOME/opsroad (or ~/.local/share/opsroad), or the folder that --home or OPSROAD_HOME names:"
                        + " one folder a road, with journal.jsonl (everything you did), place.json and labs.");
        section("ENVIRONMENT", "OPSROAD_HOME, XDG_DATA_HOME, VISUAL, EDITOR, SHELL, NO_COLOR, COLORFGBG, TERM.");
        return Answer.done(page, Answer.fields("page", String.join("\n", page)));
    }

    private void section(String title, String text) {
        page.add(".SH " + title);
        page.add(escape(text));
    }

    private void command(CommandSpec command) {
        StringBuilder usage = new StringBuilder(command.name());
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            boolean optional = parameter.arity().min() == 0;
            usage.append(optional ? " [" : " ").append(parameter.paramLabel()).append(optional ? "]" : "");
        }
        page.add(".TP");
        page.add(".B " + escape(usage.toString()));
        page.add(escape(text(command.usageMessage().description()) + " "
                        + text(command.usageMessage().footer()))
                .strip());
        for (OptionSpec option : command.options()) {
            boolean global = command.root().findOption(option.longestName()) != null;
            if (!global && !option.usageHelp()) {
                page.add(".RS");
                option(option);
                page.add(".RE");
            }
        }
    }

    private void option(OptionSpec option) {
        page.add(".TP");
        String value = option.arity().max() > 0 ? " " + option.paramLabel() : "";
        page.add(".B " + escape(String.join(", ", option.names()) + value));
        page.add(escape(text(option.description())));
    }

    private static String text(String[] lines) {
        return String.join(" ", Arrays.asList(lines));
    }

    /** A hyphen that is typed, a backslash, and a dot or quote that would be a request at the start of a line. */
    private static String escape(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
