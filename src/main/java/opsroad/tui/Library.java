package opsroad.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;

/** The texts of a road, read when they are opened. Slow: call it in a {@link Request}. */
public interface Library {
    /**
     * Returns the Markdown of a lesson.
     *
     * @throws java.io.UncheckedIOException when it cannot be read, with a message for the learner
     */
    String lesson(Skill skill, Lesson lesson);

    /** Returns the Markdown of the cheat sheet of a skill, if it has one. */
    Optional<String> cheatSheet(Skill skill);

    /** Returns the questions of a skill that can be asked; none when it has no bank. */
    List<Question> questions(Skill skill);

    /** Returns the questions of all skills. */
    default List<Question> questions(Roadmap roadmap) {
        List<Question> all = new ArrayList<>();
        for (Skill skill : roadmap.skills()) {
            all.addAll(questions(skill));
        }
        return all;
    }

    /** Tells whether a skill has questions, without reading them. */
    boolean hasQuestions(Skill skill);

    /** Tells whether a skill has a cheat sheet, without reading it. */
    boolean hasCheatSheet(Skill skill);

    /** Returns the Markdown of the page about the whole road, if it has one. */
    Optional<String> overview();

    /** Returns the Markdown of the review sheet for the project that closes a stage, if it has one. */
    Optional<String> capstone(Stage stage);
}
