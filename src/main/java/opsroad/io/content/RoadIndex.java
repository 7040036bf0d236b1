package opsroad.io.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opsroad.core.roadmap.Capstone;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Facets;
import opsroad.core.roadmap.Hours;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Resource;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.StageId;
import opsroad.core.roadmap.Term;
import opsroad.core.roadmap.Tool;
import opsroad.io.binary.ByteReader;
import opsroad.io.binary.ByteWriter;

/**
 * The road as one small file that the build makes from the JSON: reading it costs a cold start a tenth of parsing. It lies beside roadmap.json in the
 * jar and is never edited; a test compares it with the JSON.
 */
public final class RoadIndex {
    static final String FILE = "road.index";
    private static final int FORMAT = 2;

    private RoadIndex() {}

    /** Makes the index of a road in a folder; called by the build. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Loaded loaded = RoadmapLoader.load(ContentSource.directory(folder));
        if (loaded.roadmap().isEmpty()) {
            List<String> sentences = new ArrayList<>();
            loaded.problems().forEach(problem -> sentences.add(problem.sentence()));
            throw new IOException("the road cannot be loaded:\n" + String.join("\n", sentences));
        }
        Files.write(folder.resolve(FILE), write(loaded.roadmap().get()));
    }

    static byte[] write(Roadmap road) {
        ByteWriter out = new ByteWriter();
        out.number(FORMAT);
        texts(out, road.id(), road.title(), road.summary(), road.level(), road.version());
        out.number(road.stages().size());
        for (Stage stage : road.stages()) {
            write(out, stage);
        }
        return out.bytes();
    }

    private static void texts(ByteWriter out, String... texts) {
        for (String text : texts) {
            out.text(text);
        }
    }

    private static void write(ByteWriter out, Facets facets) {
        texts(out, facets.purpose(), facets.focus(), facets.whoNeedsIt(), facets.analogy(), facets.outcome());
    }

    private static void write(ByteWriter out, List<ChecklistItem> checklist) {
        out.number(checklist.size());
        for (ChecklistItem item : checklist) {
            texts(out, item.id().value(), item.text());
        }
    }

    private static void write(ByteWriter out, Stage stage) {
        texts(out, stage.id().value(), stage.title(), stage.summary(), stage.why());
        write(out, stage.facets());
        texts(out, stage.capstone().title(), stage.capstone().summary());
        write(out, stage.capstone().checklist());
        out.number(stage.skills().size());
        for (Skill skill : stage.skills()) {
            write(out, skill);
        }
    }

    private static void write(ByteWriter out, Skill skill) {
        texts(out, skill.id().value(), skill.title(), skill.summary(), skill.why(), skill.folder());
        write(out, skill.facets());
        out.number(skill.hours().min());
        out.number(skill.hours().max());
        out.flag(skill.optional());
        out.number(skill.objectives().size());
        for (Objective objective : skill.objectives()) {
            texts(out, objective.id().value(), objective.text());
        }
        ids(out, skill.prerequisites());
        out.number(skill.tools().size());
        for (Tool tool : skill.tools()) {
            texts(out, tool.name(), tool.version());
        }
        out.number(skill.lessons().size());
        for (Lesson lesson : skill.lessons()) {
            texts(out, lesson.id().value(), lesson.title(), lesson.file());
            out.number(lesson.minutes());
            out.number(lesson.objectives().size());
            for (ObjectiveId objective : lesson.objectives()) {
                out.text(objective.value());
            }
        }
        write(out, skill.checklist());
        out.number(skill.resources().size());
        for (Resource resource : skill.resources()) {
            texts(out, resource.title(), resource.url(), resource.kind(), resource.why());
        }
        out.number(skill.terms().size());
        for (Term term : skill.terms()) {
            texts(out, term.id(), term.term(), term.says());
        }
        ids(out, skill.was());
    }

    private static void ids(ByteWriter out, List<SkillId> ids) {
        out.number(ids.size());
        for (SkillId id : ids) {
            out.text(id.value());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException for anything else
     */
    static Roadmap read(byte[] bytes) throws IOException {
        try {
            ByteReader in = new ByteReader(bytes, 0, bytes.length);
            if (in.number() != FORMAT) {
                throw new IOException("an index of another format");
            }
            return road(in);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("a damaged index", e);
        }
    }

    private static Roadmap road(ByteReader in) {
        String id = in.text();
        String title = in.text();
        String summary = in.text();
        String level = in.text();
        String version = in.text();
        int count = (int) in.number();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stages.add(stage(in, i));
        }
        return new Roadmap(id, title, summary, level, version, stages);
    }

    private static Facets facets(ByteReader in) {
        return new Facets(in.text(), in.text(), in.text(), in.text(), in.text());
    }

    private static List<ChecklistItem> checklist(ByteReader in) {
        int count = (int) in.number();
        List<ChecklistItem> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(new ChecklistItem(new ItemId(in.text()), in.text()));
        }
        return items;
    }

    private static Stage stage(ByteReader in, int index) {
        StageId id = new StageId(in.text());
        String title = in.text();
        String summary = in.text();
        String why = in.text();
        Facets facets = facets(in);
        Capstone capstone = new Capstone(in.text(), in.text(), checklist(in));
        int count = (int) in.number();
        List<Skill> skills = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            skills.add(skill(in));
        }
        return new Stage(id, index, title, summary, why, facets, skills, capstone);
    }

    private static Skill skill(ByteReader in) {
        SkillId id = new SkillId(in.text());
        String title = in.text();
        String summary = in.text();
        String why = in.text();
        String folder = in.text();
        Facets facets = facets(in);
        Hours hours = new Hours((int) in.number(), (int) in.number());
        boolean optional = in.flag();
        List<Objective> objectives = new ArrayList<>();
        for (int i = (int) in.number(); i > 0; i--) {
            objectives.add(new Objective(new ObjectiveId(in.text()), in.text()));
        }
        List<SkillId> prerequisites = ids(in);
        List<Tool> tools = new ArrayList<>();
        for (int i = (int) in.number(); i > 0; i--) {
            tools.add(new Tool(in.text(), in.text()));
        }
        List<Lesson> lessons = new ArrayList<>();
        for (int i = (int) in.number(); i > 0; i--) {
            lessons.add(lesson(in));
        }
        List<ChecklistItem> checklist = checklist(in);
        List<Resource> resources = new ArrayList<>();
        for (int i = (int) in.number(); i > 0; i--) {
            resources.add(new Resource(in.text(), in.text(), in.text(), in.text()));
        }
        List<Term> terms = new ArrayList<>();
        for (int i = (int) in.number(); i > 0; i--) {
            terms.add(new Term(in.text(), in.text(), in.text()));
        }
        List<SkillId> was = ids(in);
        return new Skill(
                id,
                title,
                summary,
                why,
                facets,
                hours,
                optional,
                folder,
                objectives,
                prerequisites,
                tools,
                lessons,
                checklist,
                resources,
                terms,
                was);
    }

    private static Lesson lesson(ByteReader in) {
        LessonId id = new LessonId(in.text());
        String title = in.text();
        String file = in.text();
        int minutes = (int) in.number();
        List<ObjectiveId> objectives = new ArrayList<>();
        for (int i = (int) in.number(); i > 0; i--) {
            objectives.add(new ObjectiveId(in.text()));
        }
        return new Lesson(id, title, file, minutes, objectives);
    }

    private static List<SkillId> ids(ByteReader in) {
        List<SkillId> ids = new ArrayList<>();
        for (int i = (int) in.number(); i > 0; i--) {
            ids.add(new SkillId(in.text()));
        }
        return ids;
    }
}
