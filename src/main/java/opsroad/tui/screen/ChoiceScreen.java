package opsroad.tui.screen;

import java.util.List;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Reply;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Cursor;

/** A dialog that offers one of several things to the screen below. */
record ChoiceScreen(String title, List<Choice> choices, int selected) implements Screen {
    private static final int WIDEST = 80;

    /** @param chosen what the screen below does with it */
    record Choice(String text, Reply chosen) {}

    ChoiceScreen {
        choices = List.copyOf(choices);
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
                Binding.of(Action.OPEN, "choose", 1).unless(choices.isEmpty() ? "Nothing to choose here." : ""),
                Binding.of(Action.DOWN, "down", 2),
                Binding.quiet(Action.UP, "up"),
                Binding.quiet(Action.FIRST, "first"),
                Binding.quiet(Action.LAST, "last"),
                Binding.of(Action.BACK, "close", 3),
                Binding.quiet(Action.QUIT, "close"));
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case UP -> at(selected - 1);
            case DOWN -> at(selected + 1);
            case FIRST -> at(0);
            case LAST -> at(choices.size() - 1);
            case OPEN -> Step.pop(choices.get(selected).chosen());
            default -> Step.pop();
        };
    }

    @Override
    public Step scroll(int rows, Session session) {
        return at(selected + rows);
    }

    private Step at(int row) {
        return Step.become(new ChoiceScreen(title, choices, Math.max(0, Math.min(choices.size() - 1, row))));
    }

    @Override
    public void draw(Frame frame, Session session) {
        int rows = Math.max(1, Math.min(choices.size(), frame.height() - 6));
        Canvas inside =
                Box.dialog(frame.canvas(), frame.glyphs(), Math.min(WIDEST, frame.width() - 2), rows + 2, title);
        int top = new Cursor(selected, Math.max(0, selected - rows + 1))
                .within(choices.size(), rows)
                .top();
        for (int y = 0; y < rows && top + y < choices.size(); y++) {
            int index = top + y;
            boolean here = index == selected;
            Canvas row = inside.region(0, y, inside.width(), 1);
            row.put(
                    1,
                    0,
                    Width.clip(choices.get(index).text(), row.width() - 2),
                    Style.of(here ? Role.BRIGHT : Role.TEXT, Ground.DIALOG, 0));
            if (here) {
                row.ground(Ground.SELECTED);
            }
            frame.sharing(row)
                    .onClick(
                            0,
                            0,
                            row.width(),
                            1,
                            () -> Step.pop(choices.get(index).chosen()));
        }
    }
}
