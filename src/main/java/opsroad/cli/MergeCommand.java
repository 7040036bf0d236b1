package opsroad.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes in the progress of another machine. */
@Command(name = "merge", description = "Take in the journal of another machine; nothing is lost or counted twice.")
final class MergeCommand extends OneCommand {
    @Parameters(paramLabel = "FILE", description = "A journal.jsonl.")
    private Path file = Path.of("");

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        int added = desk.merge(file);
        return Answer.done(
                List.of(added + (added == 1 ? " event was new." : " events were new.")), Answer.fields("added", added));
    }
}
