package opsroad.core.recall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import opsroad.core.progress.CardHistory;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.Progress;
import opsroad.core.progress.Review;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.schedule.MemoryState;

/** The questions to review now: due ones, those most at risk first, then new ones up to the day's limit; skills mixed. */
public final class ReviewQueue {
    private record Ranked(Question question, double risk) {}

    private final Progress progress;
    private final Deck deck;
    private final int newPerDay;

    /** @param newPerDay how many cards may be met for the first time in the reviews of one day */
    public ReviewQueue(Progress progress, Deck deck, int newPerDay) {
        this.progress = progress;
        this.deck = deck;
        this.newPerDay = newPerDay;
    }

    /** Returns what to review at this moment, in order. */
    public List<Question> at(Instant now, List<Question> all) {
        List<Question> fresh = new ArrayList<>();
        List<Question> queue = due(now, all, fresh);
        queue.addAll(mixed(fresh).subList(0, Math.min(room(now), fresh.size())));
        return mixed(queue);
    }

    /** Tells whether a skill can have cards that wait for their first review: else its questions need not be read to count them. */
    public static boolean canHaveFresh(Skill skill, Progress progress) {
        for (Lesson lesson : skill.lessons()) {
            if (progress.lessonFinishedAt(skill.id(), lesson.id()).isPresent()) {
                return true;
            }
        }
        for (Objective objective : skill.objectives()) {
            if (progress.hasFailed(skill.id(), objective.id())) {
                return true;
            }
        }
        return false;
    }

    /** Returns how many of them would be met for the first time. */
    public int fresh(Instant now, List<Question> all) {
        List<Question> fresh = new ArrayList<>();
        due(now, all, fresh);
        return Math.min(room(now), fresh.size());
    }

    /** How many new cards the day still takes. */
    private int room(Instant now) {
        return Math.max(0, newPerDay - newOn(now));
    }

    /** Returns the questions that are due, those most at risk first, and adds those that wait for their first review to the others. */
    private List<Question> due(Instant now, List<Question> all, List<Question> fresh) {
        List<Ranked> due = new ArrayList<>();
        for (Question question : all) {
            Optional<CardHistory> history = deck.history(question);
            if (history.map(CardHistory::isSuspended).orElse(false) || !isIn(question, history)) {
                continue;
            }
            Optional<MemoryState> memory = deck.memory(question);
            if (memory.isEmpty()) {
                fresh.add(question);
            } else if (deck.isDue(memory.get(), now)) {
                due.add(new Ranked(question, 1 - deck.retrievability(memory.get(), now)));
            }
        }
        due.sort(Comparator.comparingDouble(Ranked::risk).reversed());
        List<Question> queue = new ArrayList<>();
        due.forEach(ranked -> queue.add(ranked.question()));
        return queue;
    }

    /** A card is in the reviews from the end of its lesson on, once it was missed, or when a lab failed on its objective. */
    private boolean isIn(Question question, Optional<CardHistory> history) {
        return progress.lessonFinishedAt(question.skill(), question.lesson()).isPresent()
                || progress.hasFailed(question.skill(), question.objective())
                || history.map(CardHistory::wasMissedOrReviewed).orElse(false);
    }

    /** Returns how many cards were first met in a review on the day of this moment. */
    private int newOn(Instant now) {
        int met = 0;
        for (CardHistory history : progress.cards().values()) {
            if (history.reviews().isEmpty()) {
                continue;
            }
            Review first = history.reviews().get(0);
            if (first.occasion() == Occasion.REVIEW
                    && deck.days().of(first.at()).equals(deck.days().of(now))) {
                met++;
            }
        }
        return met;
    }

    /** Keeps the order but for this: the next question is the first of another skill than the last one's, when there is one near. */
    private static List<Question> mixed(List<Question> ordered) {
        List<Question> rest = new ArrayList<>(ordered);
        List<Question> mixed = new ArrayList<>();
        Optional<SkillId> last = Optional.empty();
        while (!rest.isEmpty()) {
            int pick = 0;
            for (int i = 0; i < Math.min(10, rest.size()); i++) {
                if (!last.equals(Optional.of(rest.get(i).skill()))) {
                    pick = i;
                    break;
                }
            }
            Question next = rest.remove(pick);
            mixed.add(next);
            last = Optional.of(next.skill());
        }
        return mixed;
    }
}
