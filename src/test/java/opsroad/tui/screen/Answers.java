package opsroad.tui.screen;

import java.util.List;
import opsroad.core.roadmap.Task;
import opsroad.tui.Learner;

/** Gives answers to the questions of the small bank. */
final class Answers {
    private Answers() {}

    static Attempt attempt(Learner learner) {
        return learner.top() instanceof QuizScreen quiz
                ? quiz.attempt().orElseThrow()
                : learner.top() instanceof ReviewScreen review
                        ? review.attempt().orElseThrow()
                        : ((PlacementScreen) learner.top()).attempt().orElseThrow();
    }

    /** Answers the question on the screen, right or wrong. */
    static void answer(Learner learner, boolean right) {
        Attempt attempt = attempt(learner);
        Task task = attempt.question().task();
        if (task instanceof Task.Type) {
            learner.types(right ? "water --bed  mint 400" : "water mint").press("enter");
        } else if (task instanceof Task.Spot) {
            learner.press(right ? "down" : "up", "enter");
        } else if (task instanceof Task.Single) {
            learner.press(String.valueOf(attempt.shown().indexOf(right ? 0 : 1) + 1));
        } else {
            List<Integer> wanted = task instanceof Task.Order
                    ? right ? List.of(0, 1, 2) : List.of(2, 1, 0)
                    : right ? List.of(0, 1) : List.of(2);
            wanted.forEach(index -> learner.press(String.valueOf(attempt.shown().indexOf(index) + 1)));
            learner.press("enter");
        }
    }
}
