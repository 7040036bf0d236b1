package opsroad.core.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import opsroad.core.progress.Entry;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Progress;
import opsroad.core.recall.Deck;
import opsroad.core.recall.StudyDay;
import opsroad.core.roadmap.Roadmap;

/**
 * What fits into the minutes of one day: cards that are due, then the next lesson and the lab that was begun.
 *
 * @param minutes the learner gives to a day
 * @param due cards, however many
 * @param cards of them that fit into what is left of the minutes; the others can wait
 * @param reviewMinutes that those cards will take
 * @param lesson the next one, when there is one and it fits beside the reviews or nothing was read today
 * @param lab skill and lab begun and not passed; empty when there is none, or the minutes are over
 * @param answersToday questions answered on this study day
 * @param lessonsToday lessons finished on it
 * @param minutesToday spent on both
 */
public record Today(
        int minutes,
        int due,
        int cards,
        int reviewMinutes,
        Optional<Agenda.Next> lesson,
        Optional<String> lab,
        int answersToday,
        int lessonsToday,
        int minutesToday) {
    private static final int USUAL_SECONDS = 20;
    private static final int CHECKLIST_MINUTES = 5;

    /**
     * Plans the study day of this moment.
     *
     * @param minutes that the learner gives to a day
     * @param fresh cards that wait for their first review
     */
    public static Today of(Roadmap roadmap, Progress progress, Deck deck, Instant now, int minutes, int fresh) {
        LocalDate day = deck.days().of(now);
        int answers = 0;
        int seconds = 0;
        int lessons = 0;
        int lessonMinutes = 0;
        for (Entry entry : progress.since(now.minusSeconds(StudyDay.LONGEST_SECONDS))) {
            if (!deck.days().of(entry.at()).equals(day)) {
                continue;
            }
            if (entry.event() instanceof LearnerEvent.QuestionAnswered answered) {
                answers++;
                seconds += answered.seconds();
            } else if (entry.event() instanceof LearnerEvent.LessonFinished finished) {
                lessons++;
                lessonMinutes += roadmap.skill(finished.skill())
                        .flatMap(skill -> skill.lesson(finished.lesson()))
                        .map(lesson -> lesson.minutes())
                        .orElse(0);
            }
        }
        int due = deck.dueCount(now) + fresh;
        int each = answers < 10 ? USUAL_SECONDS : Math.max(5, Math.min(90, seconds / answers));
        int spent = lessonMinutes + seconds / 60;
        int cards = Math.min(due, Math.max(0, minutes - spent) * 60 / each);
        int reviewMinutes = (cards * each + 59) / 60;
        Optional<Agenda.Next> lesson = Agenda.next(roadmap, progress);
        if (lesson.isPresent() && spent > 0 && minutes(lesson.get()) + reviewMinutes + spent > minutes) {
            lesson = Optional.empty();
        }
        Optional<String> lab = spent < minutes ? progress.openLab() : Optional.empty();
        return new Today(minutes, due, cards, reviewMinutes, lesson, lab, answers, lessons, spent);
    }

    private static int minutes(Agenda.Next next) {
        return next.lesson().isPresent() ? next.lesson().get().minutes() : CHECKLIST_MINUTES;
    }

    /** Tells whether everything that fits into the day is done. */
    public boolean isDone() {
        return cards == 0 && lesson.isEmpty() && lab.isEmpty() && answersToday + lessonsToday > 0;
    }
}
