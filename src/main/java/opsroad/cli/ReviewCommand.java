package opsroad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        int answered = 0;
        int right = 0;
        while (!queue.isEmpty()) {
            talk().println();
            talk().println(queue.size() + " left. " + title(desk, queue.get(0)));
            Question question = queue.remove(0);
            Optional<Boolean> given = asking.ask(question, Occasion.REVIEW);
            if (given.isEmpty()) {
                break;
            }
            answered++;
            right += given.get() ? 1 : 0;
            if (!given.get()) {
                queue.add(question);
            }
            if (queue.isEmpty()) {
                asking.afterwards();
            }
        }
        return Answer.done(
                List.of("", answered + " answers, " + right + " right."),
                Answer.fields("answered", answered, "right", right, "left", queue.size()));
    }

    private static String title(Desk desk, Question question) {
        return desk.roadmap().skill(question.skill()).map(Skill::title).orElse("");
    }
}
