package opsroad.io.content;

import static opsroad.io.content.Fields.quoted;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import opsroad.core.roadmap.Folding;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Option;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Task;

/** Reads the questions.json of a skill, when it is needed. */
public final class QuestionReader {
    static final List<String> KINDS = List.of("single", "multiple", "type", "order", "spot");
    static final List<String> LEVELS = List.of("recall", "apply", "analyse");
    private static final List<String> FOLDS = List.of("case", "options", "quotes");

    private final Skill skill;
    private final Report report;
    private final List<Problem> problems;
    private final Set<String> ids = new HashSet<>();

    private QuestionReader(Skill skill, String file, List<Problem> problems) {
        this.skill = skill;
        this.problems = problems;
        this.report = new Report(file, problems);
    }

    static String file(Skill skill) {
        return skill.folder() + "/questions.json";
    }

    /** Reads the bank of a skill; a skill without the file has none. */
    public static QuestionBank read(ContentSource source, Skill skill) {
        String file = file(skill);
        List<Problem> problems = new ArrayList<>();
        if (!source.exists(file)) {
            return new QuestionBank(List.of(), problems);
        }
        QuestionReader reader = new QuestionReader(skill, file, problems);
        try {
            Optional<Node> root = new JsonReader().parse(source.read(file), reader.report);
            return new QuestionBank(root.map(reader::questions).orElse(List.of()), problems);
        } catch (IOException e) {
            reader.report.error(1, "cannot be read: " + Fields.plain(e), "Make it a readable file.");
            return new QuestionBank(List.of(), problems);
        }
    }

    private List<Question> questions(Node root) {
        Fields file = new Fields(root, report, "the file");
        file.ignore("$schema");
        List<Question> questions = new ArrayList<>();
        for (Fields question : file.objects("questions", "a question", false)) {
            int before = problems.size();
            Question read = question(question);
            question.finish();
            if (problems.size() == before) {
                questions.add(read);
            }
        }
        file.finish();
        return questions;
    }

    private Question question(Fields question) {
        String id = question.id("id", ids);
        String kind = question.word("kind", KINDS);
        String level = question.word("level", LEVELS);
        String objective = question.text("objective");
        String lesson = question.text("lesson");
        String stem = question.passage("stem");
        String explanation = question.passage("explanation");
        List<String> was = question.optionalIds("was").stream().map(Node::text).toList();
        Task task = task(kind, question);
        return new Question(
                id,
                skill.id(),
                Question.Level.valueOf(level.toUpperCase(Locale.ROOT)),
                objective(question, objective),
                lesson(question, lesson),
                stem,
                explanation,
                task,
                was);
    }

    private ObjectiveId objective(Fields question, String wanted) {
        for (Objective objective : skill.objectives()) {
            if (objective.id().value().equals(wanted)) {
                return objective.id();
            }
        }
        unknown(question, "objective", wanted);
        return new ObjectiveId(Fields.STAND_IN_ID);
    }

    private LessonId lesson(Fields question, String wanted) {
        for (Lesson lesson : skill.lessons()) {
            if (lesson.id().value().equals(wanted)) {
                return lesson.id();
            }
        }
        unknown(question, "lesson", wanted);
        return new LessonId(Fields.STAND_IN_ID);
    }

    private void unknown(Fields question, String field, String wanted) {
        if (!wanted.isEmpty()) {
            report.error(
                    question.line(field),
                    "the skill has no " + field + " " + quoted(wanted),
                    "Name one that is in skill.json.");
        }
    }

    private Task task(String kind, Fields question) {
        return switch (kind) {
            case "single" -> single(question);
            case "multiple" -> multiple(question);
            case "type" -> type(question);
            case "order" -> order(question);
            default -> spot(question);
        };
    }

    private Task single(Fields question) {
        List<Option> options = options(question, "options", true);
        if (rightOf(options) != 1 || options.size() < 2) {
            wrong(question, "a single choice has " + rightOf(options) + " right options", "Have exactly one.");
        }
        return new Task.Single(options);
    }

    private Task multiple(Fields question) {
        List<Option> options = options(question, "options", true);
        if (rightOf(options) < 2 || rightOf(options) == options.size()) {
            String what = "a multiple choice has " + rightOf(options) + " right of " + options.size() + " options";
            wrong(question, what, "Have at least two right ones and one wrong one.");
        }
        return new Task.Multiple(options);
    }

    private Task order(Fields question) {
        List<Option> steps = options(question, "options", false);
        if (steps.size() < 3) {
            wrong(question, "an order has " + steps.size() + " steps", "Have at least three.");
        }
        return new Task.Order(steps);
    }

    private Task type(Fields question) {
        List<String> answers = question.texts("answers", false);
        List<String> folds = question.texts("fold", true);
        for (String fold : folds) {
            if (!FOLDS.contains(fold)) {
                wrong(question, "it cannot fold " + quoted(fold), "Choose of " + String.join(", ", FOLDS) + ".");
            }
        }
        List<Option> mistakes = options(question, "mistakes", false);
        Folding folding = new Folding(folds.contains("case"), folds.contains("options"), folds.contains("quotes"));
        Task.Type task = new Task.Type(answers, folding, mistakes);
        for (Option mistake : mistakes) {
            if (task.isRight(mistake.text())) {
                wrong(question, "the mistake " + quoted(mistake.text()) + " is a right answer", "Remove one of them.");
            }
        }
        return task;
    }

    private Task spot(Fields question) {
        String language = question.text("language");
        String code = question.passage("code");
        List<Task.SpotLine> lines = new ArrayList<>();
        int last = Math.max(1, (int) code.lines().count());
        int faulty = 0;
        for (Fields option : question.objects("options", "a line", false)) {
            boolean right = option.flag("right");
            lines.add(new Task.SpotLine(option.wholeNumber("line", 1, last), right, option.text("why")));
            option.finish();
            faulty += right ? 1 : 0;
        }
        if (faulty != 1) {
            wrong(question, "it has " + faulty + " faulty lines", "Have exactly one.");
        }
        return new Task.Spot(language, code, lines);
    }

    private static List<Option> options(Fields question, String field, boolean hasRight) {
        List<Option> options = new ArrayList<>();
        for (Fields option : question.objects(field, "an option", false)) {
            boolean right = hasRight && option.flag("right");
            options.add(new Option(option.text("text"), right, option.text("why")));
            option.finish();
        }
        return options;
    }

    private static int rightOf(List<Option> options) {
        int right = 0;
        for (Option option : options) {
            right += option.right() ? 1 : 0;
        }
        return right;
    }

    private void wrong(Fields question, String what, String remedy) {
        report.error(question.line(), what, remedy);
    }
}
