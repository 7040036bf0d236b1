package opsroad.core.roadmap;

import java.util.List;

/**
 * One question of a skill.
 *
 * @param id unique in its skill, for ever: the memory of its card hangs on it
 * @param stem Markdown
 * @param explanation Markdown: the idea behind, shown after every answer
 * @param task what one has to give
 * @param was earlier ids, whose memory counts for this question
 */
public record Question(
        String id,
        SkillId skill,
        Level level,
        ObjectiveId objective,
        LessonId lesson,
        String stem,
        String explanation,
        Task task,
        List<String> was) {
    /** What answering takes. */
    public enum Level {
        RECALL,
        APPLY,
        ANALYSE
    }

    public Question {
        was = List.copyOf(was);
    }

    /** Returns the name of its card on the whole road. */
    public String card() {
        return skill.value() + "/" + id;
    }
}
