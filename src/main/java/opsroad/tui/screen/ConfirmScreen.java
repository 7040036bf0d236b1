package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Skill;
import opsroad.text.Ground;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Wrap;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Notice;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Scrollbar;

/**
 * Asks before something large; "no" is chosen until the learner says otherwise.
 *
 * @param verb on the button that does it
 * @param onYes what it does, after the dialog is closed
 * @param top first row of the question that is shown; what does not fit is read before it can be agreed to
 */
record ConfirmScreen(String title, String question, String verb, boolean yesChosen, Step onYes, int top)
        implements Screen {
    private static final int WIDEST = 58;
    /** Status lines, frame, margins and buttons. */
    private static final int ROWS_AROUND = 8;

    ConfirmScreen(String title, String question, String verb, boolean yesChosen, Step onYes) {
        this(title, question, verb, yesChosen, onYes, 0);
    }

    static ConfirmScreen resetRoad() {
        return new ConfirmScreen(
                "Reset all progress?",
                "Every tick, mark and finished lesson of this road starts again from nothing. The history stays in the journal, and u takes the reset back.",
                "Reset",
                false,
                Step.stay()
                        .saving(LearnerEvent.ProgressReset.road())
                        .telling(Notice.info("Progress reset. u takes it back.")));
    }

    static ConfirmScreen resetSkill(Skill skill) {
        return new ConfirmScreen(
                "Reset " + skill.title() + "?",
                "Its ticks, marks and finished lessons start again from nothing. u takes the reset back.",
                "Reset",
                false,
                Step.stay()
                        .saving(LearnerEvent.ProgressReset.skill(skill.id()))
                        .telling(Notice.info(skill.title() + " reset. u takes it back.")));
    }

    @Override
    public String title(Session session) {
        return title;
    }

    @Override
    public boolean isDialog() {
        return true;
    }

    private List<Line> lines(Session session) {
        int width = Math.min(WIDEST, session.columns() - 2);
        return Wrap.wrap(question, Style.of(Role.TEXT, Ground.DIALOG, 0), width - 6);
    }

    private static int room(Session session) {
        return Math.max(1, session.rows() - ROWS_AROUND);
    }

    /** The last row that the window can begin with. */
    private int lastTop(Session session) {
        return Math.max(0, lines(session).size() - room(session));
    }

    private boolean isRead(Session session) {
        return top >= lastTop(session);
    }

    @Override
    public List<Binding> bindings(Session session) {
        String unread = isRead(session) ? "" : "read to the end first";
        List<Binding> all = new ArrayList<>(List.of(
                Binding.of(Action.OPEN, yesChosen ? verb : "no", 1).unless(yesChosen ? unread : ""),
                Binding.of(Action.LEFT, "choose", 2),
                Binding.quiet(Action.RIGHT, "choose"),
                Binding.quiet(Action.NEXT_FIELD, "choose"),
                Binding.of(Action.YES, verb, 3).unless(unread),
                Binding.of(Action.NO, "no", 4),
                Binding.quiet(Action.QUIT, "no")));
        if (lastTop(session) > 0) {
            all.add(Binding.of(Action.DOWN, "read on", 0));
            all.add(Binding.quiet(Action.UP, "read back"));
            all.add(Binding.quiet(Action.PAGE_DOWN, "read on"));
            all.add(Binding.quiet(Action.PAGE_UP, "read back"));
        }
        return all;
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case LEFT, RIGHT, NEXT_FIELD ->
                Step.become(new ConfirmScreen(title, question, verb, !yesChosen, onYes, top));
            case DOWN -> scroll(1, session);
            case UP -> scroll(-1, session);
            case PAGE_DOWN -> scroll(room(session), session);
            case PAGE_UP -> scroll(-room(session), session);
            case YES -> yes(session);
            case OPEN -> yesChosen ? yes(session) : Step.pop();
            default -> Step.pop();
        };
    }

    @Override
    public Step scroll(int rows, Session session) {
        int to = Math.max(0, Math.min(top + rows, lastTop(session)));
        return Step.become(new ConfirmScreen(title, question, verb, yesChosen, onYes, to));
    }

    /** Nobody agrees to what was not shown. */
    private Step yes(Session asked) {
        return isRead(asked) ? Step.pop((below, session) -> onYes) : Step.stay();
    }

    @Override
    public void draw(Frame frame, Session session) {
        List<Line> lines = lines(session);
        int shown = Math.min(lines.size(), room(session));
        int first = Math.min(top, lastTop(session));
        Canvas inside =
                Box.dialog(frame.canvas(), frame.glyphs(), Math.min(WIDEST, frame.width() - 2), shown + 4, title);
        for (int i = 0; i < shown; i++) {
            inside.put(0, i, lines.get(first + i));
        }
        Canvas right = inside.region(inside.width(), 0, 1, shown);
        Scrollbar.draw(right, 0, first, lines.size(), frame.glyphs());
        int y = shown + 1;
        int x = inside.width() - verb.length() - 14;
        button(frame.sharing(inside), x, y, "No", !yesChosen, Step::pop);
        button(frame.sharing(inside), x + 9, y, verb, yesChosen, () -> yes(session));
    }

    private static void button(
            Frame inside, int x, int y, String text, boolean chosen, java.util.function.Supplier<Step> step) {
        String label = (chosen ? inside.glyphs().pointer() : " ") + text + " ";
        inside.canvas()
                .put(
                        x,
                        y,
                        label,
                        Style.of(Role.BRIGHT, chosen ? Ground.BUTTON_CHOSEN : Ground.BUTTON, chosen ? Style.BOLD : 0));
        inside.onClick(x, y, label.length(), 1, step);
    }
}
