package opsroad.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands. */
@Command(name = "completion", description = "Completion for bash or zsh: source <(opsroad completion bash)")
final class CompletionCommand extends OneCommand {
    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    private String shell = "";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    Answer answer() {
        if (!shell.equals("bash") && !shell.equals("zsh")) {
            throw new IllegalArgumentException("There is no completion for \"" + shell + "\". Use bash or zsh.");
        }
        String script = AutoComplete.bash("opsroad", spec.root().commandLine());
        return Answer.done(script.lines().toList(), Answer.fields("script", script));
    }
}
