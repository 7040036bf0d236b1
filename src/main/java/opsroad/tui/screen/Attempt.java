package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.recall.Shuffle;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Task;
import opsroad.text.Width;
import opsroad.tui.Action;
import opsroad.tui.Key;

/**
 * One try at a question, before and after the answer.
 *
 * @param shown the options in the order on the screen, as indexes of the file; empty where nothing is chosen from a list
 * @param cursor row among what can be chosen, from 0
 * @param picked the options chosen so far, as indexes of the file; for an order in the order chosen
 * @param given the answer; empty while there is none
 * @param top first visible row
 * @param startedAt seconds since 1970
 */
record Attempt(
        Question question,
        List<Integer> shown,
        int cursor,
        List<Integer> picked,
        String typed,
        Optional<String> given,
        int top,
        long startedAt) {
    private static final int LONGEST_TYPED = 400;

    Attempt {
        shown = List.copyOf(shown);
        picked = List.copyOf(picked);
    }

    /** @param tries how often the question was answered before: it decides the order of the options */
    static Attempt at(Question question, int tries, long nowSeconds) {
        List<Integer> mixed = Shuffle.options(question, tries);
        return new Attempt(question, mixed, 0, List.of(), "", Optional.empty(), 0, nowSeconds);
    }

    boolean isAnswered() {
        return given.isPresent();
    }

    boolean isRight() {
        return given.map(question.task()::isRight).orElse(false);
    }

    boolean takesText() {
        return !isAnswered() && question.task() instanceof Task.Type;
    }

    int seconds(long nowSeconds) {
        return (int) Math.max(0, Math.min(3600, nowSeconds - startedAt));
    }

    /** Returns how many rows can be chosen. */
    int choices() {
        return question.task() instanceof Task.Spot spot
                ? (int) spot.code().lines().count()
                : shown.size();
    }

    /** Returns why Enter would not answer yet; empty when it would. */
    String missing() {
        Task task = question.task();
        if (task instanceof Task.Multiple && picked.isEmpty()) {
            return "Choose with Space or a number first.";
        }
        if (task instanceof Task.Order && picked.size() < shown.size()) {
            return "Choose the steps one after the other with Space or their numbers.";
        }
        return task instanceof Task.Type && typed.isBlank() ? "Type your answer first." : "";
    }

    /** Returns the try after a key that moves, chooses or answers. */
    Attempt on(Action action) {
        return switch (action) {
            case UP -> isAnswered() ? scrolled(-1) : moved(cursor - 1);
            case DOWN -> isAnswered() ? scrolled(1) : moved(cursor + 1);
            case PAGE_UP -> scrolled(-10);
            case PAGE_DOWN -> scrolled(10);
            case OPEN -> isAnswered() || !missing().isEmpty() ? this : answered();
            case TOGGLE -> isAnswered() ? this : chosen(cursor);
            default -> {
                int option = option(action);
                yield isAnswered() || option < 0 || option >= choices()
                        ? this
                        : moved(option).chosen(option);
            }
        };
    }

    /** Returns the index that a number key stands for, or -1. */
    static int option(Action action) {
        return switch (action) {
            case OPTION_1 -> 0;
            case OPTION_2 -> 1;
            case OPTION_3 -> 2;
            case OPTION_4 -> 3;
            case OPTION_5 -> 4;
            case OPTION_6 -> 5;
            case OPTION_7 -> 6;
            case OPTION_8 -> 7;
            case OPTION_9 -> 8;
            default -> -1;
        };
    }

    private Attempt moved(int row) {
        int there = Math.max(0, Math.min(choices() - 1, row));
        return new Attempt(question, shown, there, picked, typed, given, top, startedAt);
    }

    /** Returns the try with the cursor on this row. */
    Attempt at(int row) {
        return moved(row);
    }

    Attempt scrolled(int rows) {
        return new Attempt(question, shown, cursor, picked, typed, given, Math.max(0, top + rows), startedAt);
    }

    /** A single choice and a line are answered at once; the others collect. */
    private Attempt chosen(int row) {
        Task task = question.task();
        if (task instanceof Task.Spot) {
            return this;
        }
        if (task instanceof Task.Single) {
            return moved(row).answered();
        }
        if (row >= shown.size()) {
            return this;
        }
        List<Integer> now = new ArrayList<>(picked);
        Integer option = shown.get(row);
        if (!now.remove(option)) {
            now.add(option);
        }
        return new Attempt(question, shown, cursor, now, typed, given, top, startedAt);
    }

    private Attempt answered() {
        return new Attempt(question, shown, cursor, picked, typed, Optional.of(answer()), 0, startedAt);
    }

    /** Returns the same try before anything was chosen; what was typed stays to be mended. */
    Attempt reopened() {
        return new Attempt(question, shown, 0, List.of(), typed, Optional.empty(), 0, startedAt);
    }

    private String answer() {
        Task task = question.task();
        if (task instanceof Task.Single) {
            return String.valueOf(shown.get(cursor));
        }
        if (task instanceof Task.Spot) {
            return String.valueOf(cursor + 1);
        }
        if (task instanceof Task.Type) {
            return typed.strip();
        }
        List<Integer> indexes = new ArrayList<>(picked);
        if (task instanceof Task.Multiple) {
            indexes.sort(null);
        }
        return String.join(",", indexes.stream().map(String::valueOf).toList());
    }

    /** Returns the try after a key of the text field. */
    Attempt type(Key key) {
        String now = typed;
        if (key.code() == Key.Code.BACKSPACE) {
            now = now.isEmpty() ? "" : now.substring(0, Width.previous(now, now.length()));
        } else if (key.types() && now.length() + key.text().length() <= LONGEST_TYPED) {
            now = now + key.text();
        }
        return new Attempt(question, shown, cursor, picked, now, given, top, startedAt);
    }
}
