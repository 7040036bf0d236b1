package opsroad.tui;

import java.util.ArrayList;
import java.util.List;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Scrollbar;

/** Every key that works on the screen below, from the same table that answers them. */
record HelpScreen(String about, List<Binding> bindings, int top) implements Screen {
    private static final int WIDEST = 64;

    HelpScreen {
        bindings = List.copyOf(bindings);
    }

    static HelpScreen of(Screen below, Session session) {
        return new HelpScreen(below.title(session), Keymap.bindings(below, session), 0);
    }

    @Override
    public String title(Session session) {
        return "Keys";
    }

    @Override
    public boolean isDialog() {
        return true;
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.BACK, "close", 1),
                Binding.quiet(Action.HELP, "close"),
                Binding.quiet(Action.QUIT, "close"),
                Binding.of(Action.DOWN, "down", 2),
                Binding.of(Action.UP, "up", 3));
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case DOWN -> scroll(1, session);
            case UP -> scroll(-1, session);
            default -> Step.pop();
        };
    }

    @Override
    public Step scroll(int rows, Session session) {
        int last = Math.max(0, bindings.size() - visibleRows(session.rows() - 2));
        return Step.become(new HelpScreen(about, bindings, Math.min(last, Math.max(0, top + rows))));
    }

    private int visibleRows(int height) {
        return Math.min(bindings.size(), height - 4);
    }

    @Override
    public void draw(Frame frame, Session session) {
        int width = Math.min(WIDEST, frame.width() - 4);
        int rows = visibleRows(frame.height());
        Canvas inside = Box.dialog(frame.canvas(), frame.glyphs(), width, rows + 2, "Keys here: " + about);
        int first = Math.max(0, Math.min(top, bindings.size() - rows));
        Scrollbar.draw(inside, inside.width() - 1, first, bindings.size(), frame.glyphs());
        for (int i = 0; i < rows; i++) {
            Binding binding = bindings.get(first + i);
            inside.put(
                    1,
                    i,
                    keys(binding, session),
                    Style.of(Role.KEY).bold().on(inside.style(0, 0).ground()));
            String text = binding.label() + (binding.isAvailable() ? "" : " (" + binding.unavailable() + ")");
            inside.put(
                    20,
                    i,
                    Width.clip(text, inside.width() - 21),
                    Style.of(binding.isAvailable() ? Role.TEXT : Role.MUTED)
                            .on(inside.style(0, 0).ground()));
        }
    }

    private static String keys(Binding binding, Session session) {
        List<String> names = new ArrayList<>();
        for (String key : binding.action().keys()) {
            names.add(KeyNames.shown(key, session.glyphs()));
        }
        return String.join("  ", names);
    }
}
