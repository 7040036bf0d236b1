package opsroad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.recall.Placement;
import opsroad.core.recall.Shuffle;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A placement in plain lines. */
@Command(name = "placement", description = "Find out what of a stage you know already: at most 15 questions.")
final class PlacementCommand extends OneCommand {
    @Parameters(paramLabel = "STAGE", description = "Such as devops.")
    private String id = "";

    @Option(names = "--mark", description = "Mark what was proved as done without asking.")
    private boolean mark;

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        Stage stage = Lookup.stage(desk, id);
        List<Question> bank = new ArrayList<>();
        stage.skills().forEach(skill -> bank.addAll(desk.library().questions(skill)));
        Placement placement =
                new Placement(stage, bank, Shuffle.seed(id, commands().now().getEpochSecond()));
        Map<String, Boolean> right = new LinkedHashMap<>();
        PlainAsking asking = asking(desk);
        Optional<Question> next = placement.next(right);
        while (next.isPresent()) {
            talk().println();
            talk().println("Question " + (right.size() + 1) + ", at most " + placement.mostLeft(right) + " to go.");
            Optional<Boolean> given = asking.ask(next.get(), Occasion.PLACEMENT);
            if (given.isEmpty()) {
                break;
            }
            right.put(next.get().card(), given.get());
            asking.takenBack().ifPresent(question -> right.remove(question.card()));
            next = placement.next(right);
        }
        List<SkillId> proved = placement.proved(right);
        boolean marked = !proved.isEmpty() && (mark || agrees(desk, proved));
        if (marked) {
            desk.save(new LearnerEvent.PlacementEnded(stage.id(), proved));
        }
        return answer(desk, right.size(), proved, marked);
    }

    private boolean agrees(Desk desk, List<SkillId> proved) throws Exception {
        talk().println();
        talk().println("Proved: " + titles(desk, proved) + ". Mark as done? y or n:");
        String line = commands().in().readLine();
        return line != null && line.strip().equalsIgnoreCase("y");
    }

    private static String titles(Desk desk, List<SkillId> proved) {
        return String.join(
                ", ",
                proved.stream()
                        .flatMap(skill -> desk.roadmap().skill(skill).stream())
                        .map(Skill::title)
                        .toList());
    }

    private static Answer answer(Desk desk, int asked, List<SkillId> proved, boolean marked) {
        String line = proved.isEmpty()
                ? "Nothing was proved: begin at the start of the stage."
                : "Proved: " + titles(desk, proved) + (marked ? ". Marked as done; undo takes it back." : ".");
        return Answer.done(
                List.of("", line),
                Answer.fields(
                        "asked", asked,
                        "proved", proved.stream().map(SkillId::value).toList(),
                        "marked", marked));
    }
}
