package opsroad.core.recall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opsroad.core.roadmap.Question;

/** Chooses the questions of a quiz. */
public final class QuizPlan {
    public static final int USUAL_COUNT = 10;

    private QuizPlan() {}

    /**
     * Returns questions that cover the objectives evenly, those answered least often first, kinds mixed.
     *
     * @param count how many; fewer come when the bank is smaller
     * @param seed decides among equals
     */
    public static List<Question> pick(List<Question> bank, Deck deck, int count, long seed) {
        List<Question> candidates = Shuffle.of(bank, seed);
        candidates.sort((a, b) -> Integer.compare(answers(a, deck), answers(b, deck)));
        Map<String, Integer> perObjective = new HashMap<>();
        Map<String, Integer> perKind = new HashMap<>();
        List<Question> picked = new ArrayList<>();
        while (picked.size() < count && !candidates.isEmpty()) {
            Question best = candidates.get(0);
            int least = Integer.MAX_VALUE;
            for (Question candidate : candidates) {
                int weight = 3 * perObjective.getOrDefault(candidate.objective().value(), 0)
                        + perKind.getOrDefault(candidate.task().kind(), 0)
                        + 4 * answers(candidate, deck);
                if (weight < least) {
                    least = weight;
                    best = candidate;
                }
            }
            candidates.remove(best);
            picked.add(best);
            perObjective.merge(best.objective().value(), 1, Integer::sum);
            perKind.merge(best.task().kind(), 1, Integer::sum);
        }
        return Shuffle.of(picked, seed + 1);
    }

    private static int answers(Question question, Deck deck) {
        return deck.history(question).map(history -> history.reviews().size()).orElse(0);
    }
}
