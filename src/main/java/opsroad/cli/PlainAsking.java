package opsroad.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import opsroad.core.progress.CardHistory;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.recall.Deck;
import opsroad.core.recall.Shuffle;
import opsroad.core.roadmap.Option;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Task;
import opsroad.core.schedule.Rating;
import org.jspecify.annotations.Nullable;

/** Asks questions in numbered lines: for screen readers, pipes and tiny terminals. */
final class PlainAsking {
    private final Desk desk;
    private final Deck deck;
    private final BufferedReader in;
    private final PrintStream out;
    private final Supplier<Instant> now;

    PlainAsking(Desk desk, Deck deck, BufferedReader in, PrintStream out, Supplier<Instant> now) {
        this.desk = desk;
        this.deck = deck;
        this.in = in;
        this.out = out;
        this.now = now;
    }

    /** Asks one question and saves the answer; returns whether it was right, or nothing when the learner leaves. */
    Optional<Boolean> ask(Question question, Occasion occasion) throws Exception {
        int tries = deck.history(question).map(h -> h.reviews().size()).orElse(0);
        List<Integer> shown = Shuffle.options(question, tries);
        out.println();
        out.println(question.stem());
        print(question.task(), shown);
        long start = now.get().getEpochSecond();
        Optional<String> given = read(question.task(), shown);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        int seconds = (int) Math.max(0, Math.min(3600, now.get().getEpochSecond() - start));
        LearnerEvent.QuestionAnswered answered =
                LearnerEvent.QuestionAnswered.to(question, given.get(), occasion, seconds);
        desk.save(answered);
        explain(question, shown, given.get(), answered.right());
        return Optional.of(answered.right() && (occasion != Occasion.REVIEW || isKept(question)));
    }

    /** Lets the learner say how a right answer went; returns false for again. What is no rating, and the end of the input, is good. */
    private boolean isKept(Question question) throws Exception {
        StringBuilder offer = new StringBuilder("Comes back:");
        for (Rating rating : Rating.values()) {
            offer.append(rating == Rating.AGAIN ? " " : ", ")
                    .append(rating.ordinal() + 1)
                    .append(' ')
                    .append(rating.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(deck.rerated(question, rating).interval());
        }
        out.println(offer + ". Enter: good.");
        @Nullable String line = in.readLine();
        String said = line == null ? "" : line.strip().toLowerCase(Locale.ROOT);
        for (Rating rating : Rating.values()) {
            boolean isSaid = said.equals(String.valueOf(rating.ordinal() + 1))
                    || said.equals(rating.name().toLowerCase(Locale.ROOT));
            if (isSaid && rating != Rating.GOOD) {
                desk.save(new LearnerEvent.AnswerRated(question.skill(), question.id(), rating));
            }
            if (isSaid) {
                return rating != Rating.AGAIN;
            }
        }
        return true;
    }

    private void print(Task task, List<Integer> shown) {
        List<Option> options = task.options();
        for (int i = 0; i < shown.size(); i++) {
            out.println("  " + (i + 1) + ". " + options.get(shown.get(i)).text());
        }
        if (task instanceof Task.Spot spot) {
            int number = 1;
            for (String line : spot.code().lines().toList()) {
                out.println("  " + number++ + ": " + line);
            }
        }
        out.println(prompt(task));
    }

    private static String prompt(Task task) {
        if (task instanceof Task.Single) {
            return "Number of the answer (q leaves):";
        }
        if (task instanceof Task.Multiple) {
            return "Numbers of all right answers, such as 1 3 (q leaves):";
        }
        if (task instanceof Task.Order) {
            return "Numbers in the right order, such as 2 1 3 (q leaves):";
        }
        return task instanceof Task.Spot ? "Number of the faulty line (q leaves):" : "Type the answer (q leaves):";
    }

    /** Reads lines until one is an answer. */
    private Optional<String> read(Task task, List<Integer> shown) throws IOException {
        while (true) {
            String line = in.readLine();
            if (line == null || line.strip().equals("q")) {
                return Optional.empty();
            }
            Optional<String> given = answer(task, shown, line.strip());
            if (given.isPresent()) {
                return given;
            }
            out.println("That is no answer here. " + prompt(task));
        }
    }

    private static Optional<String> answer(Task task, List<Integer> shown, String line) {
        if (line.isEmpty() || task instanceof Task.Type) {
            return line.isEmpty() ? Optional.empty() : Optional.of(line);
        }
        List<Integer> numbers = new ArrayList<>();
        for (String word : line.split("[ ,]+", -1)) {
            if (!word.matches("\\d{1,3}")) {
                return Optional.empty();
            }
            numbers.add(Integer.parseInt(word));
        }
        if (task instanceof Task.Spot) {
            return numbers.size() == 1 ? Optional.of(String.valueOf(numbers.get(0))) : Optional.empty();
        }
        List<Integer> indexes = new ArrayList<>();
        for (int number : numbers) {
            if (number < 1 || number > shown.size() || indexes.contains(shown.get(number - 1))) {
                return Optional.empty();
            }
            indexes.add(shown.get(number - 1));
        }
        boolean fits = !(task instanceof Task.Single) || indexes.size() == 1;
        boolean whole = !(task instanceof Task.Order) || indexes.size() == shown.size();
        if (task instanceof Task.Multiple) {
            indexes.sort(null);
        }
        return fits && whole
                ? Optional.of(
                        String.join(",", indexes.stream().map(String::valueOf).toList()))
                : Optional.empty();
    }

    private void explain(Question question, List<Integer> shown, String given, boolean right) {
        out.println(right ? "Right." : "Not right.");
        Task task = question.task();
        List<Option> options = task.options();
        for (int i = 0; i < shown.size(); i++) {
            Option option = options.get(shown.get(i));
            String verdict =
                    task instanceof Task.Order ? "place " + (shown.get(i) + 1) : option.right() ? "right" : "wrong";
            out.println("  " + (i + 1) + ". " + verdict + ": " + option.why());
        }
        if (task instanceof Task.Spot spot) {
            for (Task.SpotLine line : spot.lines()) {
                out.println("  " + line.number() + ": " + (line.faulty() ? "faulty: " : "fine: ") + line.why());
            }
        }
        if (task instanceof Task.Type type) {
            for (Option mistake : type.mistakes()) {
                if (type.folding().matches(mistake.text(), given)) {
                    out.println("  " + mistake.why());
                }
            }
            out.println("  Right: " + String.join("   or: ", type.answers()));
        }
        out.println(question.explanation());
        String note = deck.history(question).map(CardHistory::note).orElse("");
        if (!note.isEmpty()) {
            out.println("Your note: " + note);
        }
    }
}
