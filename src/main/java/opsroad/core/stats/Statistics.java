package opsroad.core.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opsroad.core.progress.CardHistory;
import opsroad.core.progress.Entry;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Progress;
import opsroad.core.progress.Review;
import opsroad.core.recall.Deck;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;

/**
 * Figures of one moment.
 *
 * @param today the study day of the moment
 * @param minutes of study by day, for days on which there was any
 * @param due how many cards come back on each of the next {@link #FORECAST_DAYS} days, today and what is overdue first
 * @param reviews answers to cards that had been known for a day or more
 * @param remembered how many of those were right
 * @param stageMinutes minutes of study by stage title
 */
public record Statistics(
        LocalDate today,
        Map<LocalDate, Integer> minutes,
        List<Integer> due,
        int reviews,
        int remembered,
        Map<String, Integer> stageMinutes) {
    public static final int FORECAST_DAYS = 30;

    private static final long A_DAY = 86_400L;
    private static final int TICK_MINUTES = 5;

    /** Counts everything that progress holds. A tick counts as five minutes, a lesson as its minutes, an answer as what it took. */
    public static Statistics of(Roadmap roadmap, Progress progress, Deck deck, Instant now) {
        Map<LocalDate, Integer> seconds = new TreeMap<>();
        Map<String, Integer> stages = new LinkedHashMap<>();
        roadmap.stages().forEach(stage -> stages.put(stage.title(), 0));
        for (Entry entry : progress.since(Instant.MIN)) {
            int spent = seconds(entry.event(), roadmap);
            if (spent > 0) {
                seconds.merge(deck.days().of(entry.at()), spent, Integer::sum);
                skill(entry.event())
                        .flatMap(roadmap::skill)
                        .map(roadmap::stageOf)
                        .map(Stage::title)
                        .ifPresent(title -> stages.merge(title, spent, Integer::sum));
            }
        }
        Map<LocalDate, Integer> minutes = new TreeMap<>();
        seconds.forEach((day, spent) -> minutes.put(day, Math.max(1, spent / 60)));
        stages.replaceAll((title, spent) -> spent / 60);
        int[] known = known(progress);
        return new Statistics(deck.days().of(now), minutes, forecast(deck, now), known[0], known[1], stages);
    }

    private static int seconds(LearnerEvent event, Roadmap roadmap) {
        if (event instanceof LearnerEvent.QuestionAnswered answered) {
            return answered.seconds();
        }
        if (event instanceof LearnerEvent.LessonFinished finished) {
            return 60
                    * roadmap.skill(finished.skill())
                            .flatMap(skill -> skill.lesson(finished.lesson()))
                            .map(Lesson::minutes)
                            .orElse(0);
        }
        boolean ticked = event instanceof LearnerEvent.ItemTicked item && item.ticked();
        return ticked || event instanceof LearnerEvent.LabChecked ? 60 * TICK_MINUTES : 0;
    }

    private static Optional<SkillId> skill(LearnerEvent event) {
        if (event instanceof LearnerEvent.QuestionAnswered answered) {
            return Optional.of(answered.skill());
        }
        if (event instanceof LearnerEvent.LessonFinished finished) {
            return Optional.of(finished.skill());
        }
        if (event instanceof LearnerEvent.ItemTicked item) {
            return Optional.of(item.skill());
        }
        return event instanceof LearnerEvent.LabChecked lab ? Optional.of(lab.skill()) : Optional.empty();
    }

    /** Answers a day or more after the one before: whether these were right is what retention means. */
    private static int[] known(Progress progress) {
        int reviews = 0;
        int remembered = 0;
        for (CardHistory card : progress.cards().values()) {
            List<Review> answers = card.reviews();
            for (int i = 1; i < answers.size(); i++) {
                long apart = answers.get(i).at().getEpochSecond()
                        - answers.get(i - 1).at().getEpochSecond();
                if (apart >= A_DAY) {
                    reviews++;
                    remembered += answers.get(i).right() ? 1 : 0;
                }
            }
        }
        return new int[] {reviews, remembered};
    }

    private static List<Integer> forecast(Deck deck, Instant now) {
        Integer[] due = new Integer[FORECAST_DAYS];
        Arrays.fill(due, 0);
        LocalDate today = deck.days().of(now);
        for (Instant time : deck.dueTimes()) {
            long day = Math.max(0, deck.days().of(time).toEpochDay() - today.toEpochDay());
            if (day < FORECAST_DAYS) {
                due[(int) day]++;
            }
        }
        return List.of(due);
    }

    /** Returns how many days in a row up to today there was study; a day that is not over yet does not break it. */
    public int streak() {
        LocalDate day = minutes.containsKey(today) ? today : today.minusDays(1);
        int days = 0;
        while (minutes.containsKey(day)) {
            days++;
            day = day.minusDays(1);
        }
        return days;
    }

    /** Returns the longest run of days ever. */
    public int bestStreak() {
        int best = 0;
        int run = 0;
        LocalDate last = LocalDate.MIN;
        for (LocalDate day : minutes.keySet()) {
            run = day.minusDays(1).equals(last) ? run + 1 : 1;
            best = Math.max(best, run);
            last = day;
        }
        return best;
    }

    public int totalMinutes() {
        int total = 0;
        for (int spent : minutes.values()) {
            total += spent;
        }
        return total;
    }
}
