package opsroad.core.stats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
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
import opsroad.core.roadmap.Question;
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
 * @param graceDays free days within seven that do not break a streak
 */
public record Statistics(
        LocalDate today,
        Map<LocalDate, Integer> minutes,
        List<Integer> due,
        int reviews,
        int remembered,
        Map<String, Integer> stageMinutes,
        int graceDays) {
    public static final int FORECAST_DAYS = 30;

    /** How answers to questions of one level went. */
    public record Count(int answered, int right) {
        Count and(boolean wasRight) {
            return new Count(answered + 1, right + (wasRight ? 1 : 0));
        }
    }

    /** From so many minutes on a day has the levels 1 to 4 of the heat map; below the first it has level 0. */
    public static final List<Integer> LEVELS = List.of(1, 15, 30, 60);

    private static final int WEEK = 7;
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
        return new Statistics(
                deck.days().of(now), minutes, forecast(deck, now), known[0], known[1], stages, grace(progress));
    }

    private static int grace(Progress progress) {
        return switch (progress.setting("grace").orElse("1")) {
            case "0" -> 0;
            case "2" -> 2;
            default -> 1;
        };
    }

    /** Counts all answers by the level of their questions. */
    public static Map<Question.Level, Count> levels(Progress progress, List<Question> questions) {
        Map<Question.Level, Count> counts = new EnumMap<>(Question.Level.class);
        for (Question.Level level : Question.Level.values()) {
            counts.put(level, new Count(0, 0));
        }
        Map<String, CardHistory> cards = progress.cards();
        for (Question question : questions) {
            CardHistory card = cards.get(question.card());
            if (card != null) {
                card.reviews()
                        .forEach(review ->
                                counts.computeIfPresent(question.level(), (level, count) -> count.and(review.right())));
            }
        }
        return counts;
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

    /**
     * Returns the study days of the run that today belongs to. Free days do not break it, as many as {@link #graceDays} in any seven days; a day
     * that is not over yet does not either.
     */
    public int streak() {
        return runs()[0];
    }

    /** Returns the study days of the longest run ever. */
    public int bestStreak() {
        return runs()[1];
    }

    private int[] runs() {
        int run = 0;
        int best = 0;
        LocalDate last = LocalDate.MIN;
        List<LocalDate> free = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>(minutes.keySet());
        boolean studied = minutes.containsKey(today);
        if (!studied) {
            days.add(today);
        }
        for (LocalDate day : days) {
            for (LocalDate missed = last; run > 0 && missed.plusDays(1).isBefore(day); ) {
                missed = missed.plusDays(1);
                free.add(missed);
                LocalDate week = missed.minusDays(WEEK);
                free.removeIf(other -> !other.isAfter(week));
                if (free.size() > graceDays) {
                    run = 0;
                    free.clear();
                }
            }
            run += studied || !day.equals(today) ? 1 : 0;
            best = Math.max(best, run);
            last = day;
        }
        return new int[] {run, best};
    }

    /** Returns the level of a day on the heat map, 0 to 4. */
    public int level(LocalDate day) {
        int level = 0;
        for (int least : LEVELS) {
            level += minutes.getOrDefault(day, 0) >= least ? 1 : 0;
        }
        return level;
    }

    /** Returns the share of reviews that were remembered, in whole per cent; 0 without reviews. */
    public int rememberedPercent() {
        return reviews == 0 ? 0 : Math.round(100f * remembered / reviews);
    }

    /** Returns how many cards come back today and on the days after it, so many days in all. */
    public int dueWithin(int days) {
        int sum = 0;
        for (int due : due.subList(0, Math.min(days, due.size()))) {
            sum += due;
        }
        return sum;
    }

    public int totalMinutes() {
        int total = 0;
        for (int spent : minutes.values()) {
            total += spent;
        }
        return total;
    }
}
