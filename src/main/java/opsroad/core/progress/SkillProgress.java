package opsroad.core.progress;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Skill;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one skill. Keys are the values of ids: text is the cheapest key at start. What came later is told by the turn in which an entry
 * was counted, not by its time: a clock may have been set back.
 */
final class SkillProgress {
    private static final long NEVER = -1;

    private @Nullable SkillState mark;
    private @Nullable Instant markedAt;
    private @Nullable Instant lastTickAt;
    private long markTurn = NEVER;
    private long tickTurn = NEVER;
    private long untickTurn = NEVER;
    private long openTurn = NEVER;
    private long lastTurn = NEVER;
    private @Nullable QuizRun quiz;
    private @Nullable QuizRun passedQuiz;
    private @Nullable Instant placedAt;
    private final Map<String, Instant> tickedAt = new HashMap<>();
    private final Map<String, Instant> openedAt = new HashMap<>();
    private final Map<String, Instant> finishedAt = new HashMap<>();

    static SkillProgress read(StateReader in) {
        SkillProgress read = new SkillProgress();
        int marked = (int) in.number();
        read.mark = marked < 0 ? null : SkillState.values()[marked];
        read.markedAt = in.moment();
        read.lastTickAt = in.moment();
        read.markTurn = in.number();
        read.tickTurn = in.number();
        read.untickTurn = in.number();
        read.openTurn = in.number();
        read.lastTurn = in.number();
        read.quiz = in.flag() ? QuizRun.read(in) : null;
        read.passedQuiz = in.flag() ? QuizRun.read(in) : null;
        read.placedAt = in.moment();
        in.moments(read.tickedAt);
        in.moments(read.openedAt);
        in.moments(read.finishedAt);
        return read;
    }

    void write(StateWriter out) {
        out.number(mark == null ? -1 : mark.ordinal());
        out.moment(markedAt);
        out.moment(lastTickAt);
        out.number(markTurn);
        out.number(tickTurn);
        out.number(untickTurn);
        out.number(openTurn);
        out.number(lastTurn);
        write(quiz, out);
        write(passedQuiz, out);
        out.moment(placedAt);
        out.moments(tickedAt);
        out.moments(openedAt);
        out.moments(finishedAt);
    }

    private static void write(@Nullable QuizRun run, StateWriter out) {
        out.flag(run != null);
        if (run != null) {
            run.write(out);
        }
    }

    void marked(SkillState state, Instant at, long turn) {
        mark = state;
        markedAt = at;
        markTurn = turn;
        lastTurn = turn;
    }

    void ticked(String item, boolean ticked, Instant at, long turn) {
        if (ticked) {
            tickedAt.put(item, at);
            lastTickAt = at;
            tickTurn = turn;
        } else {
            tickedAt.remove(item);
            untickTurn = turn;
        }
        lastTurn = turn;
    }

    void opened(String lesson, Instant at, long turn) {
        openedAt.putIfAbsent(lesson, at);
        openTurn = turn;
        lastTurn = turn;
    }

    void finished(String lesson, Instant at, long turn) {
        finishedAt.putIfAbsent(lesson, at);
        lastTurn = turn;
    }

    void touched(long turn) {
        openTurn = turn;
        lastTurn = turn;
    }

    void quizStarted(QuizRun run, long turn) {
        quiz = run;
        lastTurn = turn;
    }

    void answered(String question, Review review, long turn) {
        QuizRun run = quiz;
        if (run != null && review.occasion() == Occasion.QUIZ) {
            run.answered(question, review);
            passedQuiz = run.isPassed() ? run : passedQuiz;
        }
        lastTurn = turn;
    }

    void placed(Instant at, long turn) {
        placedAt = at;
        marked(SkillState.DONE, at, turn);
    }

    /** The quiz begun last, ended or not. */
    @Nullable
    QuizRun quiz() {
        return quiz;
    }

    /** The quiz passed last. */
    @Nullable
    QuizRun passedQuiz() {
        return passedQuiz;
    }

    /** When a placement proved it. */
    @Nullable
    Instant placedAt() {
        return placedAt;
    }

    /** When something was last done with it, as a turn; compare only. */
    long lastTurn() {
        return lastTurn;
    }

    @Nullable
    Instant openedAt(String lesson) {
        return openedAt.get(lesson);
    }

    @Nullable
    Instant finishedAt(String lesson) {
        return finishedAt.get(lesson);
    }

    boolean isTicked(String item) {
        return tickedAt.containsKey(item);
    }

    /**
     * The learner's word counts until they tick or untick something later: then a full checklist says done, a skill that was said to be done stays so
     * while nothing is unticked, and anything begun says learning.
     */
    SkillState state(Skill skill) {
        SkillState said = mark;
        if (said != null && Math.max(tickTurn, untickTurn) < markTurn) {
            return said == SkillState.TODO && openTurn > markTurn ? SkillState.LEARNING : said;
        }
        if (isComplete(skill) || (said == SkillState.DONE && untickTurn < markTurn)) {
            return SkillState.DONE;
        }
        return tickedAt.isEmpty() && openTurn == NEVER && finishedAt.isEmpty() ? SkillState.TODO : SkillState.LEARNING;
    }

    private boolean isComplete(Skill skill) {
        if (skill.checklist().isEmpty()) {
            return false;
        }
        for (ChecklistItem item : skill.checklist()) {
            if (!tickedAt.containsKey(item.id().value())) {
                return false;
            }
        }
        return true;
    }

    /** When it became done, by a mark or by the last tick. */
    @Nullable
    Instant doneAt(Skill skill) {
        if (state(skill) != SkillState.DONE) {
            return null;
        }
        return mark == SkillState.DONE ? markedAt : lastTickAt;
    }
}
