package opsroad.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.progress.CardHistory;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.Review;
import opsroad.core.recall.Deck;
import opsroad.core.recall.Shuffle;
import opsroad.core.roadmap.Option;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Task;
import opsroad.core.schedule.Rating;
import opsroad.text.Clean;

/** Asks questions in numbered lines: for screen readers, pipes and tiny terminals. */
final class PlainAsking {
    private static final String AFTER_WRONG = "(:undo, :aside or :note TEXT say more about this answer)";

    private final Desk desk;
    private final Deck deck;
    private final BufferedReader in;
    private final PrintStream out;
    private final InstantSource now;
    private Optional<Question> last = Optional.empty();
    private boolean lastWasRight;
    private Optional<Question> takenBack = Optional.empty();

    PlainAsking(Desk desk, Deck deck, BufferedReader in, PrintStream out, InstantSource now) {
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
        long start = now.instant().getEpochSecond();
        Optional<String> given = read(question.task(), shown);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        int seconds = (int) Math.max(0, Math.min(3600, now.instant().getEpochSecond() - start));
        LearnerEvent.QuestionAnswered answered =
                LearnerEvent.QuestionAnswered.to(question, given.get(), occasion, seconds);
        boolean right = answered.right();
        desk.save(answered);
        explain(question, shown, given.get(), right);
        last = Optional.of(question);
        lastWasRight = right;
        if (!right && occasion == Occasion.REVIEW && deck.lapses(question) >= Deck.LEECH_LAPSES) {
            out.println("Forgotten again and again: read its lesson once more, with opsroad show " + question.skill()
                    + "/" + question.lesson());
        }
        out.println(right && occasion != Occasion.PLACEMENT ? offer(question) : AFTER_WRONG);
        return Optional.of(right);
    }

    /** Returns the question whose answer was taken back since this was asked last. */
    Optional<Question> takenBack() {
        Optional<Question> question = takenBack;
        takenBack = Optional.empty();
        return question;
    }

    /** When the card comes back, and when it would after another rating. */
    private String offer(Question question) {
        return "(Comes back: " + interval(question, Rating.GOOD) + "; :hard " + interval(question, Rating.HARD)
                + ", :easy " + interval(question, Rating.EASY) + "; :undo, :aside or :note TEXT)";
    }

    private String interval(Question question, Rating rating) {
        return deck.rerated(question, rating).interval();
    }

    /** Lets the learner say more about the last answer; an empty line goes on. */
    void afterwards() throws Exception {
        while (last.isPresent()) {
            out.println("Enter goes on:");
            String line = in.readLine();
            if (line == null || !line.startsWith(":")) {
                return;
            }
            about(last.get(), line.strip());
        }
    }

    /** What the keys of the screens do after an answer. */
    private void about(Question question, String said) throws Exception {
        String word = said.split(" ", 2)[0];
        switch (word) {
            case ":hard" -> rate(question, Rating.HARD);
            case ":easy" -> rate(question, Rating.EASY);
            case ":undo" -> takeBack(question);
            case ":aside" -> {
                desk.save(new LearnerEvent.CardSuspended(question.skill(), question.id(), true));
                out.println("Put aside: it does not come back in the reviews.");
            }
            case ":note" -> {
                String text = Clean.oneLine(said.substring(word.length())).strip();
                desk.save(new LearnerEvent.CardNoted(question.skill(), question.id(), text));
                out.println("Noted.");
            }
            default -> out.println("There is :hard, :easy, :undo, :aside and :note TEXT.");
        }
    }

    private void rate(Question question, Rating rating) throws Exception {
        if (!lastWasRight) {
            out.println("A wrong answer comes again soon; there is nothing to rate.");
            return;
        }
        desk.save(new LearnerEvent.AnswerRated(question.skill(), question.id(), rating));
        out.println(rating == Rating.HARD ? "Rated hard: it comes back sooner." : "Rated easy: it comes back later.");
    }

    private void takeBack(Question question) throws Exception {
        List<Review> reviews = Optional.ofNullable(desk.progress().cards().get(question.card()))
                .map(CardHistory::reviews)
                .orElse(List.of());
        if (!reviews.isEmpty()) {
            desk.save(new LearnerEvent.Undone(reviews.get(reviews.size() - 1).id()));
            out.println("Taken back; it will be asked again.");
            last = Optional.empty();
            takenBack = Optional.of(question);
        }
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
    private Optional<String> read(Task task, List<Integer> shown) throws Exception {
        while (true) {
            String line = in.readLine();
            if (line == null || line.strip().equals("q")) {
                return Optional.empty();
            }
            if (last.isPresent() && line.startsWith(":")) {
                about(last.get(), line.strip());
                out.println(prompt(task));
                continue;
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
            int more = type.answers().size() - type.examples().size();
            out.println("  Right: " + String.join("   or: ", type.examples())
                    + (more > 0 ? "   and " + more + " more ways to write it" : ""));
        }
        out.println(question.explanation());
        String note = deck.history(question).map(CardHistory::note).orElse("");
        if (!note.isEmpty()) {
            out.println("Your note: " + note);
        }
    }
}
