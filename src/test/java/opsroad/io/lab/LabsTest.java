package opsroad.io.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import opsroad.core.progress.LabReport;
import opsroad.core.progress.LabReport.Outcome;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Skill;
import opsroad.io.content.ContentSource;
import opsroad.io.content.Problem;
import opsroad.io.content.RoadmapLoader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lab of the road: the files as given fail, the solution passes, each wrong solution fails where it should; with {@code -Dskill=docker} those of one skill. */
@Execution(ExecutionMode.CONCURRENT) // Commands are waited for most of the time.
class LabsTest {
    private static final ContentSource SOURCE = ContentSource.directory(Path.of("roadmap-data", "devops-to-llmops"));

    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final Locale LOCALE = Locale.getDefault();

    @TempDir
    Path folder;

    private Map<String, String> surroundings = Map.of();

    static List<Lab> labs() {
        List<Lab> labs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Skill skill : RoadmapLoader.load(SOURCE).roadmap().orElseThrow().skills()) {
            labs.addAll(LabReader.read(SOURCE, skill, problems));
        }
        assertThat(problems).isEmpty();
        labs.removeIf(lab -> !lab.key().startsWith(System.getProperty("skill", "")));
        return labs;
    }

    @ParameterizedTest
    @MethodSource("labs")
    void theFilesAsGivenFailAndTheSolutionPasses(Lab lab) throws Exception {
        LabReport given = check(lab, "given");
        assertThat(given.count(Outcome.FAILED)).as(given.toString()).isPositive();
        assertThat(given.results())
                .filteredOn(result -> result.outcome() != Outcome.PASSED)
                .allSatisfy(result -> assertThat(result.saw()).isNotBlank());
        LabReport solved = check(lab, "solved", "solution");
        assertThat(solved.results()).allSatisfy(result -> assertThat(result.outcome())
                .as(result.check() + ": " + result.saw())
                .isNotEqualTo(Outcome.FAILED));
        assertThat(elsewhere(lab)).isEqualTo(solved);
    }

    /** In another folder, half a day away, in a locale without UTF-8 for commands and with other letters for the tutor. */
    private LabReport elsewhere(Lab lab) throws Exception {
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            surroundings = Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "C", "LANG", "C");
            return check(lab, "other folder", "solution");
        } finally {
            surroundings = Map.of();
            TimeZone.setDefault(ZONE);
            Locale.setDefault(LOCALE);
        }
    }

    @ParameterizedTest
    @MethodSource("labs")
    void everyWrongSolutionFailsWhereItShould(Lab lab) throws Exception {
        Map<String, List<String>> wrong = wrong(lab);
        assertThat(wrong).as("wrong solutions of " + lab.key()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(folders(lab)).containsExactlyInAnyOrderElementsOf(wrong.keySet());
        for (Map.Entry<String, List<String>> one : wrong.entrySet()) {
            LabReport report = check(lab, "wrong-" + one.getKey(), "wrong/" + one.getKey());
            assertThat(report.results())
                    .as(one.getKey() + ": " + report)
                    .filteredOn(result -> result.outcome() == Outcome.FAILED)
                    .extracting(LabReport.Result::check)
                    .hasSizeLessThanOrEqualTo(3)
                    .containsExactlyInAnyOrderElementsOf(one.getValue());
        }
    }

    /** What the lab says of its wrong solutions: the checks that each must fail. */
    private static Map<String, List<String>> wrong(Lab lab) throws IOException {
        Map<String, List<String>> wrong = new HashMap<>();
        new ObjectMapper()
                .readTree(SOURCE.read(lab.folder() + "/lab.json"))
                .path("wrong")
                .properties()
                .forEach(one -> {
                    List<String> checks = new ArrayList<>();
                    one.getValue().forEach(check -> checks.add(check.asText()));
                    wrong.put(one.getKey(), checks);
                });
        return wrong;
    }

    private static List<String> folders(Lab lab) throws IOException {
        Path all = Path.of("roadmap-data", "devops-to-llmops", lab.folder(), "wrong");
        try (Stream<Path> folders = Files.list(all)) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Checks the files as given, with others laid over them. */
    private LabReport check(Lab lab, String name, String... layers) throws Exception {
        Workspace workspace = new Workspace(folder.resolve(name));
        workspace.start(lab, SOURCE);
        for (String layer : layers) {
            Workspace.copy(SOURCE, lab.folder() + "/" + layer, workspace.folder());
        }
        Map<String, String> answers = new HashMap<>();
        for (Check check : lab.checks()) {
            if (check instanceof Check.Answer answer && layers.length > 0) {
                answers.put(answer.facts().id(), answer.task().answers().get(0));
            }
        }
        return new LabChecker(lab, SOURCE, workspace, answers, () -> false, surroundings).check(result -> {});
    }
}
