package opsroad.tui.screen;

import java.util.List;
import opsroad.text.Ground;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Wrap;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;

/** A dialog that says one thing. */
record InfoScreen(String title, String text) implements Screen {
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
                Binding.of(Action.OPEN, "close", 1),
                Binding.quiet(Action.BACK, "close"),
                Binding.quiet(Action.QUIT, "close"));
    }

    @Override
    public Step on(Action action, Session session) {
        return Step.pop();
    }

    @Override
    public void draw(Frame frame, Session session) {
        int width = Math.min(64, frame.width() - 2);
        List<Line> lines = Wrap.wrap(text, Style.of(Role.TEXT, Ground.DIALOG, 0), width - 6);
        Canvas inside = Box.dialog(frame.canvas(), frame.glyphs(), width, lines.size() + 2, title);
        for (int i = 0; i < lines.size(); i++) {
            inside.put(0, i, lines.get(i));
        }
        frame.onClick(0, 0, frame.width(), frame.height(), Step::pop);
    }
}
