package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param editor what opens the learner's own editor on the text, where that makes sense
 * @param place where the text belongs, so that what was typed comes back after a restart; empty for what is not worth it
 */
record TextScreen(
        String title,
        String text,
        Function<String, Step> saved,
        Optional<Function<String, Step>> editor,
        Map<String, String> place)
        implements Screen {
    private static final int LONGEST = 20_000;

    TextScreen {
        place = Map.copyOf(place);
    }

    TextScreen(String title, String text, Function<String, Step> saved) {
        this(title, text, saved, Optional.empty(), Map.of());
    }

    @Override
    public Map<String, String> place() {
        if (place.isEmpty()) {
            return place;
        }
        Map<String, String> all = new HashMap<>(place);
        all.put("text", text);
        return all;
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
    public boolean takesText() {
        return true;
    }

    @Override
    public List<Binding> bindings(Session session) {
        List<Binding> all = new ArrayList<>(
                List.of(Binding.of(Action.OPEN, "save", 1), Binding.of(Action.BACK, "leave as it was", 3)));
        if (editor.isPresent()) {
            all.add(Binding.of(Action.NEXT_FIELD, "in your editor", 2));
        }
        return all;
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case OPEN -> saved.apply(text.strip());
            case NEXT_FIELD -> editor.map(open -> open.apply(text)).orElse(Step.stay());
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
        return Step.become(new TextScreen(title, now, saved, editor, place));
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
