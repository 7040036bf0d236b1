package opsroad.tui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import opsroad.core.progress.LearnerEvent;
import org.jspecify.annotations.Nullable;

/**
 * What follows an action: events to save, where to go, slow work to start, a notice. Events are saved first; when that fails nothing else of the
 * step happens.
 */
public record Step(Move move, List<LearnerEvent> events, Optional<Request> request, Optional<Notice> notice) {
    /** Where to go. */
    public sealed interface Move {
        record Stay() implements Move {}

        /** The top screen becomes this one. */
        record Become(Screen screen) implements Move {}

        /** This screen goes on top. */
        record Push(Screen screen) implements Move {}

        /** The top screen goes; the one below answers with {@code then}, if there is one. */
        record Pop(@Nullable Reply then) implements Move {}

        /** All screens are replaced by these, the last on top. */
        record Stack(List<Screen> screens) implements Move {}

        record Quit() implements Move {}

        /** Something only the loop can do. */
        record Do(Errand errand) implements Move {}
    }

    /** What only the loop can do. */
    public sealed interface Errand {
        record Undo() implements Errand {}

        record Redraw() implements Errand {}

        /** Gives the terminal to another program while the work lasts. */
        record Outside(Runnable work) implements Errand {}

        /** Does what a key of the screen on top would do. */
        record Act(Action action) implements Errand {}

        /**
         * Lets the learner write in an editor of their own, which has the terminal meanwhile.
         *
         * @param work returns what was written
         * @param then what follows, with that
         */
        record Write(Supplier<String> work, Function<String, Step> then) implements Errand {}

        record Suspend() implements Errand {}

        record Copy(String text) implements Errand {}

        record Mouse(boolean on) implements Errand {}

        record Theme(String name) implements Errand {}
    }

    public Step {
        events = List.copyOf(events);
    }

    private static Step of(Move move) {
        return new Step(move, List.of(), Optional.empty(), Optional.empty());
    }

    public static Step stay() {
        return of(new Move.Stay());
    }

    public static Step become(Screen screen) {
        return of(new Move.Become(screen));
    }

    public static Step push(Screen screen) {
        return of(new Move.Push(screen));
    }

    public static Step pop() {
        return of(new Move.Pop(null));
    }

    /** Leaves the top screen and lets the one below act. */
    public static Step pop(Reply then) {
        return of(new Move.Pop(then));
    }

    public static Step stack(List<Screen> screens) {
        return of(new Move.Stack(List.copyOf(screens)));
    }

    public static Step quit() {
        return of(new Move.Quit());
    }

    public static Step run(Errand errand) {
        return of(new Move.Do(errand));
    }

    public Step saving(LearnerEvent... all) {
        return new Step(move, List.of(all), request, notice);
    }

    public Step asking(Request slow) {
        return new Step(move, events, Optional.of(slow), notice);
    }

    public Step telling(Notice news) {
        return new Step(move, events, request, Optional.of(news));
    }
}
