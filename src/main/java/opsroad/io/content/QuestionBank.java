package opsroad.io.content;

import java.util.List;
import opsroad.core.roadmap.Question;

/**
 * The questions of a skill.
 *
 * @param questions that can be asked; one with an error is left out
 * @param problems of the file
 */
public record QuestionBank(List<Question> questions, List<Problem> problems) {
    public QuestionBank {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }
}
