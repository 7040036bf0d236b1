package opsroad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import opsroad.tui.screen.Setting;
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
    private static final String THEMES = "dark light contrast sixteen none";
    private static final String SKILLS = "show open mark quiz note";
    /** What the first word behind a command can be. */
    private static final Map<String, String> SECOND = new TreeMap<>(Map.of(
            "lab", "list start check hint reset solution path",
            "export", "md json html ics anki",
            "completion", "bash zsh fish",
            "set",
                    String.join(
                            " ", Stream.of(Setting.values()).map(Setting::key).toList())));

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
                        AutoComplete.bash("opsroad", spec.root().commandLine()) + words();
                    case "fish" -> fish(spec.root());
                    default ->
                        throw new IllegalArgumentException(
                                "There is no completion for \"" + shell + "\". Use bash, zsh or fish.");
                };
        return Answer.done(script.lines().toList(), Answer.fields("script", script));
    }

    /** The words that the script above knows nothing of: skills, states and the like. zsh runs this one, too. */
    private static String words() {
        StringBuilder cases = new StringBuilder();
        SECOND.forEach((name, choices) -> cases.append("    ")
                .append(name)
                .append(":0) words='")
                .append(choices)
                .append("' ;;\n"));
        return """

                _opsroad() {
                  local cur=${COMP_WORDS[COMP_CWORD]} command= words= at=0 i word skip=
                  for ((i = 1; i < COMP_CWORD; i++)); do
                    word=${COMP_WORDS[i]}
                    if [ -n "$skip" ]; then skip=; continue; fi
                    case $word in
                    --home | --roadmap | --theme) skip=$word ;;
                    -*) ;;
                    *) if [ -z "$command" ]; then command=$word; else at=$((at + 1)); fi ;;
                    esac
                  done
                  if [ "$skip" = --theme ]; then
                    COMPREPLY=($(compgen -W 'THEMES' -- "$cur"))
                    return
                  fi
                  case $command:$at in
                    SKILLS | lab:1) words=$(opsroad list --ids 2>/dev/null) ;;
                    mark:1) words='todo learning done skipped' ;;
                CASES  esac
                  if [ -z "$words" ] || [[ $cur == -* ]]; then
                    _complete_opsroad
                  else
                    COMPREPLY=($(compgen -W "$words" -- "$cur"))
                  fi
                }
                complete -o default -F _opsroad opsroad
                """.replace("THEMES", THEMES)
                .replace("SKILLS", SKILLS.replace(" ", ":0 | ") + ":0")
                .replace("CASES", cases);
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
        SECOND.forEach((name, choices) -> lines.add("complete -c opsroad -f -n '__fish_seen_subcommand_from " + name
                + "; and not __fish_seen_subcommand_from " + choices + "' -a '" + choices + "'"));
        lines.add("complete -c opsroad -x -l theme -a '" + THEMES + "'");
        // Skills, so that "opsroad show do<Tab>" finds docker.
        lines.add("complete -c opsroad -f -n '__fish_seen_subcommand_from " + SKILLS
                + " start check hint reset solution path'" + " -a '(opsroad list --ids 2>/dev/null)'");
        lines.add("complete -c opsroad -f -n '__fish_seen_subcommand_from mark' -a 'todo learning done skipped'");
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
