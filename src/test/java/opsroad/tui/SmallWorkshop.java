package opsroad.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import opsroad.core.progress.LabReport;
import opsroad.core.progress.LabReport.Outcome;
import opsroad.core.progress.LabReport.Result;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.Expectation;
import opsroad.core.roadmap.Folding;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Task;

/** One lab whose file is a text in memory. */
public final class SmallWorkshop implements Workshop {
    /** What the learner wrote; empty before the lab was started. */
    public String bed = "";
    /** What the learner saves while the next check runs; empty for nothing. */
    public String savedMeanwhile = "";
    /** What a check finds in a dry bed. */
    public String dry = "bed.yaml: /water (line 1) is \"0\"; expected \"400\".";
    /** Whether the road comes from elsewhere. */
    public boolean foreign;

    public final List<String> outside = new ArrayList<>();
    private int starts;

    private static Lab lab(SkillId skill) {
        return new Lab(
                "bed",
                skill,
                "garden/water/labs/bed",
                "Water a dry bed",
                20,
                new ObjectiveId("know"),
                "The bed in `bed.yaml` gets **no water**. Give it 400 ml.",
                List.of("Look at the second line.", "Zero is no water.", "Write 400."),
                List.of(),
                List.of(
                        new Check.Tree(
                                new Check.Facts("ml", "The bed gets `400 ml`", Optional.empty()),
                                "bed.yaml",
                                Map.of(),
                                "/water",
                                new Expectation(Expectation.Op.EQUALS, List.of("400"))),
                        new Check.Command(
                                new Check.Facts("flows", "Water flows", Optional.empty()),
                                List.of("flow", "--check"),
                                "",
                                Map.of(),
                                5,
                                0,
                                Optional.empty(),
                                Optional.empty()),
                        new Check.Answer(
                                new Check.Facts("why", "You know why", Optional.empty()),
                                "What was missing?",
                                new Task.Type(List.of("water"), new Folding(true, false, false), List.of()))),
                "Zero is a value too: look at it.");
    }

    @Override
    public boolean hasLabs(Skill skill) {
        return true;
    }

    @Override
    public List<Lab> labs(Skill skill) {
        return List.of(lab(skill.id()));
    }

    @Override
    public boolean isStarted(Lab lab) {
        return !bed.isEmpty();
    }

    @Override
    public String folder(Lab lab) {
        return "/home/ada/labs/" + lab.key();
    }

    @Override
    public Optional<String> start(Lab lab) {
        bed = "water: 0";
        return starts++ == 0 ? Optional.empty() : Optional.of(folder(lab) + ".old-1");
    }

    @Override
    public String fingerprint(Lab lab) {
        return bed;
    }

    @Override
    public LabReport check(Lab lab, Map<String, String> answers, Consumer<Result> each, BooleanSupplier cancelled) {
        List<Result> results = List.of(
                bed.equals("water: 400")
                        ? new Result("ml", "The bed gets `400 ml`", Outcome.PASSED, "")
                        : new Result("ml", "The bed gets `400 ml`", Outcome.FAILED, dry),
                new Result("flows", "Water flows", Outcome.PASSED, ""),
                answers.getOrDefault("why", "").equals("water")
                        ? new Result("why", "You know why", Outcome.PASSED, "")
                        : new Result("why", "You know why", Outcome.FAILED, "Not answered yet: What was missing?"));
        results.forEach(each);
        bed = savedMeanwhile.isEmpty() ? bed : savedMeanwhile;
        savedMeanwhile = "";
        return LabReport.of(lab, results);
    }

    @Override
    public Optional<String> consent(Lab lab) {
        return foreign ? Optional.of("agreed-1") : Optional.empty();
    }

    @Override
    public String solution(Lab lab) {
        return "# A solution\n\n## bed.yaml\n\n```yaml\nwater: 400\n```";
    }

    @Override
    public void edit(Lab lab) {
        outside.add("edit");
    }

    @Override
    public void shell(Lab lab) {
        outside.add("shell");
    }

    @Override
    public String write(String name, String text) {
        outside.add("write " + name + ": " + text);
        return text + "\n\n- second line, see https://example.org/mint.";
    }

    /** What an editor left behind. */
    public Optional<String> draft = Optional.empty();

    @Override
    public Optional<String> draft(String name) {
        return draft;
    }

    @Override
    public void forgetDraft(String name) {
        outside.add("forget " + name);
    }
}
