package opsroad.core.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.StageId;
import opsroad.core.schedule.Rating;

/** Something the learner did. All progress is the sum of these. */
public sealed interface LearnerEvent {
    /** Returns the permanent name of the type, as the journal writes it. */
    String type();

    /** The learner says how far they are. */
    record SkillMarked(SkillId skill, SkillState state) implements LearnerEvent {
        @Override
        public String type() {
            return "skill-marked";
        }
    }

    /** An item of a checklist was ticked, or unticked. */
    record ItemTicked(SkillId skill, ItemId item, boolean ticked) implements LearnerEvent {
        @Override
        public String type() {
            return "item-ticked";
        }
    }

    record LessonOpened(SkillId skill, LessonId lesson) implements LearnerEvent {
        @Override
        public String type() {
            return "lesson-opened";
        }
    }

    record LessonFinished(SkillId skill, LessonId lesson) implements LearnerEvent {
        @Override
        public String type() {
            return "lesson-finished";
        }
    }

    /**
     * A question was answered; it is a review of its card.
     *
     * @param given the answer, as {@link opsroad.core.roadmap.Task} writes it
     * @param seconds it took
     * @param lesson that the question belongs to: its end brings the card into the reviews, and who counts what is due has no questions at hand
     * @param objective that the question tests, for the same reason
     */
    record QuestionAnswered(
            SkillId skill,
            String question,
            String given,
            boolean right,
            Rating rating,
            Occasion occasion,
            int seconds,
            Optional<LessonId> lesson,
            Optional<ObjectiveId> objective)
            implements LearnerEvent {
        /** An answer to a question of which no more is known than its name. */
        public QuestionAnswered(
                SkillId skill,
                String question,
                String given,
                boolean right,
                Rating rating,
                Occasion occasion,
                int seconds) {
            this(skill, question, given, right, rating, occasion, seconds, Optional.empty(), Optional.empty());
        }

        /** A fresh answer: right is good until the learner says otherwise. */
        public static QuestionAnswered to(Question question, String given, Occasion occasion, int seconds) {
            boolean right = question.task().isRight(given);
            return new QuestionAnswered(
                    question.skill(),
                    question.id(),
                    given,
                    right,
                    right ? Rating.GOOD : Rating.AGAIN,
                    occasion,
                    seconds,
                    Optional.of(question.lesson()),
                    Optional.of(question.objective()));
        }

        @Override
        public String type() {
            return "question-answered";
        }
    }

    /** The learner says how easy the last answer to a question was. */
    record AnswerRated(SkillId skill, String question, Rating rating) implements LearnerEvent {
        @Override
        public String type() {
            return "answer-rated";
        }
    }

    /** A quiz began; it ends with the last answer to its questions. */
    record QuizStarted(SkillId skill, List<String> questions) implements LearnerEvent {
        public QuizStarted {
            questions = List.copyOf(questions);
        }

        @Override
        public String type() {
            return "quiz-started";
        }
    }

    /** A card was taken out of the reviews, or put back. */
    record CardSuspended(SkillId skill, String question, boolean suspended) implements LearnerEvent {
        @Override
        public String type() {
            return "card-suspended";
        }
    }

    /** A private note on a card; it takes the place of the one before. */
    record CardNoted(SkillId skill, String question, String text) implements LearnerEvent {
        @Override
        public String type() {
            return "card-noted";
        }
    }

    /** A placement ended: the skills that it proved count as done. */
    record PlacementEnded(StageId stage, List<SkillId> proved) implements LearnerEvent {
        public PlacementEnded {
            proved = List.copyOf(proved);
        }

        @Override
        public String type() {
            return "placement-ended";
        }
    }

    record LabStarted(SkillId skill, String lab) implements LearnerEvent {
        @Override
        public String type() {
            return "lab-started";
        }
    }

    /**
     * A hint was shown.
     *
     * @param hint its number, from 1
     */
    record HintTaken(SkillId skill, String lab, int hint) implements LearnerEvent {
        @Override
        public String type() {
            return "hint-taken";
        }
    }

    /** The question of a check was answered; what was typed is kept, so that it need not be typed again. */
    record LabAnswered(SkillId skill, String lab, String check, String text) implements LearnerEvent {
        @Override
        public String type() {
            return "lab-answered";
        }
    }

    record SolutionShown(SkillId skill, String lab) implements LearnerEvent {
        @Override
        public String type() {
            return "solution-shown";
        }
    }

