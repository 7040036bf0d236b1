package opsroad.tui.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.SkillState;
import opsroad.core.progress.Tally;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Notice;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Cursor;
import opsroad.tui.widget.Scrollbar;

/** The skills of a stage as a checklist, with a preview beside it on wide terminals. */
public record StageScreen(Stage stage, Cursor cursor) implements Screen {
    private static final int TWO_PANES = 80;

    /** The stage with its first open skill selected. */
    static StageScreen of(Stage stage, Session session) {
        int first = 0;
        for (int i = 0; i < stage.skills().size(); i++) {
            SkillState state = Parts.state(stage.skills().get(i), session);
            if (state == SkillState.TODO || state == SkillState.LEARNING) {
                first = i;
                break;
            }
        }
        return new StageScreen(stage, new Cursor(first, 0));
    }

    /** The stage with this skill selected. */
    static StageScreen at(Stage stage, SkillId skill) {
        for (int i = 0; i < stage.skills().size(); i++) {
            if (stage.skills().get(i).id().equals(skill)) {
                return new StageScreen(stage, new Cursor(i, Math.max(0, i - 5)));
            }
        }
        return new StageScreen(stage, Cursor.START);
    }

    @Override
    public String title(Session session) {
        return stage.title();
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.OPEN, "open", 1),
                Binding.of(Action.TOGGLE, "done", 2),
                Binding.of(Action.STATE, "state", 3),
                Binding.of(Action.SKIP, "skip", 5),
                Binding.of(Action.DOWN, "down", 6),
                Binding.quiet(Action.UP, "up"),
                Binding.quiet(Action.PAGE_DOWN, "page down"),
                Binding.quiet(Action.PAGE_UP, "page up"),
                Binding.quiet(Action.FIRST, "first skill"),
                Binding.quiet(Action.LAST, "last skill"),
                Binding.quiet(Action.RIGHT, "open"),
                Binding.of(Action.NEXT, "next stage", 7),
                Binding.quiet(Action.PREVIOUS, "previous stage"),
                Binding.of(Action.OVERVIEW, "about, project", 8),
                Binding.of(Action.PLACEMENT, "what do I know?", 8),
                Binding.of(Action.SEARCH, "search", 9),
                Binding.quiet(Action.QUIZ, "quiz")
                        .unless(
                                session.library().hasQuestions(selected())
                                        ? ""
                                        : selected().title() + " has no questions yet."),
                Binding.quiet(Action.LEFT, "back to the road"),
                Binding.of(Action.BACK, "back", 4),
                Binding.quiet(Action.QUIT, "back"));
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case UP -> moved(-1, session);
            case DOWN -> moved(1, session);
            case PAGE_UP -> moved(-visibleRows(session), session);
            case PAGE_DOWN -> moved(visibleRows(session), session);
            case FIRST -> moved(-stage.skills().size(), session);
            case LAST -> moved(stage.skills().size(), session);
            case OPEN, RIGHT -> Step.push(SkillScreen.of(selected()));
            case TOGGLE ->
                mark(Parts.state(selected(), session) == SkillState.DONE ? SkillState.TODO : SkillState.DONE);
            case STATE -> mark(next(Parts.state(selected(), session)));
            case SKIP ->
                mark(Parts.state(selected(), session) == SkillState.SKIPPED ? SkillState.TODO : SkillState.SKIPPED);
            case OVERVIEW -> Step.push(ReaderScreen.of(new Reading.OfStage(stage)));
            case PLACEMENT -> Step.push(PlacementScreen.of(stage));
            case QUIZ -> Step.push(QuizScreen.of(selected()));
            case NEXT -> otherStage(1, session);
            case PREVIOUS -> otherStage(-1, session);
            case BACK, LEFT, QUIT -> Step.pop();
            default -> Step.stay();
        };
    }

    private static SkillState next(SkillState state) {
        return switch (state) {
            case TODO -> SkillState.LEARNING;
            case LEARNING -> SkillState.DONE;
            case DONE -> SkillState.SKIPPED;
            case SKIPPED -> SkillState.TODO;
        };
    }

    private Step mark(SkillState state) {
        return Step.stay()
                .saving(new LearnerEvent.SkillMarked(selected().id(), state))
                .telling(Notice.info(selected().title() + ": " + Parts.word(state) + ". u takes it back."));
    }

    private Step moved(int rows, Session session) {
        return Step.become(
                new StageScreen(stage, cursor.move(rows, stage.skills().size(), visibleRows(session))));
    }

    private Step otherStage(int by, Session session) {
        List<Stage> stages = session.roadmap().stages();
        int index = stage.index() + by;
        return index < 0 || index >= stages.size() ? Step.stay() : Step.become(of(stages.get(index), session));
    }

    @Override
    public Step scroll(int rows, Session session) {
        return moved(rows, session);
    }

    private Skill selected() {
        return stage.skills().get(Math.min(cursor.selected(), stage.skills().size() - 1));
    }

    private static int visibleRows(Session session) {
        return Math.max(1, session.rows() - 4);
    }

    @Override
    public Map<String, String> place() {
        return Map.of("screen", "stage", "skill", selected().id().value());
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 132);
        if (page.width() < TWO_PANES) {
            drawList(frame.sharing(page), session);
            return;
        }
        int left = Math.min(62, page.width() * 3 / 5);
        drawList(frame.sharing(page.region(0, 0, left, page.height())), session);
        drawPreview(frame.sharing(page.region(left + 1, 0, page.width() - left - 1, page.height())), session);
    }

    private void drawList(Frame frame, Session session) {
        Tally tally = session.progress().tally(stage);
        Canvas inside = Box.draw(
                frame.canvas(),
                frame.glyphs(),
                stage.title(),
                tally.done() + "/" + tally.total() + " done",
                Parts.accent(stage));
        int size = stage.skills().size();
        Cursor shown = cursor.within(size, inside.height());
        for (int y = 0; y < inside.height() && shown.top() + y < size; y++) {
            int index = shown.top() + y;
            drawRow(
                    inside.region(0, y, inside.width(), 1),
                    stage.skills().get(index),
                    index == shown.selected(),
                    session);
            frame.sharing(inside).onClick(0, y, inside.width(), 1, () -> clicked(index, session));
        }
        Scrollbar.draw(
                frame.canvas().region(frame.width() - 1, 1, 1, inside.height()), 0, shown.top(), size, frame.glyphs());
    }

    private Step clicked(int index, Session session) {
        return index == cursor.selected()
                ? Step.push(SkillScreen.of(selected()))
                : Step.become(
                        new StageScreen(stage, cursor.to(index, stage.skills().size(), visibleRows(session))));
    }

    private static void drawRow(Canvas row, Skill skill, boolean isSelected, Session session) {
        SkillState state = Parts.state(skill, session);
        String counts =
                session.progress().tickedCount(skill) + "/" + skill.checklist().size();
        row.put(
                2,
                0,
                Parts.sign(state, session.glyphs()),
                Style.of(Parts.role(state)).bold());
        row.put(
                4,
                0,
                Width.clip(skill.title(), row.width() - 20),
                Style.of(isSelected ? Role.BRIGHT : state == SkillState.DONE ? Role.MUTED : Role.TEXT)
                        .with(isSelected ? Style.BOLD : 0));
        String proof = Proof.brief(Proof.of(skill, session));
        int title = 5 + Math.min(Width.of(skill.title()), row.width() - 20);
        row.put(
                Math.max(title, row.width() - 16 - Width.of(proof)),
                0,
                Width.clip(proof, Math.max(0, row.width() - 16 - title)),
                Style.of(Role.INFO));
        row.put(row.width() - 15, 0, Parts.word(state), Style.of(Parts.role(state)));
        row.put(row.width() - Width.of(counts) - 1, 0, counts, Style.of(Role.MUTED));
        if (isSelected) {
            row.ground(Ground.SELECTED);
            row.put(0, 0, session.glyphs().pointer(), Style.of(Role.ACCENT, Ground.SELECTED, Style.BOLD));
        }
    }

    private void drawPreview(Frame frame, Session session) {
        Skill skill = selected();
        Canvas inside =
                Box.draw(frame.canvas(), frame.glyphs(), skill.title(), Parts.hours(skill.hours()), Role.BORDER);
        int y = Drawing.paragraph(inside, 0, skill.summary(), Style.TEXT);
        y = Proof.draw(inside, y + 1, skill, session);
        y = Drawing.facets(inside, y + 1, skill.facets());
        y = Drawing.paragraph(inside, y + 1, "Why here: " + skill.why(), Style.of(Role.MUTED));
        y = related(inside, y + 1, "Needs", prerequisites(skill, session));
        y = related(inside, y, "Unlocks", unlocks(skill, session));
        y++;
        Optional<java.time.Instant> done = session.progress().doneAt(skill);
        if (done.isPresent()) {
            inside.put(0, y++, "Done on " + session.day(done.get()), Style.of(Role.OK));
        }
        for (var item : skill.checklist()) {
            boolean ticked = session.progress().isTicked(skill.id(), item.id());
            inside.put(
                    0,
                    y,
                    ticked ? frame.glyphs().checked() : frame.glyphs().unchecked(),
                    Style.of(ticked ? Role.OK : Role.MUTED));
            y = Drawing.paragraph(inside.region(4, 0, inside.width() - 4, inside.height()), y, item.text(), Style.TEXT);
        }
    }

    private static int related(Canvas inside, int y, String label, String names) {
        return names.isEmpty() ? y : Drawing.paragraph(inside, y, label + ": " + names, Style.of(Role.MUTED));
    }

    private static String prerequisites(Skill skill, Session session) {
        return String.join(
                ", ",
                skill.prerequisites().stream()
                        .flatMap(id -> session.roadmap().skill(id).stream())
                        .map(Skill::title)
                        .toList());
    }

    private static String unlocks(Skill skill, Session session) {
        return String.join(
                ", ",
                session.roadmap().unlockedBy(skill.id()).stream()
                        .map(Skill::title)
                        .toList());
    }
}
