package opsroad.cli;

import java.util.List;
import opsroad.core.progress.Tally;
import picocli.CommandLine.Command;

/** One short line for a shell prompt. */
@Command(
        name = "prompt",
        description = "One short line for a shell prompt or tmux: the skill in hand, skills done, cards due.",
        footer = "Such as in ~/.tmux.conf: set -g status-right '#(opsroad prompt)'")
final class PromptCommand extends OneCommand {
    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        Tally all = desk.progress().tally(desk.roadmap());
        return Answer.done(
                List.of(PromptLine.of(desk, commands().now())),
                Answer.fields(
                        "next",
                        NextCommand.json(desk),
                        "done",
                        all.done(),
                        "total",
                        all.total(),
                        "due",
                        PromptLine.due(desk, commands().now())));
    }
}