    /**
     * A lab was checked.
     *
     * @param passed ids of the checks that held
     * @param failed ids of the checks that did not
     * @param notRun ids of the checks that could not run
     * @param objective that the lab practises; its cards come up in the reviews when a check failed
     */
    record LabChecked(
            SkillId skill, String lab, String objective, List<String> passed, List<String> failed, List<String> notRun)
            implements LearnerEvent {
        public LabChecked {
            passed = List.copyOf(passed);
            failed = List.copyOf(failed);
            notRun = List.copyOf(notRun);
        }

        @Override
        public String type() {
            return "lab-checked";
        }
    }

    /**
     * A note was written; it takes the place of the one before.
     *
     * @param lesson empty for a note on the whole skill
     */
    record NoteWritten(SkillId skill, Optional<LessonId> lesson, String text) implements LearnerEvent {
        @Override
        public String type() {
            return "note-written";
        }
    }

    /**
     * The learner made a plan.
     *
     * @param start first day, as ISO 8601
     * @param weekdayMinutes minutes for Monday to Sunday; empty when the hours are spread evenly
     * @param daysOff days without study, as ISO 8601 days or intervals
     * @param order stages in the order wanted; those not named follow in the order of the road
     * @param minutesLeft minutes of study that were left on the road when the plan was made
     */
    record PlanSet(
            int hoursPerWeek,
            String start,
            List<Integer> weekdayMinutes,
            List<String> daysOff,
            List<StageId> order,
            Optional<Integer> minutesLeft)
            implements LearnerEvent {
        public PlanSet {
            weekdayMinutes = List.copyOf(weekdayMinutes);
            daysOff = List.copyOf(daysOff);
            order = List.copyOf(order);
        }

        static PlanSet read(StateReader in) {
            int hours = (int) in.number();
            String start = in.text();
            List<Integer> minutes = new ArrayList<>();
            in.texts().forEach(text -> minutes.add(Integer.valueOf(text)));
            List<String> off = in.texts();
            List<StageId> order = new ArrayList<>();
            in.texts().forEach(id -> order.add(new StageId(id)));
            return new PlanSet(
                    hours, start, minutes, off, order, in.flag() ? Optional.of((int) in.number()) : Optional.empty());
        }

        void write(StateWriter out) {
            out.number(hoursPerWeek);
            out.text(start);
            out.texts(weekdayMinutes.stream().map(String::valueOf).toList());
            out.texts(daysOff);
            out.texts(order.stream().map(StageId::value).toList());
            out.flag(minutesLeft.isPresent());
            minutesLeft.ifPresent(out::number);
        }

        /** A plan of so many hours a week from a day on, and nothing more. */
        public PlanSet(int hoursPerWeek, String start) {
            this(hoursPerWeek, start, List.of(), List.of(), List.of(), Optional.empty());
        }

        /** The same plan with so many hours a week, spread evenly. */
        public PlanSet withHours(int hours) {
            return new PlanSet(hours, start, List.of(), daysOff, order, minutesLeft);
        }

        /** The same plan with these minutes for Monday to Sunday. */
        public PlanSet withWeekdays(List<Integer> minutes) {
            int sum = 0;
            for (int each : minutes) {
                sum += each;
            }
            return new PlanSet((sum + 30) / 60, start, minutes, daysOff, order, minutesLeft);
        }

        public PlanSet withDaysOff(List<String> days) {
            return new PlanSet(hoursPerWeek, start, weekdayMinutes, days, order, minutesLeft);
        }

        public PlanSet withOrder(List<StageId> stages) {
            return new PlanSet(hoursPerWeek, start, weekdayMinutes, daysOff, stages, minutesLeft);
        }

        /** The same plan made anew: from this day, with so many minutes of study left. */
        public PlanSet from(String day, int left) {
            return new PlanSet(hoursPerWeek, day, weekdayMinutes, daysOff, order, Optional.of(left));
        }

        @Override
        public String type() {
            return "plan-set";
        }
    }

    record SettingChanged(String key, String value) implements LearnerEvent {
        @Override
        public String type() {
            return "setting-changed";
        }
    }

    /** Progress starts again; of one skill, or of the whole road when there is none. Notes and settings stay. */
    record ProgressReset(Optional<SkillId> skill) implements LearnerEvent {
        public static ProgressReset road() {
            return new ProgressReset(Optional.empty());
        }

        public static ProgressReset skill(SkillId one) {
            return new ProgressReset(Optional.of(one));
        }

        @Override
        public String type() {
            return "progress-reset";
        }
    }

    /** An earlier event no longer counts; undone itself, it counts again. */
    record Undone(EventId event) implements LearnerEvent {
        @Override
        public String type() {
            return "undone";
        }
    }
}
