package opsroad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.plan.Agenda;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.QuizRun;
import opsroad.core.recall.QuizPlan;
import opsroad.core.recall.Shuffle;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A quiz in plain lines. */
@Command(name = "quiz", description = "A quiz on a skill, in plain lines; eight of ten pass.")
final class QuizCommand extends OneCommand {
    @Parameters(paramLabel = "SKILL", arity = "0..1", description = "Such as docker; the next skill when left out.")
    private Optional<String> id = Optional.empty();

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        Skill skill = id.isPresent()
                ? Lookup.skill(desk, id.get())
                : Agenda.next(desk.roadmap(), desk.progress())
                        .map(Agenda.Next::skill)
                        .orElseThrow(() -> new IllegalArgumentException("Every skill is done: name one."));
        List<Question> bank = desk.library().questions(skill);
        if (bank.isEmpty()) {
            throw new IllegalArgumentException(skill.title() + " has no questions yet.");
        }
        QuizRun begun = run(desk, skill, bank);
        PlainAsking asking = asking(desk);
        for (String question : begun.questions()) {
            QuizRun run = now(desk, skill, begun);
            Optional<Question> known =
                    bank.stream().filter(one -> one.id().equals(question)).findFirst();
            if (!run.answers().containsKey(question) && known.isPresent()) {
                talk().println();
                talk().println("Question " + (run.answers().size() + 1) + " of "
                        + run.questions().size());
                if (asking.ask(known.get(), Occasion.QUIZ).isEmpty()) {
                    return left(skill, now(desk, skill, begun));
                }
            }
        }
        asking.afterwards();
        QuizRun run = now(desk, skill, begun);
        return run.isEnded() ? result(skill, run) : left(skill, run);
    }

    /** The quiz as it stands: an answer may have been taken back. */
    private static QuizRun now(Desk desk, Skill skill, QuizRun begun) {
        return desk.progress().quiz(skill.id()).orElse(begun);
    }

    /** Goes on with an open quiz, else begins one. */
    private QuizRun run(Desk desk, Skill skill, List<Question> bank) throws Exception {
        Optional<QuizRun> open = desk.progress().quiz(skill.id()).filter(run -> !run.isEnded());
        if (open.isPresent()) {
            return open.get();
        }
        long seed = Shuffle.seed(skill.id().value(), commands().now().getEpochSecond());
        List<String> picked = new ArrayList<>();
        QuizPlan.pick(bank, commands().deck(desk), QuizPlan.USUAL_COUNT, seed)
                .forEach(question -> picked.add(question.id()));
        desk.save(new LearnerEvent.QuizStarted(skill.id(), picked));
        return desk.progress().quiz(skill.id()).orElseThrow();
    }

    private static Answer left(Skill skill, QuizRun run) {
        return new Answer(
                ExitCode.NOT_PASSED,
                List.of("Left after " + run.answers().size() + " answers; the same command goes on there."),
                json(skill, run));
    }

    private static Answer result(Skill skill, QuizRun run) {
        String score = run.rightCount() + " of " + run.questions().size() + " right.";
        return new Answer(
                run.isPassed() ? ExitCode.DONE : ExitCode.NOT_PASSED,
                List.of("", score + (run.isPassed() ? " Passed." : " 80 % passes.")),
                json(skill, run));
    }

    private static Map<String, Object> json(Skill skill, QuizRun run) {
        return Answer.fields(
                "skill", skill.id().value(),
                "questions", run.questions().size(),
                "answered", run.answers().size(),
                "right", run.rightCount(),
                "passed", run.isPassed());
    }
}
