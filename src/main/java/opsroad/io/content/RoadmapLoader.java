package opsroad.io.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opsroad.core.roadmap.Capstone;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.StageId;
import org.jspecify.annotations.Nullable;

/** Reads the JSON files of a road. Texts (lessons and the like) stay on disk until they are opened. */
public final class RoadmapLoader {
    private static final int MAX_BYTES = 1 << 20;

    private final ContentSource source;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> skillIds = new HashSet<>();
    private final Map<String, Problem> wherePrerequisitesStand = new HashMap<>();

    private RoadmapLoader(ContentSource source) {
        this.source = source;
    }

    /**
     * What was read.
     *
     * @param roadmap empty when there is a problem
     */
    public record Loaded(Optional<Roadmap> roadmap, List<Problem> problems) {}

    /** Reads a road and finds all problems of its JSON files. */
    public static Loaded load(ContentSource source) {
        RoadmapLoader loader = new RoadmapLoader(source);
        Roadmap roadmap = loader.roadmap();
        if (roadmap != null) {
            loader.checkPrerequisites(roadmap);
        }
        return new Loaded(
                loader.problems.isEmpty() ? Optional.ofNullable(roadmap) : Optional.empty(),
                List.copyOf(loader.problems));
    }

    private @Nullable Roadmap roadmap() {
        Form form = open("roadmap.json");
        if (form == null) {
            return null;
        }
        String id = form.id("id", new HashSet<>());
        String title = form.text("title");
        String summary = form.text("summary");
        String level = form.text("level");
        String version = form.text("version");
        List<Stage> stages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Form.Named name : form.ids("stages", false)) {
            if (!seen.add(name.id())) {
                form.problem(name.line(), "the stage \"" + name.id() + "\" is listed twice", "List each stage once");
                continue;
            }
            Stage stage = stage(name.id(), stages.size());
            if (stage != null) {
                stages.add(stage);
            }
        }
        if (seen.isEmpty()) {
            form.problem(form.line("stages"), "the road has no stages", "List at least one");
        }
        form.finish();
        return new Roadmap(id, title, summary, level, version, stages);
    }

    private @Nullable Stage stage(String folder, int index) {
        Form form = open(folder + "/stage.json");
        if (form == null) {
            return null;
        }
        StageId id = new StageId(sameAsFolder(form, folder));
        String title = form.text("title");
        String summary = form.text("summary");
        String why = form.text("why");
        var facets = SkillReader.facets(form);
        List<Skill> skills = new ArrayList<>();
        List<Form.Named> names = form.ids("skills", false);
        if (names.isEmpty()) {
            form.problem(form.line("skills"), "the stage has no skills", "List at least one");
        }
        for (Form.Named name : names) {
            Skill skill = skill(form, folder, name);
            if (skill != null) {
                skills.add(skill);
            }
        }
        Form last = form.form("capstone");
        Capstone capstone = new Capstone(last.text("title"), last.text("summary"), SkillReader.checklist(last));
        last.finish();
        form.finish();
        return new Stage(id, index, title, summary, why, facets, skills, capstone);
    }

    private @Nullable Skill skill(Form stage, String stageFolder, Form.Named name) {
        if (!skillIds.add(name.id())) {
            stage.problem(
                    name.line(),
                    "the skill \"" + name.id() + "\" is listed twice on this road",
                    "Give each skill its own id");
            return null;
        }
        String folder = stageFolder + "/" + name.id();
        Form form = open(folder + "/skill.json");
        if (form == null) {
            return null;
        }
        sameAsFolder(form, name.id());
        Skill skill = SkillReader.read(form, new SkillId(name.id()), folder);
        form.finish();
        wherePrerequisitesStand.put(name.id(), new Problem(folder + "/skill.json", form.line("prerequisites"), "", ""));
        return skill;
    }

    private static String sameAsFolder(Form form, String folder) {
        String id = form.text("id");
        if (!id.equals(folder)) {
            form.problem(
                    form.line("id"),
                    "the id \"" + id + "\" is not the name of its folder, \"" + folder + "\"",
                    "Make them the same");
        }
        return folder;
    }

    private @Nullable Form open(String file) {
        try {
            byte[] bytes = source.read(file);
            if (bytes.length > MAX_BYTES) {
                problems.add(new Problem(file, 0, "the file has " + bytes.length + " bytes", "Keep it below 1 MiB"));
                return null;
            }
            if (Json.parse(bytes) instanceof Json.Fields fields) {
                return new Form(file, fields, problems);
            }
            problems.add(new Problem(file, 1, "the file is not a JSON object", "Begin it with {"));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(new Problem(
                    file,
                    line,
                    "this is not JSON (" + firstLine(e.getOriginalMessage()) + ")",
                    "Mend the syntax near this line"));
        } catch (NoSuchFileException e) {
            problems.add(new Problem(
                    file, 0, "the file is missing", "Create it, or take its id off the list that names it"));
        } catch (IOException e) {
            problems.add(new Problem(
                    file,
                    0,
                    "the file cannot be read (" + firstLine(String.valueOf(e.getMessage())) + ")",
                    "Check its encoding (UTF-8) and permissions"));
        }
        return null;
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return opsroad.text.Clean.oneLine(end < 0 ? message : message.substring(0, end));
    }

    private void checkPrerequisites(Roadmap roadmap) {
        Set<String> clean = new HashSet<>();
        for (Stage stage : roadmap.stages()) {
            for (Skill skill : stage.skills()) {
                for (SkillId needed : skill.prerequisites()) {
                    if (roadmap.skill(needed).isEmpty()) {
                        report(
                                skill,
                                "the prerequisite \"" + needed + "\" is no skill of this road",
                                "Use the id of one");
                    }
                }
                findCircle(roadmap, skill, new ArrayList<>(), clean);
            }
        }
    }

    /** Walks along prerequisites; a skill met again on its own way closes a circle. */
    private void findCircle(Roadmap roadmap, Skill skill, List<String> way, Set<String> clean) {
        String id = skill.id().value();
        int at = way.indexOf(id);
        if (at >= 0) {
            way.add(id);
            report(
                    skill,
                    "the prerequisites form a circle: " + String.join(" needs ", way.subList(at, way.size())),
                    "Take one of them away");
            clean.addAll(way);
            return;
        }
        if (clean.contains(id)) {
            return;
        }
        way.add(id);
        for (SkillId needed : skill.prerequisites()) {
            Optional<Skill> next = roadmap.skill(needed);
            if (next.isPresent()) {
                findCircle(roadmap, next.get(), way, clean);
            }
        }
        clean.add(id);
        if (!way.isEmpty() && way.get(way.size() - 1).equals(id)) {
            way.remove(way.size() - 1);
        }
    }

    private void report(Skill skill, String what, String remedy) {
        Problem place = wherePrerequisitesStand.get(skill.id().value());
        if (place != null) {
            problems.add(new Problem(place.file(), place.line(), what, remedy));
        }
    }
}
