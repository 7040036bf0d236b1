package opsroad.tui.screen;

import java.util.List;
import opsroad.core.progress.LearnerEvent;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;

/** What the learner can choose; each change is kept and shown at once. */
public record SettingsScreen(int selected) implements Screen {
    static final SettingsScreen START = new SettingsScreen(0);

    @Override
    public String title(Session session) {
        return "Settings";
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.RIGHT, "change", 1),
                Binding.quiet(Action.LEFT, "change back"),
                Binding.quiet(Action.TOGGLE, "change"),
                Binding.quiet(Action.OPEN, "change"),
                Binding.of(Action.DOWN, "down", 2),
                Binding.quiet(Action.UP, "up"),
                Binding.of(Action.BACK, "back", 3),
                Binding.quiet(Action.SETTINGS, "back"),
                Binding.quiet(Action.QUIT, "back"));
    }

    @Override
    public Step on(Action action, Session session) {
        int last = Setting.values().length - 1;
        return switch (action) {
            case UP -> Step.become(new SettingsScreen(Math.max(0, selected - 1)));
            case DOWN -> Step.become(new SettingsScreen(Math.min(last, selected + 1)));
            case RIGHT, TOGGLE, OPEN -> change(1, session);
            case LEFT -> change(-1, session);
            default -> Step.pop();
        };
    }

    private Step change(int by, Session session) {
        Setting setting = Setting.values()[selected];
        List<String> choices = setting.choices();
        int at = choices.indexOf(setting.value(session.progress()));
        String value = choices.get(Math.floorMod(at + by, choices.size()));
        return setting.apply(value).saving(new LearnerEvent.SettingChanged(setting.key(), value));
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 84);
        Canvas inside = Box.draw(page, frame.glyphs(), "Settings", "", Role.BORDER_ACTIVE);
        Setting[] all = Setting.values();
        int y = 0;
        for (int i = 0; i < all.length; i++) {
            drawRow(inside.region(0, y, inside.width(), 1), all[i], i == selected, session);
            int index = i;
            frame.sharing(inside)
                    .onClick(0, y, inside.width(), 1, () -> new SettingsScreen(index).clicked(this, session));
            y++;
            if (i == selected) {
                y = Drawing.paragraph(
                        inside.region(4, 0, inside.width() - 4, inside.height()),
                        y,
                        all[i].hint(),
                        Style.of(Role.MUTED));
            }
        }
    }

    private Step clicked(SettingsScreen before, Session session) {
        return selected == before.selected ? change(1, session) : Step.become(this);
    }

    private static void drawRow(Canvas row, Setting setting, boolean isSelected, Session session) {
        String value = "‹ " + setting.value(session.progress()) + " ›";
        String shown = session.glyphs().isAscii() ? value.replace('‹', '<').replace('›', '>') : value;
        row.put(2, 0, setting.label(), Style.of(isSelected ? Role.BRIGHT : Role.TEXT));
        row.put(row.width() - Width.of(shown) - 1, 0, shown, Style.of(isSelected ? Role.ACCENT : Role.MUTED));
        if (isSelected) {
            row.ground(Ground.SELECTED);
            row.put(0, 0, session.glyphs().pointer(), Style.of(Role.ACCENT, Ground.SELECTED, Style.BOLD));
        }
    }
}
