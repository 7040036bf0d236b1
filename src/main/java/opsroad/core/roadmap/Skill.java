package opsroad.core.roadmap;

import java.util.List;
import java.util.Optional;

/**
 * One skill of a stage. Bodies (lessons, questions, labs) are loaded when opened.
 *
 * @param why reason for its place on the road
 * @param folder path of its files below the road's folder
 * @param prerequisites advise, they never lock
 * @param terms of the glossary that it introduces
 * @param was earlier ids, whose progress counts for this skill
 */
public record Skill(
        SkillId id,
        String title,
        String summary,
        String why,
        Facets facets,
        Hours hours,
        boolean optional,
        String folder,
        List<Objective> objectives,
        List<SkillId> prerequisites,
        List<Tool> tools,
        List<Lesson> lessons,
        List<ChecklistItem> checklist,
        List<Resource> resources,
        List<Term> terms,
        List<SkillId> was) {
    public Skill {
        objectives = List.copyOf(objectives);
        prerequisites = List.copyOf(prerequisites);
        tools = List.copyOf(tools);
        lessons = List.copyOf(lessons);
        checklist = List.copyOf(checklist);
        resources = List.copyOf(resources);
        terms = List.copyOf(terms);
        was = List.copyOf(was);
    }

    public Optional<Lesson> lesson(LessonId wanted) {
        return lessons.stream().filter(lesson -> lesson.id().equals(wanted)).findFirst();
    }

    public Optional<ChecklistItem> item(ItemId wanted) {
        return checklist.stream().filter(item -> item.id().equals(wanted)).findFirst();
    }
}
