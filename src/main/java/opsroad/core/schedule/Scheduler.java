package opsroad.core.schedule;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * FSRS-6: says when a card is due again. It keeps no state and knows no clock.
 *
 * <p>Source: github.com/open-spaced-repetition/py-fsrs 6.3.1; learning steps 1 and 10 minutes, relearning step 10 minutes.
 */
public final class Scheduler {
    public static final double LOWEST_RETENTION = 0.70;
    public static final double HIGHEST_RETENTION = 0.97;

    private static final Duration[] LEARNING_STEPS = {Duration.ofMinutes(1), Duration.ofMinutes(10)};
    private static final Duration[] RELEARNING_STEPS = {Duration.ofMinutes(10)};
    private static final int LONGEST_DAYS = 36_500;
    private static final double LEAST_STABILITY = 0.001;
    private static final double[][] FUZZ = {{2.5, 7, 0.15}, {7, 20, 0.1}, {20, Double.POSITIVE_INFINITY, 0.05}};

    private final Weights w;
    private final double retention;
    private final double decay;
    private final double factor;

    /** Returns the chance of recall at which a card is due. */
    public double retention() {
        return retention;
    }

    /** @param retention chance of recall at which a card is due, 0.70 to 0.97 */
    public Scheduler(Weights weights, double retention) {
        if (!(retention >= LOWEST_RETENTION && retention <= HIGHEST_RETENTION)) {
            throw new IllegalArgumentException("retention " + retention + " is not between 0.70 and 0.97");
        }
        this.w = weights;
        this.retention = retention;
        this.decay = -weights.get(20);
        this.factor = Math.pow(0.9, 1 / decay) - 1;
    }

    /** Returns the memory after a review; {@code before} is null for the first one. */
    public MemoryState review(@Nullable MemoryState before, Rating rating, Instant at) {
        return schedule(before, rating, at, Double.NaN);
    }

    /**
     * The same, with the days spread a little so that cards learnt together do not stay together.
     *
     * @param chance in [0, 1); the same chance gives the same day
     */
    public MemoryState reviewFuzzed(@Nullable MemoryState before, Rating rating, Instant at, double chance) {
        return schedule(before, rating, at, chance);
    }

    /** Returns the chance of recall, 0 to 1, by whole days since the last review. */
    public double retrievability(MemoryState memory, Instant now) {
        return Math.pow(1 + factor * Math.max(0, days(memory, now)) / memory.stabilityDays(), decay);
    }

    private static long days(MemoryState memory, Instant now) {
        return Math.floorDiv(Duration.between(memory.reviewedAt(), now).toSeconds(), 86_400L);
    }

    private MemoryState schedule(@Nullable MemoryState before, Rating rating, Instant at, double chance) {
        double stability = before == null ? firstStability(rating) : nextStability(before, rating, at);
        double difficulty =
                before == null ? clampDifficulty(firstDifficulty(rating)) : nextDifficulty(before.difficulty(), rating);
        Phase phase = before == null ? Phase.LEARNING : before.phase();
        int step = before == null ? 0 : before.step();
        if (phase == Phase.REVIEW) {
            return rating == Rating.AGAIN
                    ? at(Phase.RELEARNING, 0, stability, difficulty, at, RELEARNING_STEPS[0])
                    : known(stability, difficulty, at, chance);
        }
        Duration[] steps = phase == Phase.LEARNING ? LEARNING_STEPS : RELEARNING_STEPS;
        return switch (rating) {
            case AGAIN -> at(phase, 0, stability, difficulty, at, steps[0]);
            case HARD -> at(phase, step, stability, difficulty, at, hardStep(steps, step));
            case GOOD ->
                step + 1 >= steps.length
                        ? known(stability, difficulty, at, chance)
                        : at(phase, step + 1, stability, difficulty, at, steps[step + 1]);
            case EASY -> known(stability, difficulty, at, chance);
        };
    }

