package opsroad.io.content;

import static opsroad.io.content.Fields.quoted;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opsroad.core.roadmap.Capstone;
import opsroad.core.roadmap.Facets;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.StageId;

/** Loads a road from its JSON files. Lessons, questions and labs are not read. */
public final class RoadmapLoader {
    static final String ROAD_FILE = "roadmap.json";

    private final ContentSource source;
    private final JsonReader json = new JsonReader();
    private final List<Problem> problems = new ArrayList<>();
    private final List<SkillFile> skillFiles = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private boolean isFree;

    private RoadmapLoader(ContentSource source) {
        this.source = source;
    }

    /** Loads the road and finds all its problems at once; it never throws for wrong content. */
    public static Loaded load(ContentSource source) {
        if (source.isCheckedByBuild() && source.exists(RoadIndex.FILE)) {
            try {
                return new Loaded(Optional.of(RoadIndex.read(source.read(RoadIndex.FILE))), List.of(), false);
            } catch (IOException e) {
                // The files say the same, only more slowly.
                return new RoadmapLoader(source).loaded();
            }
        }
        return new RoadmapLoader(source).loaded();
    }

    private Loaded loaded() {
        Optional<Roadmap> road = road();
        return new Loaded(hasErrors() ? Optional.empty() : road, problems, isFree);
    }

    private boolean hasErrors() {
        for (Problem problem : problems) {
            if (problem.isError()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Roadmap> road() {
        Report report = new Report(ROAD_FILE, problems);
        Optional<Node> root = parse(report, report, 1);
        if (root.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = new Fields(root.get(), report, "the road");
        fields.ignore("$schema");
        fields.ignore("names"); // for the check for authors
        String id = fields.id("id", new HashSet<>());
        String title = fields.text("title");
        String summary = fields.text("summary");
        String level = fields.text("level");
        String version = fields.text("version");
        isFree = fields.optionalText("form").equals("free");
        List<Node> stageIds = fields.ids("stages", false);
        fields.finish();
        List<Stage> stages = stages(stageIds, report);
        boolean allStagesRead = stages.size() == stageIds.size();
        CrossCheck.check(skillFiles, allStagesRead ? Optional.of(named) : Optional.empty());
        return hasErrors() ? Optional.empty() : Optional.of(new Roadmap(id, title, summary, level, version, stages));
    }

    private List<Stage> stages(List<Node> ids, Report road) {
        List<Stage> stages = new ArrayList<>();
        for (Node id : ids) {
            Report report = new Report(id.text() + "/stage.json", problems);
            Optional<Node> root = parse(report, road, id.line());
            if (root.isPresent()) {
                stages.add(stage(new Fields(root.get(), report, "the stage"), report, id.text(), stages.size()));
            }
        }
        return stages;
    }

    private Stage stage(Fields fields, Report report, String folder, int index) {
        fields.ignore("$schema");
        String id = fields.id("id", new HashSet<>());
        if (!id.equals(folder) && !id.equals(Fields.STAND_IN_ID)) {
            report.error(
                    fields.line("id"),
                    "the id " + quoted(id) + " is not the name of its folder " + quoted(folder),
                    "Write " + quoted(folder) + ", or rename the folder and its entry in roadmap.json.");
        }
        String title = fields.text("title");
        String summary = fields.text("summary");
        String why = fields.text("why");
        Facets facets = SkillReader.facets(fields);
        List<Node> skillIds = fields.ids("skills", false);
        Capstone capstone = capstone(fields);
        fields.finish();
        return new Stage(
                new StageId(id), index, title, summary, why, facets, skills(skillIds, folder, report), capstone);
    }

    private static Capstone capstone(Fields stage) {
        Optional<Fields> found = stage.object("capstone");
        if (found.isEmpty()) {
            return new Capstone("", "", List.of());
        }
        Fields fields = found.get();
        Capstone capstone = new Capstone(fields.text("title"), fields.text("summary"), SkillReader.checklist(fields));
        fields.finish();
        return capstone;
    }

    private List<Skill> skills(List<Node> ids, String stage, Report stageReport) {
        List<Skill> skills = new ArrayList<>();
        for (Node id : ids) {
            named.add(id.text());
            String folder = stage + "/" + id.text();
            Report report = new Report(folder + "/skill.json", problems);
            Optional<Node> root = parse(report, stageReport, id.line());
            if (root.isPresent()) {
                SkillFile file = new SkillReader(source, root.get(), report, folder).read(id.text());
                skillFiles.add(file);
                skills.add(file.skill());
            }
        }
        return skills;
    }

    /** A missing file is reported where it is named. */
    private Optional<Node> parse(Report report, Report namedIn, int line) {
        try {
            return json.parse(source.read(report.file()), report);
        } catch (NoSuchFileException e) {
            namedIn.error(line, "the file " + quoted(report.file()) + " is missing", "Write it, or correct the name.");
        } catch (IOException e) {
            namedIn.error(
                    line,
                    "the file " + quoted(report.file()) + " cannot be read: " + Fields.plain(e),
                    "Make it a readable file below the folder of the road.");
        }
        return Optional.empty();
    }
}
