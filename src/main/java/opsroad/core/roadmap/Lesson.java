package opsroad.core.roadmap;

import java.util.List;

/**
 * One sitting of reading. Its Markdown is loaded when it is opened.
 *
 * @param file path of the Markdown below the skill's folder
 * @param minutes of reading and trying
 * @param objectives of the skill that it serves, at least one
 */
public record Lesson(LessonId id, String title, String file, int minutes, List<ObjectiveId> objectives) {
    public Lesson {
        objectives = List.copyOf(objectives);
        if (minutes < 1) {
            throw new IllegalArgumentException("minutes below 1: " + minutes + " for " + id);
        }
    }
}
