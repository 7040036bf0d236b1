package opsroad.cli;

import java.time.Instant;
import java.util.Optional;
import java.util.TimeZone;
import opsroad.core.plan.Agenda;
import opsroad.core.progress.Tally;
import opsroad.core.recall.Decks;

/** Where one stands, short enough for a shell prompt or a status line. */
public final class PromptLine {
    private PromptLine() {}

    /** Returns such as {@code Docker 3/26 5 due}. */
    public static String of(Desk desk, Instant now) {
        Tally all = desk.progress().tally(desk.roadmap());
        Optional<Agenda.Next> next = Agenda.next(desk.roadmap(), desk.progress());
        int due = due(desk, now);
        return (next.isPresent() ? next.get().skill().title() : "done") + " " + all.done() + "/" + all.total()
                + (due > 0 ? " " + due + " due" : "");
    }

    static int due(Desk desk, Instant now) {
        return Decks.of(desk.progress(), TimeZone.getDefault(), true).dueCount(now);
    }
}
