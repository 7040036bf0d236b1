package opsroad.core.recall;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.CardHistory;
import opsroad.core.progress.Progress;
import opsroad.core.progress.QuizRun;
import opsroad.core.roadmap.Skill;
import opsroad.core.schedule.MemoryState;
import opsroad.core.schedule.Rating;

/**
 * What speaks for a skill, each kind by itself.
 *
 * @param quizPassedAt when its quiz was passed last
 * @param placedAt when a placement proved it
 * @param labPassedAt when a lab of it was passed last
 * @param cards how many of its cards have a memory
 * @param due how many of them are due
 */
public record Evidence(
        int ticked,
        int items,
        Optional<Instant> quizPassedAt,
        Optional<Instant> placedAt,
        Optional<Instant> labPassedAt,
        Memory memory,
        int cards,
        int due) {
    private static final double STRONG = 0.85;

    /** Collects what is known of a skill; this needs no questions. */
    public static Evidence of(Skill skill, Progress progress, Deck deck, Instant now) {
        int cards = 0;
        int due = 0;
        double recall = 0;
        for (Map.Entry<String, CardHistory> card : progress.cards(skill.id()).entrySet()) {
            CardHistory history = card.getValue();
            if (history.isSuspended()) {
                continue;
            }
            Optional<MemoryState> memory = deck.memory(card.getKey(), history);
            if (memory.isPresent()) {
                cards++;
                recall += lastMissed(history) ? 0 : deck.retrievability(memory.get(), now);
                due += progress.isInReviews(card.getKey(), history) && deck.isDue(memory.get(), now) ? 1 : 0;
            }
        }
        return new Evidence(
                progress.tickedCount(skill),
                skill.checklist().size(),
                endedAt(progress.passedQuiz(skill.id())),
                progress.placedAt(skill.id()),
                progress.labPassedAt(skill.id()),
                word(cards, due, recall),
                cards,
                due);
    }

    /** What was missed the last time is not known, however short ago that was. */
    private static boolean lastMissed(CardHistory history) {
        return history.lastRating() == Rating.AGAIN;
    }

    private static Optional<Instant> endedAt(Optional<QuizRun> run) {
        return run.isPresent() ? Optional.ofNullable(run.get().endedAt()) : Optional.empty();
    }

    private static Memory word(int cards, int due, double recall) {
        if (cards == 0) {
            return Memory.NONE;
        }
        if (due > 0) {
            return Memory.DUE;
        }
        return recall / cards >= STRONG ? Memory.STRONG : Memory.FADING;
    }
}
