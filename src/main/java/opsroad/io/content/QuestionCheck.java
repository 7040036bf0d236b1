package opsroad.io.content;

import static opsroad.io.content.Fields.quoted;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.Option;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Task;

/** Measures what makes a bank of questions good: enough of them, of every kind and level, on every objective, without giveaways. */
final class QuestionCheck {
    private static final int FEWEST = 20;
    private static final int FEWEST_AN_OBJECTIVE = 2;
    private static final double LEAST_APPLY = 0.3;
    private static final double LEAST_ANALYSE = 0.2;
    private static final double MOST_OF_ONE_LENGTH = 0.5;
    private static final double MOST_AT_ONE_PLACE = 0.5;
    private static final List<String> GIVEAWAYS =
            List.of("all of the above", "none of the above", "all of these", "none of these");

    private final Skill skill;
    private final List<Question> questions;
    private final Report report;

    QuestionCheck(Skill skill, List<Question> questions, Report report) {
        this.skill = skill;
        this.questions = questions;
        this.report = report;
    }

    void all() {
        if (questions.size() < FEWEST) {
            warn("the skill has " + questions.size() + " questions", "Have at least " + FEWEST + ".");
        }
        share(Question.Level.APPLY, LEAST_APPLY);
        share(Question.Level.ANALYSE, LEAST_ANALYSE);
        for (Objective objective : skill.objectives()) {
            long tested = count(question -> question.objective().equals(objective.id()));
            if (tested < FEWEST_AN_OBJECTIVE) {
                warn(
                        "the objective " + quoted(objective.id().value()) + " is tested " + tested + " times",
                        "Test each at least twice.");
            }
        }
        for (String kind : QuestionReader.KINDS) {
            if (count(question -> question.task().kind().equals(kind)) == 0) {
                warn("no question is of the kind " + quoted(kind), "Use every kind.");
            }
        }
        singles();
        questions.forEach(this::giveaways);
    }

    private void share(Question.Level level, double least) {
        long count = count(question -> question.level() == level);
        if (count < least * questions.size()) {
            warn(
                    count + " of " + questions.size() + " questions are of the level "
                            + level.name().toLowerCase(Locale.ROOT),
                    "Have at least " + Math.round(least * 100) + " %.");
        }
    }

    private long count(Predicate<Question> wanted) {
        return questions.stream().filter(wanted).count();
    }

    /** A learner who sees that the longest option, the shortest, or always the second is right, learns nothing. */
    private void singles() {
        List<List<Option>> singles = new ArrayList<>();
        for (Question question : questions) {
            if (question.task() instanceof Task.Single single) {
                singles.add(single.options());
            }
        }
        long longest = singles.stream().filter(QuestionCheck::isRightTheLongest).count();
        if (longest > MOST_OF_ONE_LENGTH * singles.size()) {
            warn(
                    "in " + longest + " of " + singles.size() + " single choices the right option is the longest",
                    "Write the wrong ones as fully as the right one.");
        }
        long shortest =
                singles.stream().filter(QuestionCheck::isRightTheShortest).count();
        if (shortest > MOST_OF_ONE_LENGTH * singles.size()) {
            warn(
                    "in " + shortest + " of " + singles.size() + " single choices the right option is the shortest",
                    "Give no reasons in the wrong ones that the right one lacks.");
        }
        for (int place = 0; place < 5; place++) {
            int wanted = place;
            long there = singles.stream()
                    .filter(options ->
                            wanted < options.size() && options.get(wanted).right())
                    .count();
            if (singles.size() > 3 && there > MOST_AT_ONE_PLACE * singles.size()) {
                warn(
                        "in " + there + " of " + singles.size() + " single choices the right option is number "
                                + (place + 1),
                        "Spread the right options.");
            }
        }
    }

    private static boolean isRightTheLongest(List<Option> options) {
        return options.stream()
                .noneMatch(option -> !option.right() && option.text().length() >= rightLength(options));
    }

    private static boolean isRightTheShortest(List<Option> options) {
        return options.stream()
                .noneMatch(option -> !option.right() && option.text().length() <= rightLength(options));
    }

    private static int rightLength(List<Option> options) {
        return options.stream()
                .filter(Option::right)
                .mapToInt(option -> option.text().length())
                .sum();
    }

    private void giveaways(Question question) {
        List<Option> options = question.task().options();
        Set<String> texts = new HashSet<>();
        for (Option option : options) {
            String text = option.text().toLowerCase(Locale.ROOT);
            if (!texts.add(text)) {
                warn("the question " + quoted(question.id()) + " has an option twice", "Keep one of the two.");
            }
            if (GIVEAWAYS.stream().anyMatch(text::contains)) {
                warn(
                        "the question " + quoted(question.id()) + " offers " + quoted(option.text()),
                        "Name the things instead.");
            }
        }
    }

    private void warn(String what, String remedy) {
        report.warning(1, what, remedy);
    }
}
