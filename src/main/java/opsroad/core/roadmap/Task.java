package opsroad.core.roadmap;

import java.util.List;

/** What a question asks one to give. Answers are text, so that the journal can keep them: see each case. */
public sealed interface Task {
    /** Tells whether a given answer is right. */
    boolean isRight(String given);

    /** Returns the name of the kind in the files. */
    String kind();

    /** Returns what is chosen from or brought into order; nothing where the answer is typed or is a line. */
    default List<Option> options() {
        return List.of();
    }

    /** Choose one option. The answer is its index, from 0. */
    record Single(List<Option> options) implements Task {
        public Single {
            options = List.copyOf(options);
        }

        @Override
        public boolean isRight(String given) {
            return given.equals(Indexes.ofRight(options));
        }

        @Override
        public String kind() {
            return "single";
        }
    }

    /** Choose all that are right. The answer is their indexes, ascending: {@code 0,2}. */
    record Multiple(List<Option> options) implements Task {
        public Multiple {
            options = List.copyOf(options);
        }

        @Override
        public boolean isRight(String given) {
            return given.equals(Indexes.ofRight(options));
        }

        @Override
        public String kind() {
            return "multiple";
        }
    }

    /** Bring the steps into order. The answer is their indexes in the order given: {@code 1,0,2}. */
    record Order(List<Option> steps) implements Task {
        public Order {
            steps = List.copyOf(steps);
        }

        @Override
        public List<Option> options() {
            return steps;
        }

        @Override
        public boolean isRight(String given) {
            return given.equals(Indexes.upTo(steps.size()));
        }

        @Override
        public String kind() {
            return "order";
        }
    }

    /**
     * Type it. The answer is the text.
     *
     * @param answers that are right, the best first
     * @param mistakes likely wrong answers with their whys
     */
    record Type(List<String> answers, Folding folding, List<Option> mistakes) implements Task {
        private static final int MOST_EXAMPLES = 6;

        public Type {
            answers = List.copyOf(answers);
            mistakes = List.copyOf(mistakes);
        }

        /** Returns the answers to show: all, or the first few where the same letters are right in every order. */
        public List<String> examples() {
            return answers.size() <= MOST_EXAMPLES ? answers : answers.subList(0, MOST_EXAMPLES - 1);
        }

        @Override
        public boolean isRight(String given) {
            for (String answer : answers) {
                if (folding.matches(answer, given)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String kind() {
            return "type";
        }
    }

    /**
     * Find the faulty line. The answer is its number, from 1.
     *
     * @param lines those with a why, in the order of the file
     */
    record Spot(String language, String code, List<SpotLine> lines) implements Task {
        public Spot {
            lines = List.copyOf(lines);
        }

        @Override
        public boolean isRight(String given) {
            for (SpotLine line : lines) {
                if (line.faulty() && given.equals(String.valueOf(line.number()))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String kind() {
            return "spot";
        }
    }

    /** A line of a {@link Spot}, from 1. */
    record SpotLine(int number, boolean faulty, String why) {}
}
