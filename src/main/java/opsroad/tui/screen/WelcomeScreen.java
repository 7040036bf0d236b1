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

/**
 * The first start: what this is, where to begin, how much time there is.
 *
 * @param selected among the stages, then the placement, then the road
 * @param hours a week
 */
public record WelcomeScreen(int selected, int hours) implements Screen {
    public static final WelcomeScreen START = new WelcomeScreen(0, 5);

    private static final int MOST_HOURS = 40;

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
                Binding.of(Action.RIGHT, "more hours", 3),
                Binding.of(Action.LEFT, "fewer hours", 4),
                Binding.of(Action.BACK, "straight to the road", 5),
                Binding.of(Action.QUIT, "quit", 6));
    }

    private static int placement(Session session) {
        return session.roadmap().stages().size();
    }

    private static int last(Session session) {
        return placement(session) + 1;
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case UP -> Step.become(new WelcomeScreen(Math.max(0, selected - 1), hours));
            case DOWN -> Step.become(new WelcomeScreen(Math.min(last(session), selected + 1), hours));
            case LEFT -> Step.become(new WelcomeScreen(selected, Math.max(1, hours - 1)));
            case RIGHT -> Step.become(new WelcomeScreen(selected, Math.min(MOST_HOURS, hours + 1)));
            case OPEN -> begin(selected, session);
            case QUIT -> Step.quit();
            default -> Step.stack(List.of(RoadScreen.at(session))).saving(welcomed());
        };
    }

    private static LearnerEvent welcomed() {
        return new LearnerEvent.SettingChanged("welcomed", "yes");
    }

    /** A stage begins at its first skill. */
    private Step begin(int choice, Session session) {
        List<Stage> stages = session.roadmap().stages();
        LearnerEvent.PlanSet plan = PlanScreen.anew(new LearnerEvent.PlanSet(hours, ""), session);
        if (choice > placement(session)) {
            return Step.stack(List.of(RoadScreen.at(session))).saving(welcomed(), plan);
        }
        if (choice == placement(session)) {
            return Step.stack(List.of(RoadScreen.at(session), PlacementScreen.of(stages.get(0))))
                    .saving(welcomed(), plan);
        }
        Skill first = stages.get(choice).skills().get(0);
        // Who begins further on goes on from there; what was left out comes last.
        LearnerEvent.PlanSet ordered = choice == 0
                ? plan
                : plan.withOrder(stages.subList(choice, stages.size()).stream()
                        .map(Stage::id)
                        .toList());
        return Step.stack(Places.skillOrLesson(session, first, Optional.empty()))
                .saving(welcomed(), ordered);
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 84);
        Canvas inside = Box.draw(page, frame.glyphs(), "Welcome to opsroad", "", Role.BORDER_ACTIVE);
        int y = Drawing.paragraph(
                inside, 0, session.roadmap().title(), Style.of(Role.BRIGHT).bold());
        y = Drawing.paragraph(inside, y + 1, session.roadmap().summary(), Style.TEXT);
        y = Drawing.paragraph(
                inside,
                y + 1,
                "Read, try, tick. Everything you do is kept in a file of yours, and tomorrow you go on exactly here. Nothing is sent anywhere.",
                Style.of(Role.MUTED));
        int rows = last(session) + 1;
        y = Math.min(y + 1, Math.max(0, inside.height() - rows - 4));
        inside.region(0, Math.max(0, y - 1), inside.width(), inside.height()).fill(Style.TEXT);
        inside.put(0, y, "Where do you want to begin?", Style.of(Role.ACCENT).bold());
        y += 2;
        for (int i = 0; i < rows && y < inside.height(); i++) {
            drawChoice(frame.sharing(inside), y++, i, session);
        }
        inside.put(
                2,
                y + 1,
                "Hours a week: " + frame.glyphs().leftKey() + " " + hours + " "
                        + frame.glyphs().rightKey(),
                Style.of(Role.MUTED));
    }

    private String text(int index, Session session) {
        if (index > placement(session)) {
            return "Show me the road first";
        }
        if (index == placement(session)) {
            return "Ask me what I know already";
        }
        Stage stage = session.roadmap().stages().get(index);
        return stage.title() + ": " + stage.facets().analogy();
    }

    private void drawChoice(Frame inside, int y, int index, Session session) {
        boolean here = index == selected;
        Style style = Style.of(here ? Role.BRIGHT : Role.TEXT).with(here ? Style.BOLD : 0);
        inside.canvas()
                .put(
                        0,
                        y,
                        here ? inside.glyphs().pointer() : " ",
                        Style.of(Role.ACCENT).bold());
        inside.canvas().put(2, y, Width.clip(text(index, session), inside.width() - 2), style);
        inside.onClick(0, y, inside.width(), 1, () -> begin(index, session));
    }
}
