package opsroad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.plan.Agenda;
import opsroad.core.progress.Tally;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Stage;

/** Where the learner stands, in plain lines. */
public final class StatusReport {
    private StatusReport() {}

    public static List<String> lines(Desk desk) {
        List<String> lines = new ArrayList<>();
        Tally all = desk.progress().tally(desk.roadmap());
        lines.add(desk.roadmap().title());
        lines.add(all.done() + " of " + all.total() + " skills done, " + all.learning() + " begun, " + all.skipped()
                + " skipped.");
        for (Stage stage : desk.roadmap().stages()) {
            Tally tally = desk.progress().tally(stage);
            lines.add("  " + (stage.index() + 1) + ". " + stage.title() + ": " + tally.done() + " of " + tally.total()
                    + " done");
        }
        lines.add(next(desk));
        return lines;
    }

    static String next(Desk desk) {
        Optional<Agenda.Next> next = Agenda.next(desk.roadmap(), desk.progress());
        if (next.isEmpty()) {
            return "Every skill is done or skipped.";
        }
        Optional<Lesson> lesson = next.get().lesson();
        return "Next: " + next.get().skill().title()
                + (lesson.isPresent()
                        ? ", lesson \"" + lesson.get().title() + "\" ("
                                + lesson.get().minutes() + " min)"
                        : ", its checklist")
                + ".";
    }
}
