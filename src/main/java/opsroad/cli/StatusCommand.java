package opsroad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opsroad.core.progress.Tally;
import opsroad.core.roadmap.Stage;
import picocli.CommandLine.Command;

/** Prints where the learner stands. */
@Command(name = "status", description = "Where you stand, stage by stage.")
final class StatusCommand extends OneCommand {
    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        return Answer.done(StatusReport.lines(desk), json(desk));
    }

    private static Map<String, Object> json(Desk desk) {
        Map<String, Object> json = counts(desk.progress().tally(desk.roadmap()));
        json.put("road", desk.roadmap().id());
        List<Map<String, Object>> stages = new ArrayList<>();
        for (Stage stage : desk.roadmap().stages()) {
            Map<String, Object> one = counts(desk.progress().tally(stage));
            one.put("id", stage.id().value());
            one.put("title", stage.title());
            stages.add(one);
        }
        json.put("stages", stages);
        json.put("next", NextCommand.json(desk));
        json.put(
                "unknownSkills",
                desk.progress().strays(desk.roadmap()).stream()
                        .map(Object::toString)
                        .toList());
        return json;
    }

    private static Map<String, Object> counts(Tally tally) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("done", tally.done());
        json.put("learning", tally.learning());
        json.put("skipped", tally.skipped());
        json.put("total", tally.total());
        return json;
    }
}
