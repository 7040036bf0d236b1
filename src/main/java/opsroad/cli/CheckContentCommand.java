package opsroad.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opsroad.io.content.ContentCheck;
import opsroad.io.content.ContentSource;
import opsroad.io.content.Problem;
import opsroad.io.content.RoadmapLoader;
import opsroad.io.lab.LabDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a road for its author. */
@Command(name = "check-content", description = "Check a road and list every problem.")
final class CheckContentCommand extends OneCommand {
    @Parameters(paramLabel = "DIR", description = "A folder with a roadmap.json.")
    private Path folder = Path.of("");

    @Override
    Answer answer() {
        ContentSource source = ContentSource.directory(folder);
        List<Problem> problems = new ArrayList<>(ContentCheck.check(source));
        RoadmapLoader.load(source).roadmap().ifPresent(road -> road.skills()
                .forEach(skill -> problems.addAll(LabDesk.problems(source, skill))));
        long errors = problems.stream().filter(Problem::isError).count();
        List<String> lines = new ArrayList<>();
        problems.forEach(problem -> lines.add(problem.sentence()));
        lines.add(
                problems.isEmpty() ? "No problems." : errors + " errors, " + (problems.size() - errors) + " warnings.");
        return new Answer(
                errors == 0 ? ExitCode.DONE : ExitCode.UNREADABLE,
                lines,
                Answer.fields(
                        "errors",
                        errors,
                        "problems",
                        problems.stream().map(CheckContentCommand::json).toList()));
    }

    private static Map<String, Object> json(Problem problem) {
        return Answer.fields(
                "level", problem.level().name().toLowerCase(Locale.ROOT),
                "file", problem.file(),
                "line", problem.line(),
                "what", problem.what(),
                "remedy", problem.remedy());
    }
}