    private static Duration hardStep(Duration[] steps, int step) {
        if (step > 0) {
            return steps[Math.min(step, steps.length - 1)];
        }
        return steps.length == 1
                ? steps[0].multipliedBy(3).dividedBy(2)
                : steps[0].plus(steps[1]).dividedBy(2);
    }

    private MemoryState known(double stability, double difficulty, Instant at, double chance) {
        int days = intervalDays(stability);
        int spread = Double.isNaN(chance) ? days : fuzzed(days, chance);
        return at(Phase.REVIEW, 0, stability, difficulty, at, Duration.ofDays(spread));
    }

    private static MemoryState at(
            Phase phase, int step, double stability, double difficulty, Instant at, Duration interval) {
        return new MemoryState(phase, step, stability, difficulty, at, at.plus(interval));
    }

    private int intervalDays(double stability) {
        double days = stability / factor * (Math.pow(retention, 1 / decay) - 1);
        return (int) Math.min(LONGEST_DAYS, Math.max(1, Math.rint(days)));
    }

    private static int fuzzed(int days, double chance) {
        if (days < 2.5) {
            return days;
        }
        double delta = 1;
        for (double[] range : FUZZ) {
            delta += range[2] * Math.max(Math.min(days, range[1]) - range[0], 0);
        }
        int most = (int) Math.min(Math.rint(days + delta), LONGEST_DAYS);
        int least = Math.min((int) Math.max(2, Math.rint(days - delta)), most);
        return Math.min(most, least + (int) (chance * (most - least + 1)));
    }

    private double firstStability(Rating rating) {
        return Math.max(LEAST_STABILITY, w.get(rating.grade() - 1));
    }

    private double firstDifficulty(Rating rating) {
        return w.get(4) - Math.exp(w.get(5) * (rating.grade() - 1)) + 1;
    }

    private double nextDifficulty(double difficulty, Rating rating) {
        double change = -w.get(6) * (rating.grade() - 3);
        double damped = difficulty + (10 - difficulty) * change / 9;
        return clampDifficulty(w.get(7) * firstDifficulty(Rating.EASY) + (1 - w.get(7)) * damped);
    }

    private static double clampDifficulty(double difficulty) {
        return Math.min(10, Math.max(1, difficulty));
    }

    private double nextStability(MemoryState before, Rating rating, Instant at) {
        double next;
        if (days(before, at) < 1) {
            next = sameDay(before.stabilityDays(), rating);
        } else if (rating == Rating.AGAIN) {
            next = forgotten(before, retrievability(before, at));
        } else {
            next = recalled(before, rating, retrievability(before, at));
        }
        return Math.max(LEAST_STABILITY, next);
    }

    private double sameDay(double stability, Rating rating) {
        double growth = Math.exp(w.get(17) * (rating.grade() - 3 + w.get(18))) * Math.pow(stability, -w.get(19));
        return stability * (rating.grade() >= Rating.GOOD.grade() ? Math.max(growth, 1) : growth);
    }

    private double forgotten(MemoryState before, double retrievability) {
        double stability = before.stabilityDays();
        double longTerm = w.get(11)
                * Math.pow(before.difficulty(), -w.get(12))
                * (Math.pow(stability + 1, w.get(13)) - 1)
                * Math.exp((1 - retrievability) * w.get(14));
        double shortTerm = stability / Math.exp(w.get(17) * w.get(18));
        return Math.min(longTerm, shortTerm);
    }

    private double recalled(MemoryState before, Rating rating, double retrievability) {
        double stability = before.stabilityDays();
        double penalty = rating == Rating.HARD ? w.get(15) : 1;
        double bonus = rating == Rating.EASY ? w.get(16) : 1;
        return stability
                * (1
                        + Math.exp(w.get(8))
                                * (11 - before.difficulty())
                                * Math.pow(stability, -w.get(9))
                                * (Math.exp((1 - retrievability) * w.get(10)) - 1)
                                * penalty
                                * bonus);
    }
}
