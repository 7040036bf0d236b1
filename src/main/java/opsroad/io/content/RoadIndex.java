package opsroad.io.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
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

/**
 * The road as one small file that the build makes from the JSON: reading it costs a cold start a tenth of parsing. It lies beside roadmap.json in the
 * jar and is never edited; a test compares it with the JSON.
 */
public final class RoadIndex {
    static final String FILE = "road.index";
    private static final int FORMAT = 1;

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

    static byte[] write(Roadmap road) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            texts(out, road.id(), road.title(), road.summary(), road.level(), road.version());
            out.writeInt(road.stages().size());
            for (Stage stage : road.stages()) {
                write(out, stage);
            }
        }
        return bytes.toByteArray();
    }

    private static void texts(DataOutputStream out, String... texts) throws IOException {
        for (String text : texts) {
            out.writeUTF(text);
        }
    }

    private static void write(DataOutputStream out, Facets facets) throws IOException {
        texts(out, facets.purpose(), facets.focus(), facets.whoNeedsIt(), facets.analogy(), facets.outcome());
    }

    private static void write(DataOutputStream out, List<ChecklistItem> checklist) throws IOException {
        out.writeInt(checklist.size());
        for (ChecklistItem item : checklist) {
            texts(out, item.id().value(), item.text());
        }
    }

    private static void write(DataOutputStream out, Stage stage) throws IOException {
        texts(out, stage.id().value(), stage.title(), stage.summary(), stage.why());
        write(out, stage.facets());
        texts(out, stage.capstone().title(), stage.capstone().summary());
        write(out, stage.capstone().checklist());
        out.writeInt(stage.skills().size());
        for (Skill skill : stage.skills()) {
            write(out, skill);
        }
    }

    private static void write(DataOutputStream out, Skill skill) throws IOException {
        texts(out, skill.id().value(), skill.title(), skill.summary(), skill.why(), skill.folder());
        write(out, skill.facets());
        out.writeInt(skill.hours().min());
        out.writeInt(skill.hours().max());
        out.writeBoolean(skill.optional());
        out.writeInt(skill.objectives().size());
        for (Objective objective : skill.objectives()) {
            texts(out, objective.id().value(), objective.text());
        }
        ids(out, skill.prerequisites());
        out.writeInt(skill.tools().size());
        for (Tool tool : skill.tools()) {
            texts(out, tool.name(), tool.version());
        }
        out.writeInt(skill.lessons().size());
        for (Lesson lesson : skill.lessons()) {
            texts(out, lesson.id().value(), lesson.title(), lesson.file());
            out.writeInt(lesson.minutes());
            out.writeInt(lesson.objectives().size());
            for (ObjectiveId objective : lesson.objectives()) {
                out.writeUTF(objective.value());
            }
        }
        write(out, skill.checklist());
        out.writeInt(skill.resources().size());
        for (Resource resource : skill.resources()) {
            texts(out, resource.title(), resource.url(), resource.kind(), resource.why());
        }
        out.writeInt(skill.terms().size());
        for (Term term : skill.terms()) {
            texts(out, term.id(), term.term(), term.says());
        }
        ids(out, skill.was());
    }

    private static void ids(DataOutputStream out, List<SkillId> ids) throws IOException {
        out.writeInt(ids.size());
        for (SkillId id : ids) {
            out.writeUTF(id.value());
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException for anything else
     */
    static Roadmap read(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("an index of another format");
            }
            String id = in.readUTF();
            String title = in.readUTF();
            String summary = in.readUTF();
            String level = in.readUTF();
            String version = in.readUTF();
            int count = in.readInt();
            List<Stage> stages = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                stages.add(stage(in, i));
            }
            return new Roadmap(id, title, summary, level, version, stages);
        }
    }

    private static Facets facets(DataInputStream in) throws IOException {
        return new Facets(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
    }

    private static List<ChecklistItem> checklist(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<ChecklistItem> items = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            items.add(new ChecklistItem(new ItemId(in.readUTF()), in.readUTF()));
        }
        return items;
    }

    private static Stage stage(DataInputStream in, int index) throws IOException {
        StageId id = new StageId(in.readUTF());
        String title = in.readUTF();
        String summary = in.readUTF();
        String why = in.readUTF();
        Facets facets = facets(in);
        Capstone capstone = new Capstone(in.readUTF(), in.readUTF(), checklist(in));
        int count = in.readInt();
        List<Skill> skills = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            skills.add(skill(in));
        }
        return new Stage(id, index, title, summary, why, facets, skills, capstone);
    }

    private static Skill skill(DataInputStream in) throws IOException {
        SkillId id = new SkillId(in.readUTF());
        String title = in.readUTF();
        String summary = in.readUTF();
        String why = in.readUTF();
        String folder = in.readUTF();
        Facets facets = facets(in);
        Hours hours = new Hours(in.readInt(), in.readInt());
        boolean optional = in.readBoolean();
        List<Objective> objectives = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            objectives.add(new Objective(new ObjectiveId(in.readUTF()), in.readUTF()));
        }
        List<SkillId> prerequisites = ids(in);
        List<Tool> tools = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            tools.add(new Tool(in.readUTF(), in.readUTF()));
        }
        List<Lesson> lessons = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            lessons.add(lesson(in));
        }
        List<ChecklistItem> checklist = checklist(in);
        List<Resource> resources = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            resources.add(new Resource(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF()));
        }
        List<Term> terms = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            terms.add(new Term(in.readUTF(), in.readUTF(), in.readUTF()));
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

    private static Lesson lesson(DataInputStream in) throws IOException {
        LessonId id = new LessonId(in.readUTF());
        String title = in.readUTF();
        String file = in.readUTF();
        int minutes = in.readInt();
        List<ObjectiveId> objectives = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            objectives.add(new ObjectiveId(in.readUTF()));
        }
        return new Lesson(id, title, file, minutes, objectives);
    }

    private static List<SkillId> ids(DataInputStream in) throws IOException {
        List<SkillId> ids = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            ids.add(new SkillId(in.readUTF()));
        }
        return ids;
    }
}
