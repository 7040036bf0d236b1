package opsroad.core.recall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.CardHistory;
import opsroad.core.progress.Progress;
import opsroad.core.progress.Review;
import opsroad.core.progress.StateReader;
import opsroad.core.progress.StateWriter;
import opsroad.core.roadmap.Question;
import opsroad.core.schedule.MemoryState;
import opsroad.core.schedule.Phase;
import opsroad.core.schedule.Rating;
import opsroad.core.schedule.Scheduler;
import org.jspecify.annotations.Nullable;

/** The memory of every card, computed from its answers. It sees later answers; it never changes progress. */
public final class Deck {
    /** After this many lapses a card is a leech: asking it again teaches less than reading the lesson again. */
    public static final int LEECH_LAPSES = 8;

    private record Known(int reviews, Rating last, Instant lastAt, MemoryState memory, int lapses) {
        static Known read(StateReader in) {
            int reviews = (int) in.number();
            Rating last = Rating.values()[(int) in.number()];
            Instant lastAt = in.time();
            Phase phase = Phase.values()[(int) in.number()];
            MemoryState memory = new MemoryState(phase, (int) in.number(), in.real(), in.real(), in.time(), in.time());
            return new Known(reviews, last, lastAt, memory, (int) in.number());
        }

        void write(StateWriter out) {
            out.number(reviews);
            out.number(last.ordinal());
            out.time(lastAt);
            out.number(memory.phase().ordinal());
            out.number(memory.step());
            out.real(memory.stabilityDays());
            out.real(memory.difficulty());
            out.time(memory.reviewedAt());
            out.time(memory.due());
            out.number(lapses);
        }
    }

    private final Progress progress;
    private final Scheduler scheduler;
    private final StudyDay days;
    private final boolean fuzz;
    private final Map<String, Known> known = new HashMap<>();
    private Count counted = new Count(-1, 0, 0);

    /** How many cards were due in a second, as long as progress did not change. */
    private record Count(long changes, long second, int due) {}

    /** @param fuzz whether the days are spread a little */
    public Deck(Progress progress, Scheduler scheduler, StudyDay days, boolean fuzz) {
        this.progress = progress;
        this.scheduler = scheduler;
        this.days = days;
        this.fuzz = fuzz;
        Optional<StateReader> past = progress.pastMemories();
        if (past.isPresent()) {
            read(past.get());
        }
    }

    public StudyDay days() {
        return days;
    }

    /** Writes the memory of every card, so that a later start need not compute it from the answers again. */
    public void write(StateWriter out) {
        out.real(scheduler.retention());
        out.flag(fuzz);
        Map<String, Known> all = new LinkedHashMap<>();
        progress.cards().forEach((card, history) -> known(card, history).ifPresent(memory -> all.put(card, memory)));
        out.number(all.size());
        all.forEach((card, memory) -> {
            out.text(card);
            memory.write(out);
        });
    }

    /** Takes over what {@link #write} wrote, unless cards were scheduled in another way then. An answer given since makes a card be computed anew. */
    private void read(StateReader in) {
        double retention = in.real();
        boolean fuzzed = in.flag();
        boolean isSame = retention == scheduler.retention() && fuzzed == fuzz;
        for (long i = isSame ? in.number() : 0; i > 0; i--) {
            String card = in.text();
            known.put(card, Known.read(in));
        }
    }

    /** Returns what was done with the card of a question, under its present id or an earlier one. */
    public Optional<CardHistory> history(Question question) {
        Optional<CardHistory> now = progress.history(question.skill(), question.id());
        for (int i = 0; now.isEmpty() && i < question.was().size(); i++) {
            now = progress.history(question.skill(), question.was().get(i));
        }
        return now;
    }

    /** Returns the memory of a question; nothing before its first answer. */
    public Optional<MemoryState> memory(Question question) {
        return history(question).flatMap(history -> memory(question.card(), history));
    }

    /** Returns how often a question was forgotten after it had been known. */
    public int lapses(Question question) {
        return history(question)
                .flatMap(history -> known(question.card(), history))
                .map(Known::lapses)
                .orElse(0);
    }

    /** Returns the memory after each rating that could be given now. */
    public MemoryState after(Question question, Rating rating, Instant now) {
        return next(question.card(), memory(question).orElse(null), reviewCount(question), rating, now);
    }

