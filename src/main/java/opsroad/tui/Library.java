package opsroad.tui;

import java.util.Optional;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Skill;

/** The texts of a road, read when they are opened. Slow: call it in a {@link Request}. */
public interface Library {
    /**
     * Returns the Markdown of a lesson.
     *
     * @throws java.io.UncheckedIOException when it cannot be read, with a message for the learner
     */
    String lesson(Skill skill, Lesson lesson);

    /** Returns the Markdown of the page about the whole road, if it has one. */
    Optional<String> overview();
}
