package opsroad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.progress.CardHistory;
import opsroad.core.progress.Occasion;
import opsroad.core.recall.Deck;
import opsroad.core.recall.Decks;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import picocli.CommandLine.Command;

/** The reviews in plain lines. */
@Command(name = "review", description = "Review the cards that are due, in plain lines.")
final class ReviewCommand extends OneCommand {
    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        Deck deck = commands().deck(desk);
        List<Question> all = desk.library().questions(desk.roadmap());
        List<Question> queue =
                new ArrayList<>(Decks.queue(desk.progress(), deck).at(commands().now(), all));
        if (queue.isEmpty()) {
            return Answer.done(List.of("Nothing is due."), Answer.fields("answered", 0, "right", 0, "left", 0));
        }
        PlainAsking asking = asking(desk);
        List<Boolean> answers = new ArrayList<>();
        while (!queue.isEmpty()) {
            talk().println();
            talk().println(queue.size() + " left. " + title(desk, queue.get(0)));
            Question question = queue.get(0);
            Optional<Boolean> given = asking.ask(question, Occasion.REVIEW);
            takeBack(asking, queue, answers);
            if (given.isEmpty()) {
                break;
            }
            queue.remove(question);
            answers.add(given.get());
            if (!given.get()) {
                queue.add(question);
            }
            if (queue.isEmpty()) {
                asking.afterwards();
                takeBack(asking, queue, answers);
            }
            queue.removeIf(one -> isAside(one, desk));
        }
        long right = answers.stream().filter(one -> one).count();
        return Answer.done(
                List.of("", answers.size() + (answers.size() == 1 ? " answer, " : " answers, ") + right + " right."),
                Answer.fields("answered", answers.size(), "right", right, "left", queue.size()));
    }

    /** An answer that was taken back does not count, and its question comes again at the end. */
    private static void takeBack(PlainAsking asking, List<Question> queue, List<Boolean> answers) {
        Optional<Question> question = asking.takenBack();
        if (question.isPresent()) {
            answers.remove(answers.size() - 1);
            if (!queue.contains(question.get())) {
                queue.add(question.get());
            }
        }
    }

    private static boolean isAside(Question question, Desk desk) {
        return desk.progress()
                .history(question.skill(), question.id())
                .map(CardHistory::isSuspended)
                .orElse(false);
    }

    private static String title(Desk desk, Question question) {
        return desk.roadmap().skill(question.skill()).map(Skill::title).orElse("");
    }
}
