package opsroad.tui.screen;

import java.util.Optional;
import opsroad.core.progress.QuizRun;
import opsroad.core.recall.Evidence;
import opsroad.core.recall.Memory;
import opsroad.core.roadmap.Skill;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.tui.Session;
import opsroad.tui.widget.Canvas;

/** Shows what speaks for a skill: ticks, quiz, memory, placement, each by itself and dated. */
final class Proof {
    private Proof() {}

    static Evidence of(Skill skill, Session session) {
        return Evidence.of(skill, session.progress(), session.deck(), session.now());
    }

    /** Draws one row for each kind and returns the row after them. */
    static int draw(Canvas canvas, int y, Skill skill, Session session) {
        Evidence evidence = of(skill, session);
        int row = y;
        row = row(canvas, row, "Ticked", evidence.ticked() + " of " + evidence.items(), Role.TEXT);
        if (session.library().hasQuestions(skill)) {
            row = row(
                    canvas,
                    row,
                    "Quiz",
                    quiz(skill, session),
                    evidence.quizPassedAt().isPresent() ? Role.OK : Role.MUTED);
            row = row(canvas, row, "Memory", memory(evidence), role(evidence.memory()));
        }
        if (evidence.labPassedAt().isPresent()) {
            row = row(
                    canvas,
                    row,
                    "Lab",
                    "passed on " + session.day(evidence.labPassedAt().get()),
                    Role.OK);
        }
        if (evidence.placedAt().isPresent()) {
            row = row(
                    canvas,
                    row,
                    "Placed",
                    "proved on " + session.day(evidence.placedAt().get()),
                    Role.OK);
        }
        return row;
    }

    private static int row(Canvas canvas, int y, String label, String text, Role role) {
        return Drawing.fact(canvas, y, label, text, Style.of(role));
    }

    /** Returns what is known of the quiz in a few words. */
    static String quiz(Skill skill, Session session) {
        Optional<QuizRun> passed = session.progress().passedQuiz(skill.id());
        Optional<QuizRun> last = session.progress().quiz(skill.id());
        if (last.isPresent() && !last.get().isEnded() && !last.get().questions().isEmpty()) {
            return "begun: " + last.get().answers().size() + " of "
                    + last.get().questions().size() + " answered";
        }
        if (passed.isPresent() && passed.get().endedAt() != null) {
            return "passed " + score(passed.get()) + " on "
                    + session.day(passed.get().endedAt());
        }
        return last.map(run -> "not passed yet: " + score(run)).orElse("10 questions, 80\u00a0% passes");
    }

    private static String score(QuizRun run) {
        return run.rightCount() + "/" + run.questions().size();
    }

    static String memory(Evidence evidence) {
        return switch (evidence.memory()) {
            case NONE -> "nothing asked yet";
            case STRONG -> "strong: " + cards(evidence.cards());
            case FADING -> "fading: " + cards(evidence.cards());
            case DUE -> evidence.due() + " of " + cards(evidence.cards()) + " due";
        };
    }

    private static String cards(int count) {
        return count + (count == 1 ? " card" : " cards");
    }

    static Role role(Memory memory) {
        return switch (memory) {
            case NONE -> Role.MUTED;
            case STRONG -> Role.OK;
            case FADING -> Role.WARN;
            case DUE -> Role.INFO;
        };
    }

    /** Returns the evidence in one or two short words for a list. */
    static String brief(Evidence evidence) {
        String quiz = (evidence.labPassedAt().isPresent() ? "lab " : "")
                + (evidence.quizPassedAt().isPresent() ? "quiz" : "");
        String memory =
                switch (evidence.memory()) {
                    case NONE -> "";
                    case STRONG -> "strong";
                    case FADING -> "fading";
                    case DUE -> evidence.due() + " due";
                };
        return (quiz + " " + memory).strip();
    }
}