    /**
     * Returns the memory if the last answer, which is already counted, were rated like this.
     *
     * @throws IllegalStateException when there was no answer
     */
    public MemoryState rerated(Question question, Rating rating) {
        List<Review> reviews = history(question).map(CardHistory::reviews).orElse(List.of());
        if (reviews.isEmpty()) {
            throw new IllegalStateException("no answer to " + question.card());
        }
        int last = reviews.size() - 1;
        @Nullable MemoryState memory = null;
        for (int i = 0; i < last; i++) {
            memory = next(
                    question.card(),
                    memory,
                    i,
                    reviews.get(i).rating(),
                    reviews.get(i).at());
        }
        return next(question.card(), memory, last, rating, reviews.get(last).at());
    }

    private int reviewCount(Question question) {
        return history(question).map(history -> history.reviews().size()).orElse(0);
    }

    Optional<MemoryState> memory(String card, CardHistory history) {
        Optional<Known> known = known(card, history);
        return known.isPresent() ? Optional.of(known.get().memory()) : Optional.empty();
    }

    private Optional<Known> known(String card, CardHistory history) {
        @Nullable Rating last = history.lastRating();
        @Nullable Instant lastAt = history.lastAt();
        if (last == null || lastAt == null) {
            return Optional.empty();
        }
        @Nullable Known before = known.get(card);
        // The same number and rating is not yet the same answer: one may have been taken back, and another given.
        if (before == null
                || before.reviews() != history.count()
                || before.last() != last
                || !before.lastAt().equals(lastAt)) {
            before = replay(card, history.reviews(), last);
            known.put(card, before);
        }
        return Optional.of(before);
    }

    private Known replay(String card, List<Review> reviews, Rating last) {
        MemoryState memory =
                next(card, null, 0, reviews.get(0).rating(), reviews.get(0).at());
        int lapses = 0;
        for (int i = 1; i < reviews.size(); i++) {
            Review review = reviews.get(i);
            if (memory.phase() == Phase.REVIEW && review.rating() == Rating.AGAIN) {
                lapses++;
            }
            memory = next(card, memory, i, review.rating(), review.at());
        }
        return new Known(reviews.size(), last, reviews.get(reviews.size() - 1).at(), memory, lapses);
    }

    private MemoryState next(String card, @Nullable MemoryState memory, int review, Rating rating, Instant at) {
        return fuzz
                ? scheduler.reviewFuzzed(memory, rating, at, Shuffle.chance(Shuffle.seed(card, review)))
                : scheduler.review(memory, rating, at);
    }

    /** Returns the chance of recall now, 0 to 1. */
    public double retrievability(MemoryState memory, Instant now) {
        return scheduler.retrievability(memory, now);
    }

    /** Tells whether a card is due: one learnt by days on its day, from the start of that day; one learnt by minutes at its minute. */
    public boolean isDue(MemoryState memory, Instant now) {
        long seconds = memory.due().getEpochSecond() - now.getEpochSecond();
        // Only near the border does the calendar decide, and asking it for each card is what a start would feel.
        if (seconds <= 0 || seconds > StudyDay.LONGEST_SECONDS || memory.phase() != Phase.REVIEW) {
            return memory.isDue(now);
        }
        return !days.of(memory.due()).isAfter(days.of(now));
    }

    /** Returns how many cards that were answered before are due; this needs no questions and is quick. */
    public int dueCount(Instant now) {
        long second = now.getEpochSecond();
        if (counted.changes() != progress.changes() || counted.second() != second) {
            counted = new Count(progress.changes(), second, countDue(now));
        }
        return counted.due();
    }

    private int countDue(Instant now) {
        int due = 0;
        for (Map.Entry<String, CardHistory> card : progress.cards().entrySet()) {
            CardHistory history = card.getValue();
            if (!history.isSuspended() && progress.isInReviews(card.getKey(), history)) {
                Optional<MemoryState> memory = memory(card.getKey(), history);
                due += memory.isPresent() && isDue(memory.get(), now) ? 1 : 0;
            }
        }
        return due;
    }

    /** Returns the days on which the cards of all reviews so far come back, one entry a card. */
    public List<Instant> dueTimes() {
        List<Instant> times = new ArrayList<>();
        for (Map.Entry<String, CardHistory> card : progress.cards().entrySet()) {
            if (!card.getValue().isSuspended() && progress.isInReviews(card.getKey(), card.getValue())) {
                memory(card.getKey(), card.getValue()).ifPresent(memory -> times.add(memory.due()));
            }
        }
        return times;
    }
}
