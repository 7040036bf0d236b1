package opsroad.core.recall;

import java.util.ArrayList;
import java.util.List;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Task;

/**
 * Mixes lists in a way that a seed decides: the same seed gives the same order on every machine.
 *
 * <p>Source: SplitMix64, Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014; Fisher-Yates.
 */
public final class Shuffle {
    private long state;

    private Shuffle(long seed) {
        state = seed;
    }

    /**
     * Returns the options of a question in the order in which they are shown, as indexes of the file; steps to be ordered never come solved.
     *
     * @param tries how often the question was answered before: it decides the order
     */
    public static List<Integer> options(Question question, int tries) {
        List<Integer> indexes = new ArrayList<>();
        for (int i = 0; i < question.task().options().size(); i++) {
            indexes.add(i);
        }
        List<Integer> mixed = of(indexes, seed(question.card(), tries));
        if (question.task() instanceof Task.Order && mixed.equals(indexes)) {
            mixed.add(mixed.remove(0));
        }
        return mixed;
    }

    /** Returns a mixed copy. */
    public static <T> List<T> of(List<T> list, long seed) {
        Shuffle shuffle = new Shuffle(seed);
        List<T> mixed = new ArrayList<>(list);
        for (int i = mixed.size() - 1; i > 0; i--) {
            int other = (int) Long.remainderUnsigned(shuffle.next(), i + 1);
            T kept = mixed.get(i);
            mixed.set(i, mixed.get(other));
            mixed.set(other, kept);
        }
        return mixed;
    }

    /** Returns a seed for a text and a number, such as a card and how often it was asked. */
    public static long seed(String text, long number) {
        long seed = number;
        for (int i = 0; i < text.length(); i++) {
            seed = seed * 31 + text.charAt(i);
        }
        return new Shuffle(seed).next();
    }

    /** Returns a number in [0, 1) that a seed decides. */
    static double chance(long seed) {
        return (new Shuffle(seed).next() >>> 11) * 0x1.0p-53;
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
