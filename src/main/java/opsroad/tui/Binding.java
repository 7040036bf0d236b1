package opsroad.tui;

/**
 * An action that a screen offers.
 *
 * @param label what it does here
 * @param rank the lower, the sooner it is shown in the status line; {@link #HELP_ONLY} and above stay in the help
 * @param unavailable why it cannot be used now; empty when it can
 */
public record Binding(Action action, String label, int rank, String unavailable) {
    public static final int HELP_ONLY = 100;

    public static Binding of(Action action, String label, int rank) {
        return new Binding(action, label, rank, "");
    }

    /** A binding that only the help lists. */
    public static Binding quiet(Action action, String label) {
        return new Binding(action, label, HELP_ONLY, "");
    }

    /** The same binding, which cannot be used now for this reason; an empty reason changes nothing. */
    public Binding unless(String reason) {
        return new Binding(action, label, rank, reason);
    }

    public boolean isAvailable() {
        return unavailable.isEmpty();
    }
}
