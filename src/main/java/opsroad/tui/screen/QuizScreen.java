package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.QuizRun;
import opsroad.core.progress.Review;
import opsroad.core.recall.QuizPlan;
import opsroad.core.recall.Shuffle;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Key;
import opsroad.tui.Library;
import opsroad.tui.Notice;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;

/**
 * The quiz of one skill. Which question comes next is read from progress, so that a quiz left half-way goes on where it was.
 *
 * @param bank the skill's questions; empty until they are loaded
 * @param attempt at the question on the screen; empty while loading and at the end
 */
record QuizScreen(Skill skill, Optional<List<Question>> bank, Optional<Attempt> attempt) implements Screen {
    static QuizScreen of(Skill skill) {
        return new QuizScreen(skill, Optional.empty(), Optional.empty());
    }

    private QuizScreen with(Optional<Attempt> next) {
        return new QuizScreen(skill, bank, next);
    }

    @Override
    public String title(Session session) {
        return "Quiz";
    }

    @Override
    public Step opened(Session session) {
        if (bank.isPresent()) {
            return Step.stay();
        }
        Library library = session.library();
        return Step.stay().asking(() -> {
            List<Question> questions = library.questions(skill);
            return (top, later) -> top instanceof QuizScreen quiz && quiz.skill.equals(skill) && quiz.bank.isEmpty()
                    ? new QuizScreen(skill, Optional.of(questions), Optional.empty()).begun(later)
                    : Step.stay();
        });
    }

    /** Goes on with an open quiz whose questions still exist, else begins a new one. */
    private Step begun(Session session) {
        Optional<QuizRun> run = session.progress().quiz(skill.id());
        if (run.isPresent() && !run.get().isEnded() && next(run.get()).isPresent()) {
            return Step.become(with(next(run.get()).map(question -> Asking.attempt(question, session))));
        }
        return started(session);
    }

    private Step started(Session session) {
        List<Question> all = bank.orElse(List.of());
        if (all.isEmpty()) {
            return Step.become(this);
        }
        long seed = Shuffle.seed(skill.id().value(), session.now().getEpochSecond());
        List<Question> picked = QuizPlan.pick(all, session.deck(), QuizPlan.USUAL_COUNT, seed);
        return Step.become(with(Optional.of(Asking.attempt(picked.get(0), session))))
                .saving(new LearnerEvent.QuizStarted(
                        skill.id(), picked.stream().map(Question::id).toList()));
    }

