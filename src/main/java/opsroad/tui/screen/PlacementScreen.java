package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.recall.Placement;
import opsroad.core.recall.Shuffle;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
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
 * Finds out what of a stage the learner knows already.
 *
 * @param placement empty until the questions are loaded
 * @param right by card, whether each answer so far was right
 */
record PlacementScreen(
        Stage stage, Optional<Placement> placement, Map<String, Boolean> right, Optional<Attempt> attempt)
        implements Screen {
    static PlacementScreen of(Stage stage) {
        return new PlacementScreen(stage, Optional.empty(), Map.of(), Optional.empty());
    }

    PlacementScreen {
        right = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(right));
    }

    private PlacementScreen with(Optional<Attempt> next) {
        return new PlacementScreen(stage, placement, right, next);
    }

    @Override
    public String title(Session session) {
        return "What do I know?";
    }

    @Override
    public Step opened(Session session) {
        if (placement.isPresent()) {
            return Step.stay();
        }
        Library library = session.library();
        long seed = Shuffle.seed(stage.id().value(), session.now().getEpochSecond());
        return Step.stay().asking(() -> {
            List<Question> bank = new ArrayList<>();
            stage.skills().forEach(skill -> bank.addAll(library.questions(skill)));
            Placement loaded = new Placement(stage, bank, seed);
            return (top, later) -> top instanceof PlacementScreen screen && screen.placement.isEmpty()
                    ? Step.become(new PlacementScreen(
                            stage,
                            Optional.of(loaded),
                            Map.of(),
                            loaded.next(Map.of()).map(question -> Asking.attempt(question, later))))
                    : Step.stay();
        });
    }

    @Override
    public boolean takesText() {
        return attempt.map(Attempt::takesText).orElse(false);
    }

    @Override
    public List<Binding> bindings(Session session) {
        List<Binding> all = new ArrayList<>();
        boolean marks = attempt.isEmpty() && !proved().isEmpty();
        if (attempt.isPresent() && !attempt.get().isAnswered()) {
            all.addAll(Asking.bindings(attempt.get()));
            unknown(attempt.get()).ifPresent(action -> {
                all.removeIf(binding -> binding.action() == action);
                all.add(Binding.of(action, "I do not know", 4));
            });
        } else if (attempt.isPresent()) {
            all.addAll(Asking.answeredBindings(attempt.get()).stream()
                    .filter(binding -> Attempt.option(binding.action()) < 0 && binding.action() != Action.LESSON)
                    .toList());
            all.add(Binding.of(Action.UNDO, "undo answer", 5));
        } else {
            all.add(Binding.of(Action.OPEN, marks ? "mark as done" : "back", 1));
            all.add(Binding.quiet(Action.YES, "mark as done")
                    .unless(marks ? "" : "Nothing was proved, so there is nothing to mark."));
            all.add(Binding.quiet(Action.QUIT, "back"));
        }
        all.add(Binding.of(Action.BACK, marks ? "leave unmarked" : "leave", 8));
        return all;
    }

    /** The key that says so; where letters are typed that is Enter in an empty field. */
    private static Optional<Action> unknown(Attempt asked) {
        if (!asked.takesText()) {
            return Optional.of(Action.SKIP);
        }
        return asked.typed().isBlank() ? Optional.of(Action.OPEN) : Optional.empty();
    }

    private List<SkillId> proved() {
        return placement.map(one -> one.proved(right)).orElse(List.of());
    }

    /** The answers so far, with the one whose verdict is on the screen. */
    private Map<String, Boolean> answers() {
        Map<String, Boolean> all = new LinkedHashMap<>(right);
        attempt.filter(Attempt::isAnswered)
                .ifPresent(now -> all.put(now.question().card(), now.isRight()));
        return all;
    }

    @Override
    public Step on(Action action, Session session) {
        if (action == Action.BACK || action == Action.QUIT) {
            return attempt.isPresent() ? left() : Step.pop();
        }
        if (attempt.isEmpty()) {
            return end();
        }
        Attempt now = attempt.get();
        if (!now.isAnswered()) {
            return unknown(now).equals(Optional.of(action))
                    ? further(now.question(), false, session)
                    : asked(now.on(action), session);
        }
        return switch (action) {
            case OPEN, TOGGLE -> further(now.question(), now.isRight(), session);
            case UNDO ->
                Step.become(with(Optional.of(now.reopened())))
                        .saving(Asking.undo(now.question(), session).toArray(new LearnerEvent[0]));
            default -> Step.become(with(Optional.of(now.on(action))));
        };
    }

    /** Who leaves half-way still learns what was proved by then. */
    private Step left() {
        PlacementScreen end = new PlacementScreen(stage, placement, answers(), Optional.empty());
        if (!end.proved().isEmpty()) {
            return Step.become(end);
        }
        return end.right.isEmpty()
                ? Step.pop()
                : Step.pop().telling(Notice.info("Nothing was proved by then, so nothing is marked."));
    }

    private Step asked(Attempt then, Session session) {
        Step step = Step.become(with(Optional.of(then)));
        return then.isAnswered() ? step.saving(Asking.answered(then, Occasion.PLACEMENT, session)) : step;
    }

    private Step further(Question question, boolean isRight, Session session) {
        Map<String, Boolean> now = new LinkedHashMap<>(right);
        now.put(question.card(), isRight);
        Optional<Attempt> next =
                placement.flatMap(one -> one.next(now)).map(following -> Asking.attempt(following, session));
        return Step.become(new PlacementScreen(stage, placement, now, next));
    }

    private Step end() {
        List<SkillId> proved = proved();
        return proved.isEmpty()
                ? Step.pop()
                : Step.pop()
                        .saving(new LearnerEvent.PlacementEnded(stage.id(), proved))
                        .telling(Notice.info(proved.size() + (proved.size() == 1 ? " skill" : " skills")
                                + " marked as done. u takes it back."));
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
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 96);
        String note = attempt.isPresent() ? placement.map(this::left).orElse("") : "";
        Canvas inside =
                Box.draw(page, frame.glyphs(), "What do I know of " + stage.title() + "?", note, Parts.accent(stage));
        if (attempt.isPresent()) {
            Attempt now = attempt.get();
            inside.put(0, 0, title(now.question().skill(), session), Style.of(Role.MUTED));
            AttemptView.draw(
                    frame.sharing(inside.region(0, 2, inside.width(), inside.height() - 2)),
                    now,
                    (action, choice) -> asked(now.at(choice).on(action), session));
        } else if (placement.isEmpty()) {
            inside.put(0, 0, "Loading the questions", Style.of(Role.MUTED));
        } else {
            drawEnd(inside, session);
        }
    }

    private String left(Placement one) {
        if (one.next(answers()).isEmpty()) {
            return "the last question";
        }
        int most = one.mostLeft(answers());
        return "at most " + most + (most == 1 ? " question" : " questions") + " left";
    }

    private static String title(SkillId id, Session session) {
        return session.roadmap().skill(id).map(Skill::title).orElse(id.value());
    }

    private void drawEnd(Canvas inside, Session session) {
        if (right.isEmpty()) {
            Drawing.paragraph(inside, 0, "This stage has no questions to ask yet.", Style.TEXT);
            return;
        }
        List<SkillId> proved = proved();
        int y = Drawing.paragraph(
                inside,
                0,
                proved.isEmpty()
                        ? "Nothing is proved yet, and that is fine: begin at the start."
                        : "You answered everything right on:",
                Style.of(proved.isEmpty() ? Role.TEXT : Role.OK).bold());
        for (SkillId id : proved) {
            y = Drawing.paragraph(
                    inside.region(2, 0, inside.width() - 2, inside.height()),
                    y,
                    session.glyphs().done() + " " + title(id, session),
                    Style.TEXT);
        }
        Optional<Skill> first = stage.skills().stream()
                .filter(skill -> !proved.contains(skill.id()))
                .findFirst();
        if (first.isPresent()) {
            y = Drawing.paragraph(inside, y + 1, "Begin with " + first.get().title() + ".", Style.TEXT);
        }
        Drawing.paragraph(
                inside,
                y + 1,
                "A few questions prove a little. Skim the lessons of what is marked as done, and tick or untick as you see fit.",
                Style.of(Role.MUTED));
    }
}
