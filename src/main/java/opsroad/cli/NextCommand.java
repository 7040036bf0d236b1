package opsroad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opsroad.core.plan.Agenda;
import picocli.CommandLine.Command;

/** Prints what is most useful to do next. */
@Command(name = "next", description = "What to do next.")
final class NextCommand extends OneCommand {
    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        return Answer.done(List.of(StatusReport.next(desk)), json(desk));
    }

    /** Empty when every skill is done or skipped. */
    static Map<String, Object> json(Desk desk) {
        Map<String, Object> json = new LinkedHashMap<>();
        Agenda.next(desk.roadmap(), desk.progress()).ifPresent(next -> {
            json.put("skill", next.skill().id().value());
            json.put("title", next.skill().title());
            next.lesson().ifPresent(lesson -> {
                json.put("lesson", lesson.id().value());
                json.put("minutes", lesson.minutes());
            });
        });
        return json;
    }
}
