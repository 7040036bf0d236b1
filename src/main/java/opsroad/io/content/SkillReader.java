package opsroad.io.content;

import static opsroad.io.content.Fields.quoted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Facets;
import opsroad.core.roadmap.Hours;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Resource;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Term;
import opsroad.core.roadmap.Tool;

/** Reads one skill.json. */
final class SkillReader {
    static final List<String> IMPORTANCE = List.of("core", "optional");
    static final List<String> RESOURCE_KINDS = List.of("docs", "spec", "course", "book", "article", "video", "code");
    private static final int MOST_HOURS = 1000;
    private static final int MOST_MINUTES = 600;

    private final ContentSource source;
    private final Fields skill;
    private final Report report;
    private final String folder;
    private final Set<String> objectiveIds = new HashSet<>();

    /** @param folder of the skill, below the road's folder */
    SkillReader(ContentSource source, Node root, Report report, String folder) {
        this.source = source;
        this.skill = new Fields(root, report, "the skill");
        this.report = report;
        this.folder = folder;
    }

    /** Reads the skill, reporting each problem on the way. */
    SkillFile read(String expectedId) {
        skill.ignore("$schema");
        String id = skill.id("id", new HashSet<>());
        checkId(id, expectedId);
        String title = skill.text("title");
        String summary = skill.text("summary");
        String why = skill.text("why");
        Facets facets = facets(skill);
        Hours hours = hours();
        boolean optional = skill.word("importance", IMPORTANCE).equals("optional");
        List<Node> prerequisites = skill.ids("prerequisites", true);
        List<Tool> tools = tools();
        List<Objective> objectives = objectives();
        List<Lesson> lessons = lessons();
        List<ChecklistItem> checklist = checklist(skill);
        List<Resource> resources = resources();
        List<Term> terms = terms();
        skill.optionalText("since");
        List<Node> was = skill.optionalIds("was");
        skill.finish();
        Skill read = new Skill(
                new SkillId(id),
                title,
                summary,
                why,
                facets,
                hours,
                optional,
                folder,
                objectives,
                skillIds(prerequisites),
                tools,
                lessons,
                checklist,
                resources,
                terms,
                skillIds(was));
        return new SkillFile(read, report, skill.line("id"), prerequisites, was);
    }

    private void checkId(String id, String expectedId) {
        if (!id.equals(expectedId) && !id.equals(Fields.STAND_IN_ID)) {
            report.error(
                    skill.line("id"),
                    "the id " + quoted(id) + " is not the name of its folder " + quoted(expectedId),
                    "Write " + quoted(expectedId) + ", or rename the folder and its entry in stage.json.");
        }
    }

    static Facets facets(Fields fields) {
        return new Facets(
                fields.text("purpose"),
                fields.text("focus"),
                fields.text("whoNeedsIt"),
                fields.text("analogy"),
                fields.text("outcome"));
    }

    private Hours hours() {
        Optional<Fields> found = skill.object("hours");
        if (found.isEmpty()) {
            return new Hours(1, 1);
        }
        Fields hours = found.get();
        int min = hours.wholeNumber("min", 1, MOST_HOURS);
        int max = hours.wholeNumber("max", 1, MOST_HOURS);
        hours.finish();
        if (hours.isWhole() && min > max) {
            report.error(hours.line("min"), "\"min\" is " + min + ", more than \"max\", " + max, "Swap the two.");
        }
        return new Hours(min, Math.max(min, max));
    }

    private List<Tool> tools() {
        List<Tool> tools = new ArrayList<>();
        for (Fields tool : skill.objects("tools", "a tool", true)) {
            tools.add(new Tool(tool.text("name"), tool.optionalText("version")));
            tool.finish();
        }
        return tools;
    }

    private List<Objective> objectives() {
        List<Objective> objectives = new ArrayList<>();
        for (Fields objective : skill.objects("objectives", "an objective", false)) {
            objectives.add(new Objective(new ObjectiveId(objective.id("id", objectiveIds)), objective.text("text")));
            objective.finish();
        }
        return objectives;
    }

    private List<Lesson> lessons() {
        List<Lesson> lessons = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Set<String> files = new HashSet<>();
        for (Fields lesson : skill.objects("lessons", "a lesson", false)) {
            lessons.add(lesson(lesson, ids, files));
            lesson.finish();
        }
        return lessons;
    }

    private Lesson lesson(Fields lesson, Set<String> ids, Set<String> files) {
        LessonId id = new LessonId(lesson.id("id", ids));
        String title = lesson.text("title");
        String file = lesson.text("file");
        checkFile(lesson, file, files);
        int minutes = lesson.wholeNumber("minutes", 1, MOST_MINUTES);
        List<ObjectiveId> served = new ArrayList<>();
        for (Node objective : lesson.ids("objectives", false)) {
            checkObjective(objective);
            served.add(new ObjectiveId(objective.text()));
        }
        return new Lesson(id, title, file, minutes, served);
    }

    private void checkFile(Fields lesson, String file, Set<String> files) {
        if (file.isBlank()) {
            return;
        }
        int line = lesson.line("file");
        if (!SafePath.isSafe(file) || !file.endsWith(".md")) {
            report.error(
                    line,
                    quoted(file) + " is not a Markdown file of this skill",
                    "Write a path such as \"lessons/1-first.md\".");
        } else if (!files.add(file)) {
            report.error(line, "two lessons have the file " + quoted(file), "Give each lesson a file of its own.");
        } else if (!source.isCheckedByBuild() && !source.exists(folder + "/" + file)) {
            report.error(
                    line,
                    "the file " + quoted(folder + "/" + file) + " is missing",
                    "Write the lesson, or correct the name.");
        }
    }

    private void checkObjective(Node objective) {
        if (objectiveIds.contains(objective.text())) {
            return;
        }
        Optional<String> near = Similar.nearest(objective.text(), objectiveIds);
        report.error(
                objective.line(),
                "the skill has no objective " + quoted(objective.text()),
                near.isPresent()
                        ? "Did you mean " + quoted(near.get()) + "?"
                        : "Name one of its objectives, or add it.");
    }

    static List<ChecklistItem> checklist(Fields parent) {
        List<ChecklistItem> checklist = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields item : parent.objects("checklist", "a checklist item", false)) {
            checklist.add(new ChecklistItem(new ItemId(item.id("id", ids)), item.text("text")));
            item.finish();
        }
        return checklist;
    }

    private List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (Fields resource : skill.objects("resources", "a resource", true)) {
            resources.add(new Resource(
                    resource.text("title"),
                    url(resource),
                    resource.word("kind", RESOURCE_KINDS),
                    resource.text("why")));
            resource.finish();
        }
        return resources;
    }

    private List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields term : skill.optionalObjects("terms", "a term")) {
            terms.add(new Term(term.id("id", ids), term.text("term"), term.text("says")));
            term.finish();
        }
        return terms;
    }

    private String url(Fields resource) {
        String url = resource.text("url");
        if (!url.isBlank() && !url.startsWith("https://")) {
            report.error(resource.line("url"), quoted(url) + " is not an https address", "Start it with https://.");
        }
        return url;
    }

    private static List<SkillId> skillIds(List<Node> nodes) {
        List<SkillId> ids = new ArrayList<>();
        for (Node node : nodes) {
            ids.add(new SkillId(node.text()));
        }
        return ids;
    }
}
