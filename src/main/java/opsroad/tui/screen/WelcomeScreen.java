package opsroad.tui.screen;

import java.util.List;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
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

/** The first start: what this is, where to begin. */
public record WelcomeScreen(int selected) implements Screen {
    public static final WelcomeScreen START = new WelcomeScreen(0);

    @Override
    public String title(Session session) {
        return "Welcome";
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.OPEN, "choose", 1),
                Binding.of(Action.DOWN, "down", 2),
                Binding.quiet(Action.UP, "up"),
                Binding.of(Action.BACK, "straight to the road", 3),
                Binding.of(Action.QUIT, "quit", 4));
    }

    @Override
    public Step on(Action action, Session session) {
        int last = session.roadmap().stages().size();
        return switch (action) {
            case UP -> Step.become(new WelcomeScreen(Math.max(0, selected - 1)));
            case DOWN -> Step.become(new WelcomeScreen(Math.min(last, selected + 1)));
            case OPEN -> begin(selected, session);
            case QUIT -> Step.quit();
            default -> Step.stack(List.of(RoadScreen.at(session))).saving(welcomed());
        };
    }

    private static LearnerEvent welcomed() {
        return new LearnerEvent.SettingChanged("welcomed", "yes");
    }

    /** The last choice shows the road; the others begin a stage at its first skill. */
    private static Step begin(int choice, Session session) {
        List<Stage> stages = session.roadmap().stages();
        if (choice == stages.size()) {
            return Step.stack(List.of(RoadScreen.at(session))).saving(welcomed());
        }
        Skill first = stages.get(choice).skills().get(0);
        return Step.stack(Places.skillOrLesson(session, first, Optional.empty()))
                .saving(welcomed());
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 84);
        Canvas inside = Box.draw(page, frame.glyphs(), "Welcome to opsroad", "", Role.BORDER_ACTIVE);
        int y = Drawing.paragraph(
                inside, 1, session.roadmap().title(), Style.of(Role.BRIGHT).bold());
        y = Drawing.paragraph(inside, y + 1, session.roadmap().summary(), Style.TEXT);
        y = Drawing.paragraph(
                inside,
                y + 1,
                "Read, try, tick. Everything you do is kept in a file of yours, and tomorrow you go on exactly here. Nothing is sent anywhere.",
                Style.of(Role.MUTED));
        inside.put(0, ++y, "Where do you want to begin?", Style.of(Role.ACCENT).bold());
        y += 2;
        List<Stage> stages = session.roadmap().stages();
        for (int i = 0; i <= stages.size() && y < inside.height(); i++) {
            drawChoice(frame.sharing(inside), y++, i, session);
        }
    }

    private void drawChoice(Frame inside, int y, int index, Session session) {
        List<Stage> stages = session.roadmap().stages();
        boolean isLast = index == stages.size();
        Style style = Style.of(index == selected ? Role.BRIGHT : Role.TEXT).with(index == selected ? Style.BOLD : 0);
        String text = isLast
                ? "Show me the road first"
                : stages.get(index).title() + ": " + stages.get(index).facets().analogy();
        inside.canvas()
                .put(
                        0,
                        y,
                        index == selected ? inside.glyphs().pointer() : " ",
                        Style.of(Role.ACCENT).bold());
        inside.canvas().put(2, y, Width.clip(text, inside.width() - 2), style);
        inside.onClick(0, y, inside.width(), 1, () -> begin(index, session));
    }
}
