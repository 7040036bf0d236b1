package opsroad.core.recall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;

/**
 * Finds out which skills of a stage someone has already: a few questions a skill in the order of the road. The first wrong answer to a skill ends
 * it; two skills in a row that were not proved end the placement, since what comes later builds on them.
 */
public final class Placement {
    public static final int MOST_QUESTIONS = 15;
    private static final int FAILED_IN_A_ROW = 2;
    private static final int MOST_A_SKILL = 3;

    private final List<SkillId> skills = new ArrayList<>();
    private final Map<String, List<Question>> questions = new HashMap<>();
    private final int each;

    /**
     * A placement in a stage.
     *
     * @param bank questions of all its skills; a skill without enough of them cannot be proved and is passed over
     * @param seed decides which are asked
     */
    public Placement(Stage stage, List<Question> bank, long seed) {
        each = Math.max(
                2,
                Math.min(
                        MOST_A_SKILL,
                        MOST_QUESTIONS / Math.max(1, stage.skills().size())));
        for (Skill skill : stage.skills()) {
            List<Question> own = new ArrayList<>();
            for (Question question : Shuffle.of(bank, seed)) {
                if (question.skill().equals(skill.id())) {
                    own.add(question);
                }
            }
            own.sort((a, b) -> Integer.compare(easeOfGuessing(a), easeOfGuessing(b)));
            List<Question> chosen = differentObjectives(own);
            if (chosen.size() == each) {
                skills.add(skill.id());
                questions.put(skill.id().value(), chosen);
            }
        }
    }

    /** What cannot be guessed and asks for use proves more. */
    private static int easeOfGuessing(Question question) {
        int level = question.level() == Question.Level.RECALL ? 2 : 0;
        return level + (question.task().kind().equals("single") ? 1 : 0);
    }

    private List<Question> differentObjectives(List<Question> own) {
        List<Question> chosen = new ArrayList<>();
        for (Question question : own) {
            boolean known = chosen.stream().anyMatch(other -> other.objective().equals(question.objective()));
            if (chosen.size() < each && !known) {
                chosen.add(question);
            }
        }
        for (Question question : own) {
            if (chosen.size() < each && !chosen.contains(question)) {
                chosen.add(question);
            }
        }
        return chosen;
    }

    /**
     * Returns the next question; nothing when the placement is over.
     *
     * @param right by card, whether each answer so far was right
     */
    public Optional<Question> next(Map<String, Boolean> right) {
        int failed = 0;
        for (SkillId skill : skills) {
            boolean lost = false;
            for (Question question : questions(skill)) {
                Boolean answer = right.get(question.card());
                if (answer == null) {
                    return right.size() >= MOST_QUESTIONS ? Optional.empty() : Optional.of(question);
                }
                if (!answer) {
                    lost = true;
                    break;
                }
            }
            failed = lost ? failed + 1 : 0;
            if (failed == FAILED_IN_A_ROW) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Returns the skills whose questions were all answered right. */
    public List<SkillId> proved(Map<String, Boolean> right) {
        List<SkillId> proved = new ArrayList<>();
        for (SkillId skill : skills) {
            boolean all = true;
            for (Question question : questions(skill)) {
                all &= right.getOrDefault(question.card(), false);
            }
            if (all) {
                proved.add(skill);
            }
        }
        return proved;
    }

    /** Returns how many questions at most are still to come. */
    public int mostLeft(Map<String, Boolean> right) {
        int open = 0;
        for (SkillId skill : skills) {
            int answered = 0;
            boolean lost = false;
            for (Question question : questions(skill)) {
                answered += right.containsKey(question.card()) ? 1 : 0;
                lost |= !right.getOrDefault(question.card(), true);
            }
            open += lost ? 0 : each - answered;
        }
        return Math.max(0, Math.min(MOST_QUESTIONS - right.size(), open));
    }

    private List<Question> questions(SkillId skill) {
        return questions.getOrDefault(skill.value(), List.of());
    }
}
