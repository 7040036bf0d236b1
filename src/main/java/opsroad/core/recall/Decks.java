package opsroad.core.recall;

import java.util.Optional;
import java.util.TimeZone;
import opsroad.core.progress.Progress;
import opsroad.core.schedule.Scheduler;
import opsroad.core.schedule.Weights;

/** Builds decks as the learner's settings say; a setting that makes no sense counts as not made. */
public final class Decks {
    private static final double USUAL_RETENTION = 0.9;
    private static final int USUAL_NEW_CARDS = 10;

    private Decks() {}

    /**
     * Builds a deck.
     *
     * @param fuzz whether the days are spread a little
     */
    public static Deck of(Progress progress, TimeZone zone, boolean fuzz) {
        double retention = number(progress, "retention", USUAL_RETENTION);
        boolean usable = retention >= Scheduler.LOWEST_RETENTION && retention <= Scheduler.HIGHEST_RETENTION;
        int start = (int) number(progress, "day-start", StudyDay.USUAL_START_HOUR);
        return new Deck(
                progress,
                new Scheduler(Weights.DEFAULT, usable ? retention : USUAL_RETENTION),
                new StudyDay(zone, start >= 0 && start <= 23 ? start : StudyDay.USUAL_START_HOUR),
                fuzz);
    }

    /** Returns the reviews of a deck with the day's limit that the learner chose. */
    public static ReviewQueue queue(Progress progress, Deck deck) {
        return new ReviewQueue(progress, deck, (int) Math.max(0, number(progress, "new-cards", USUAL_NEW_CARDS)));
    }

    private static double number(Progress progress, String key, double usual) {
        try {
            Optional<String> chosen = progress.setting(key);
            return chosen.isPresent() ? Double.parseDouble(chosen.get()) : usual;
        } catch (NumberFormatException e) {
            return usual;
        }
    }
}
