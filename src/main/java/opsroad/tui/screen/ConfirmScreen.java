package opsroad.tui.screen;

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

/**
 * Asks before something large; "no" is chosen until the learner says otherwise.
 *
 * @param verb on the button that does it
 * @param onYes what it does, after the dialog is closed
 */
record ConfirmScreen(String title, String question, String verb, boolean yesChosen, Step onYes) implements Screen {

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

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.OPEN, yesChosen ? verb : "keep", 1),
                Binding.of(Action.LEFT, "choose", 2),
                Binding.quiet(Action.RIGHT, "choose"),
                Binding.quiet(Action.NEXT_FIELD, "choose"),
                Binding.of(Action.YES, verb, 3),
                Binding.of(Action.NO, "keep", 4),
                Binding.quiet(Action.QUIT, "keep"));
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case LEFT, RIGHT, NEXT_FIELD -> Step.become(new ConfirmScreen(title, question, verb, !yesChosen, onYes));
            case YES -> yes();
            case OPEN -> yesChosen ? yes() : Step.pop();
            default -> Step.pop();
        };
    }

    private Step yes() {
        return Step.pop((top, session) -> onYes);
    }

    @Override
    public void draw(Frame frame, Session session) {
        int width = Math.min(58, frame.width() - 2);
        List<Line> lines = Wrap.wrap(question, Style.of(Role.TEXT, Ground.DIALOG, 0), width - 6);
        Canvas inside = Box.dialog(frame.canvas(), frame.glyphs(), width, lines.size() + 4, title);
        for (int i = 0; i < lines.size(); i++) {
            inside.put(0, i, lines.get(i));
        }
        int y = lines.size() + 1;
        int x = inside.width() - verb.length() - 14;
        button(frame.sharing(inside), x, y, "Keep", !yesChosen, Step::pop);
        button(frame.sharing(inside), x + 9, y, verb, yesChosen, this::yes);
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
