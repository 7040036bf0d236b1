package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import opsroad.core.progress.CardHistory;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.Review;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Task;
import opsroad.core.schedule.MemoryState;
import opsroad.core.schedule.Rating;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Session;
import opsroad.tui.widget.Canvas;

/** What quiz, review and placement do alike: offer keys, save answers, show when a card comes back. */
final class Asking {
    private static final Action[] OPTIONS = {
        Action.OPTION_1,
        Action.OPTION_2,
        Action.OPTION_3,
        Action.OPTION_4,
        Action.OPTION_5,
        Action.OPTION_6,
        Action.OPTION_7,
        Action.OPTION_8,
        Action.OPTION_9
    };
    private static final Rating[] RATINGS = {Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.EASY};

    private Asking() {}

    /** The keys before an answer. */
    static List<Binding> bindings(Attempt attempt) {
        List<Binding> all = new ArrayList<>();
        Task task = attempt.question().task();
        all.add(Binding.of(Action.OPEN, "answer", 1).unless(attempt.missing()));
        if (attempt.takesText()) {
            all.add(Binding.quiet(Action.PAGE_DOWN, "page down"));
            all.add(Binding.quiet(Action.PAGE_UP, "page up"));
            return all;
        }
        boolean collects = task instanceof Task.Multiple || task instanceof Task.Order;
        all.add(Binding.of(Action.DOWN, "down", 3));
        all.add(Binding.quiet(Action.UP, "up"));
        all.add(collects ? Binding.of(Action.TOGGLE, "choose", 2) : Binding.quiet(Action.TOGGLE, "choose"));
        if (!(task instanceof Task.Spot)) {
            for (int i = 0; i < Math.min(OPTIONS.length, attempt.shown().size()); i++) {
                all.add(Binding.quiet(OPTIONS[i], "choose " + (i + 1)));
            }
        }
        return all;
    }

    /** The keys after an answer: go on, or say how it went. */
    static List<Binding> answeredBindings(Attempt attempt) {
        List<Binding> all = new ArrayList<>();
        all.add(Binding.of(Action.OPEN, "go on", 1));
        all.add(Binding.quiet(Action.TOGGLE, "go on"));
        if (attempt.isRight()) {
            all.add(Binding.quiet(Action.OPTION_1, "it was luck: again"));
            all.add(Binding.quiet(Action.OPTION_2, "it was hard"));
            all.add(Binding.quiet(Action.OPTION_3, "it was good"));
            all.add(Binding.quiet(Action.OPTION_4, "it was easy"));
        }
        all.add(Binding.of(Action.DOWN, "scroll", 6));
        all.add(Binding.quiet(Action.UP, "scroll back"));
        all.add(Binding.quiet(Action.PAGE_DOWN, "page down"));
        all.add(Binding.quiet(Action.PAGE_UP, "page up"));
        all.add(Binding.of(Action.LESSON, "read the lesson", 4));
        return all;
    }

    /** The event of a fresh answer: right is good until the learner says otherwise. */
    static LearnerEvent answered(Attempt attempt, Occasion occasion, Session session) {
        return LearnerEvent.QuestionAnswered.to(
                attempt.question(),
                attempt.given().orElse(""),
                occasion,
                attempt.seconds(session.now().getEpochSecond()));
    }

    /** Returns the rating that a number key gives to a right answer. */
    static Rating rating(Action action) {
        int index = Attempt.option(action);
        return index >= 0 && index < RATINGS.length ? RATINGS[index] : Rating.GOOD;
    }

    static LearnerEvent rated(Question question, Rating rating) {
        return new LearnerEvent.AnswerRated(question.skill(), question.id(), rating);
    }

    /** Returns the event that takes back the last answer to a question; none when there is none. */
    static List<LearnerEvent> undo(Question question, Session session) {
        List<Review> reviews =
                session.deck().history(question).map(CardHistory::reviews).orElse(List.of());
        return reviews.isEmpty()
                ? List.of()
                : List.of(
                        new LearnerEvent.Undone(reviews.get(reviews.size() - 1).id()));
    }

    static Attempt attempt(Question question, Session session) {
        int tries = session.deck()
                .history(question)
                .map(history -> history.reviews().size())
                .orElse(0);
        return Attempt.at(question, tries, session.now().getEpochSecond());
    }

    /** Draws when the card comes back after each rating, or after a wrong answer. */
    static void drawRatings(Canvas row, Attempt attempt, Session session) {
        if (session.deck()
                .history(attempt.question())
                .map(h -> h.reviews().isEmpty())
                .orElse(true)) {
            return;
        }
        int x = 0;
        for (int i = 0; i < RATINGS.length; i++) {
            if (!attempt.isRight() && i > 0) {
                break;
            }
            MemoryState memory = session.deck().rerated(attempt.question(), RATINGS[i]);
            String key = attempt.isRight() ? (i + 1) + " " : "";
            x = row.put(x, 0, key, Style.of(Role.KEY).bold());
            x = row.put(x, 0, word(RATINGS[i]) + " ", Style.TEXT);
            x = row.put(x, 0, memory.interval(), Style.of(Role.MUTED)) + 3;
        }
    }

    private static String word(Rating rating) {
        return rating.name().toLowerCase(java.util.Locale.ROOT);
    }
}
