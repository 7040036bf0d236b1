package opsroad.tui.screen;

import java.util.List;
import java.util.function.Function;
import opsroad.text.Ground;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.text.Wrap;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Key;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;

/**
 * A dialog with one field of text.
 *
 * @param saved what happens with the text; the step closes the dialog
 */
record TextScreen(String title, String text, Function<String, Step> saved) implements Screen {
    private static final int LONGEST = 1000;

    @Override
    public String title(Session session) {
        return title;
    }

    @Override
    public boolean isDialog() {
        return true;
    }

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.OPEN, "save", 1),
                Binding.of(Action.BACK, "leave as it was", 2),
                Binding.quiet(Action.QUIT_NOW, "quit"));
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case OPEN -> saved.apply(text.strip());
            case QUIT_NOW -> Step.quit();
            default -> Step.pop();
        };
    }

    @Override
    public Step type(Key key, Session session) {
        String now = text;
        if (key.code() == Key.Code.BACKSPACE) {
            now = now.isEmpty() ? "" : now.substring(0, Width.previous(now, now.length()));
        } else if (key.types() && now.length() + key.text().length() <= LONGEST) {
            now = now + key.text();
        }
        return Step.become(new TextScreen(title, now, saved));
    }

    @Override
    public void draw(Frame frame, Session session) {
        int width = Math.min(72, frame.width() - 2);
        List<Line> lines = Wrap.wrap(text, Style.of(Role.TEXT, Ground.DIALOG, 0), width - 6);
        int rows = Math.max(3, Math.min(lines.size() + 1, frame.height() - 6));
        Canvas inside = Box.dialog(frame.canvas(), frame.glyphs(), width, rows + 2, title);
        int first = Math.max(0, lines.size() - rows);
        for (int i = first; i < lines.size(); i++) {
            inside.put(0, i - first, lines.get(i));
        }
        int last = Math.max(0, lines.size() - 1);
        int column = lines.isEmpty() ? 0 : lines.get(last).width() + (text.endsWith(" ") ? 1 : 0);
        frame.sharing(inside).cursor(Math.min(column, inside.width() - 1), last - first);
    }
}
