package opsroad.core.schedule;

/**
 * The 21 numbers of FSRS-6.
 *
 * <p>Source: the default parameters of github.com/open-spaced-repetition/py-fsrs 6.3.1.
 */
public final class Weights {
    public static final Weights DEFAULT = new Weights(
            0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629,
            1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542);

    private static final int COUNT = 21;

    private final double[] values;

    public Weights(double... values) {
        if (values.length != COUNT) {
            throw new IllegalArgumentException("FSRS-6 has " + COUNT + " weights, not " + values.length);
        }
        this.values = values.clone();
    }

    double get(int index) {
        return values[index];
    }
}