    private Optional<Question> next(QuizRun run) {
        for (String id : run.questions()) {
            if (!run.answers().containsKey(id)) {
                Optional<Question> question = question(id);
                if (question.isPresent()) {
                    return question;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Question> question(String id) {
        return bank.orElse(List.of()).stream()
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    @Override
    public boolean takesText() {
        return attempt.map(Attempt::takesText).orElse(false);
    }

    @Override
    public List<Binding> bindings(Session session) {
        List<Binding> all = new ArrayList<>();
        if (attempt.isPresent()) {
            boolean answered = attempt.get().isAnswered();
            all.addAll(answered ? Asking.answeredBindings(attempt.get()) : Asking.bindings(attempt.get()));
            if (answered) {
                all.add(Binding.of(Action.UNDO, "undo answer", 5));
            }
        } else if (bank.isPresent() && !bank.get().isEmpty()) {
            List<Question> missed = missed(session);
            all.add(Binding.of(Action.REVIEW, "go over the missed", 1)
                    .unless(missed.isEmpty() ? "Nothing was missed." : ""));
            all.add(Binding.of(Action.LESSON, "read again", 2)
                    .unless(toRead(session).isEmpty() ? "Nothing was missed." : ""));
            all.add(Binding.of(Action.QUIZ, "another quiz", 3));
            all.add(Binding.quiet(Action.OPEN, "back"));
            all.add(Binding.quiet(Action.QUIT, "back"));
        }
        all.add(Binding.of(Action.BACK, "leave", 8));
        return all;
    }

    @Override
    public Step on(Action action, Session session) {
        if (action == Action.BACK || action == Action.QUIT) {
            return attempt.isPresent() ? left(session) : Step.pop();
        }
        if (attempt.isEmpty()) {
            return switch (action) {
                case QUIZ -> started(session);
                case REVIEW -> Step.push(ReviewScreen.practice(missed(session), session));
                case LESSON -> read(toRead(session));
                default -> Step.pop();
            };
        }
        Attempt now = attempt.get();
        return now.isAnswered() ? onAnswered(action, now, session) : onAsked(action, now, session);
    }

    private Step onAsked(Action action, Attempt now, Session session) {
        Attempt then = now.on(action);
        Step step = Step.become(with(Optional.of(then)));
        return then.isAnswered() ? step.saving(Asking.answered(then, Occasion.QUIZ, session)) : step;
    }

    private Step onAnswered(Action action, Attempt now, Session session) {
        return switch (action) {
            case OPEN, TOGGLE -> further(session);
            case OPTION_1, OPTION_2, OPTION_3, OPTION_4 ->
                further(session).saving(Asking.rated(now.question(), Asking.rating(action)));
            case UNDO ->
                Step.become(with(Optional.of(now.reopened())))
                        .saving(Asking.undo(now.question(), session).toArray(new LearnerEvent[0]));
            case LESSON ->
                skill.lesson(now.question().lesson())
                        .map(lesson -> Step.push(ReaderScreen.lesson(skill, lesson)))
                        .orElse(Step.stay());
            default -> Step.become(with(Optional.of(now.on(action))));
        };
    }

    private Step further(Session session) {
        return Step.become(with(session.progress()
                .quiz(skill.id())
                .flatMap(this::next)
                .map(question -> Asking.attempt(question, session))));
    }

    @Override
    public Step type(Key key, Session session) {
        return Step.become(with(attempt.map(now -> now.type(key))));
    }

    @Override
    public Step scroll(int rows, Session session) {
        return Step.become(with(attempt.map(now -> now.scrolled(rows))));
    }

    @Override
    public Map<String, String> place() {
        return attempt.isPresent()
                ? Map.of("screen", "quiz", "skill", skill.id().value())
                : Map.of("screen", "skill", "skill", skill.id().value());
    }

    private Step left(Session session) {
        boolean isOpen =
                session.progress().quiz(skill.id()).map(run -> !run.isEnded()).orElse(false);
        return isOpen ? Step.pop().telling(Notice.info("The quiz waits: z goes on where you left it.")) : Step.pop();
    }

    /** Opens the lesson, or lets the learner choose one of several. */
    private Step read(List<Lesson> lessons) {
        if (lessons.size() == 1) {
            return Step.push(ReaderScreen.lesson(skill, lessons.get(0)));
        }
        List<ChoiceScreen.Choice> choices = new ArrayList<>();
        for (Lesson lesson : lessons) {
            choices.add(new ChoiceScreen.Choice(
                    lesson.title(), (top, later) -> Step.push(ReaderScreen.lesson(skill, lesson))));
        }
        return Step.push(new ChoiceScreen("Read again", choices, 0));
    }

    /** The lessons of the missed questions. */
    private List<Lesson> toRead(Session session) {
        List<Lesson> lessons = new ArrayList<>();
        for (Question question : missed(session)) {
            skill.lesson(question.lesson())
                    .filter(lesson -> !lessons.contains(lesson))
                    .ifPresent(lessons::add);
        }
        return lessons;
    }

    private List<Question> missed(Session session) {
        List<Question> missed = new ArrayList<>();
        session.progress().quiz(skill.id()).ifPresent(run -> {
            for (Map.Entry<String, Review> answer : run.answers().entrySet()) {
                if (!answer.getValue().right()) {
                    question(answer.getKey()).ifPresent(missed::add);
                }
            }
        });
        return missed;
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 96);
        Role accent = Parts.accent(session.roadmap().stageOf(skill));
        Optional<QuizRun> run = session.progress().quiz(skill.id());
        String note = run.isEmpty()
                ? ""
                : attempt.isPresent()
                        ? "question " + number(run.get()) + " of "
                                + run.get().questions().size()
                        : "";
        Canvas inside =
                Box.draw(page, frame.glyphs(), "Quiz " + session.glyphs().middot() + " " + skill.title(), note, accent);
        if (attempt.isPresent()) {
            drawAttempt(frame.sharing(inside), attempt.get(), session);
        } else if (bank.isEmpty()) {
            inside.put(0, 0, "Loading the questions", Style.of(Role.MUTED));
        } else if (bank.get().isEmpty() || run.isEmpty()) {
            Drawing.paragraph(inside, 0, skill.title() + " has no questions yet.", Style.TEXT);
        } else {
            drawResult(inside, run.get(), session);
        }
    }

    private int number(QuizRun run) {
        boolean counted = attempt.map(Attempt::isAnswered).orElse(false);
        return run.answers().size() + (counted ? 0 : 1);
    }

    private void drawAttempt(Frame frame, Attempt now, Session session) {
        int rows = frame.height() - (now.isAnswered() ? 2 : 0);
        Canvas canvas = frame.canvas();
        AttemptView.draw(
                frame.sharing(canvas.region(0, 0, canvas.width(), rows)),
                now,
                (action, choice) -> onAsked(action, now.at(choice), session));
        if (now.isAnswered()) {
            Asking.drawRatings(canvas.region(0, rows + 1, canvas.width(), 1), now, session);
        }
    }

    private void drawResult(Canvas inside, QuizRun run, Session session) {
        int y = Drawing.paragraph(
                inside,
                0,
                run.rightCount() + " of " + run.questions().size() + " right. "
                        + (run.isPassed() ? "Passed." : "80 % passes; come back when you have read on."),
                Style.of(run.isPassed() ? Role.OK : Role.WARN).bold());
        List<Question> missed = missed(session);
        if (missed.isEmpty()) {
            Drawing.paragraph(inside, y + 1, "Nothing to go over: well done.", Style.TEXT);
            return;
        }
        inside.put(0, ++y, "What needs work", Style.of(Role.BRIGHT).bold());
        y++;
        Map<Objective, List<Lesson>> work = new LinkedHashMap<>();
        for (Question question : missed) {
            for (Objective objective : skill.objectives()) {
                if (objective.id().equals(question.objective())) {
                    List<Lesson> lessons = work.computeIfAbsent(objective, key -> new ArrayList<>());
                    skill.lesson(question.lesson())
                            .filter(lesson -> !lessons.contains(lesson))
                            .ifPresent(lessons::add);
                }
            }
        }
        for (Map.Entry<Objective, List<Lesson>> one : work.entrySet()) {
            inside.put(0, y, session.glyphs().bullet(), Style.of(Role.BULLET));
            Canvas right = inside.region(2, 0, inside.width() - 2, inside.height());
            y = Drawing.paragraph(right, y, one.getKey().text(), Style.TEXT);
            for (Lesson lesson : one.getValue()) {
                y = Drawing.paragraph(right, y, "Read again: " + lesson.title(), Style.of(Role.MUTED));
            }
        }
        Drawing.paragraph(
                inside, y + 1, "The missed ones come back in your reviews until they stay.", Style.of(Role.MUTED));
    }
}
