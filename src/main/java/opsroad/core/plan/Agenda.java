package opsroad.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.StageId;

/** What is most useful to do next. */
public final class Agenda {
    private Agenda() {}

    /**
     * The next thing to do.
     *
     * @param lesson the first one not finished; empty when only the checklist remains
     * @param isBegun whether the learner has been at this skill before
     */
    public record Next(Skill skill, Optional<Lesson> lesson, boolean isBegun) {}

    /**
     * Returns what to do next: the open skill that was touched last, else the first open skill of the road; nothing when every skill is done or
     * skipped.
     */
    public static Optional<Next> next(Roadmap roadmap, Progress progress) {
        for (SkillId touched : progress.lastTouched()) {
            Optional<Skill> skill = roadmap.skill(touched);
            if (skill.isPresent() && progress.state(skill.get()) == SkillState.LEARNING) {
                return Optional.of(in(skill.get(), progress, true));
            }
        }
        for (Stage stage : stages(roadmap, progress)) {
            for (Skill skill : stage.skills()) {
                SkillState state = progress.state(skill);
                if (state == SkillState.TODO || state == SkillState.LEARNING) {
                    return Optional.of(in(skill, progress, state == SkillState.LEARNING));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the stages in the order that the learner's plan asks for; without one, as the road has them. */
    public static List<Stage> stages(Roadmap roadmap, Progress progress) {
        List<Stage> rest = new ArrayList<>(roadmap.stages());
        List<Stage> ordered = new ArrayList<>();
        Optional<LearnerEvent.PlanSet> plan = progress.plan();
        for (StageId id : plan.isPresent() ? plan.get().order() : List.<StageId>of()) {
            for (Stage stage : List.copyOf(rest)) {
                if (stage.id().equals(id)) {
                    ordered.add(stage);
                    rest.remove(stage);
                }
            }
        }
        ordered.addAll(rest);
        return ordered;
    }

    private static Next in(Skill skill, Progress progress, boolean isBegun) {
        for (Lesson lesson : skill.lessons()) {
            if (progress.lessonFinishedAt(skill.id(), lesson.id()).isEmpty()) {
                return new Next(skill, Optional.of(lesson), isBegun);
            }
        }
        return new Next(skill, Optional.empty(), isBegun);
    }
}
