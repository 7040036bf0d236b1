package opsroad.cli;

import java.util.List;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Undoable;
import picocli.CommandLine.Command;

/** Takes the last change back. */
@Command(name = "undo", description = "Take the last change back.")
final class UndoCommand extends OneCommand {
    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        Optional<Undoable> last = desk.progress().lastUndoable();
        if (last.isEmpty()) {
            return new Answer(ExitCode.NOT_PASSED, List.of("Nothing to undo."), Answer.fields("undone", ""));
        }
        desk.save(new LearnerEvent.Undone(last.get().id()));
        return Answer.done(
                List.of("Undone: " + last.get().label() + "."),
                Answer.fields("undone", last.get().label()));
    }
}
