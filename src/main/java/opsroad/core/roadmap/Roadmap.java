package opsroad.core.roadmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole road: its stages in the recommended order. */
public final class Roadmap {
    private final String id;
    private final String title;
    private final String summary;
    private final String level;
    private final String version;
    private final List<Stage> stages;
    private final List<Skill> skills;
    private final Map<String, Skill> skillsById = new HashMap<>();
    private final Map<String, Stage> stageOfSkill = new HashMap<>();
    private final Map<String, Skill> skillsByOldId = new HashMap<>();

    /**
     * @param id permanent name of the road; progress is kept for each road by it
     * @param level for whom, in a few words
     * @param version of the content
     */
    public Roadmap(String id, String title, String summary, String level, String version, List<Stage> stages) {
        this.id = id;
        this.title = title;
        this.summary = summary;
        this.level = level;
        this.version = version;
        this.stages = List.copyOf(stages);
        List<Skill> all = new ArrayList<>();
        for (Stage stage : stages) {
            for (Skill skill : stage.skills()) {
                index(stage, skill);
                all.add(skill);
            }
        }
        this.skills = List.copyOf(all);
    }

    private void index(Stage stage, Skill skill) {
        if (skillsById.put(skill.id().value(), skill) != null) {
            throw new IllegalArgumentException("two skills have the id " + skill.id());
        }
        stageOfSkill.put(skill.id().value(), stage);
        for (SkillId old : skill.was()) {
            skillsByOldId.put(old.value(), skill);
        }
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String summary() {
        return summary;
    }

    public String level() {
        return level;
    }

    public String version() {
        return version;
    }

    public List<Stage> stages() {
        return stages;
    }

    public Optional<Stage> stage(StageId wanted) {
        for (Stage stage : stages) {
            if (stage.id().equals(wanted)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /** Returns the skill with this id, or the one that had it before. */
    public Optional<Skill> skill(SkillId wanted) {
        @Nullable Skill now = skillsById.get(wanted.value());
        return Optional.ofNullable(now != null ? now : skillsByOldId.get(wanted.value()));
    }

    /**
     * Returns the stage that the skill belongs to.
     *
     * @throws IllegalArgumentException for a skill of another road
     */
    public Stage stageOf(Skill skill) {
        @Nullable Stage stage = stageOfSkill.get(skill.id().value());
        if (stage == null) {
            throw new IllegalArgumentException("no skill of this road: " + skill.id());
        }
        return stage;
    }

    /** Returns all skills in the recommended order. */
    public List<Skill> skills() {
        return skills;
    }

    /** Returns the skills that name this one as a prerequisite, in the recommended order. */
    public List<Skill> unlockedBy(SkillId prerequisite) {
        return skills().stream()
                .filter(skill -> skill.prerequisites().contains(prerequisite))
                .toList();
    }
}
