package opsroad.tui.screen;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import opsroad.core.plan.Agenda;
import opsroad.core.plan.Planner;
import opsroad.core.plan.StudyDays;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.StageId;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Notice;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Cursor;

/** The days of the week, the first day, the days off and the order of the stages: what a plan is made from. */
record PlanDetailsScreen(int selected) implements Screen {
    static final PlanDetailsScreen START = new PlanDetailsScreen(0);

    private static final int WEEK = 7;
    private static final int FIRST_DAY = WEEK;
    private static final int DAYS_OFF = WEEK + 1;
    private static final int STAGES = WEEK + 2;
    private static final int STEP_MINUTES = 30;
    private static final int MOST_MINUTES = 12 * 60;

    @Override
    public String title(Session session) {
        return "Days";
    }

    @Override
    public List<Binding> bindings(Session session) {
        boolean text = selected == FIRST_DAY || selected == DAYS_OFF;
        String more = selected >= STAGES ? "later" : "more";
        String less = selected >= STAGES ? "sooner" : "less";
        return List.of(
                Binding.of(Action.RIGHT, more, 1).unless(text ? "Enter writes it." : ""),
                Binding.of(Action.LEFT, less, 2).unless(text ? "Enter writes it." : ""),
                Binding.of(Action.OPEN, "write", 3).unless(text ? "" : "Left and right change it."),
                Binding.of(Action.DOWN, "down", 4),
                Binding.quiet(Action.UP, "up"),
                Binding.of(Action.BACK, "back", 5),
                Binding.quiet(Action.QUIT, "back"));
    }

    private static int last(Session session) {
        return STAGES + session.roadmap().stages().size() - 1;
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case UP -> at(selected - 1, session);
            case DOWN -> at(selected + 1, session);
            case RIGHT -> change(1, session);
            case LEFT -> change(-1, session);
            case OPEN -> write(session);
            default -> Step.pop();
        };
    }

    @Override
    public Step scroll(int rows, Session session) {
        return at(selected + rows, session);
    }

    private static Step at(int row, Session session) {
        return Step.become(new PlanDetailsScreen(Math.max(0, Math.min(last(session), row))));
    }

    private Step change(int by, Session session) {
        LearnerEvent.PlanSet plan = PlanScreen.plan(session);
        if (selected < WEEK) {
            List<Integer> minutes = minutes(plan);
            int now = minutes.get(selected);
            int rounded =
                    by > 0 ? now / STEP_MINUTES * STEP_MINUTES : (now + STEP_MINUTES - 1) / STEP_MINUTES * STEP_MINUTES;
            minutes.set(selected, Math.max(0, Math.min(MOST_MINUTES, rounded + by * STEP_MINUTES)));
            if (minutes.stream().mapToInt(Integer::intValue).sum() == 0) {
                return Step.stay().telling(Notice.info("A week without any study leads nowhere: leave one day."));
            }
            return Step.stay().saving(plan.withWeekdays(minutes));
        }
        List<StageId> order = new ArrayList<>();
        Agenda.stages(session.roadmap(), session.progress()).forEach(stage -> order.add(stage.id()));
        int from = selected - STAGES;
        int to = Math.max(0, Math.min(order.size() - 1, from + by));
        order.add(to, order.remove(from));
        return Step.become(new PlanDetailsScreen(STAGES + to)).saving(plan.withOrder(order));
    }

    private static List<Integer> minutes(LearnerEvent.PlanSet plan) {
        StudyDays days = StudyDays.of(plan);
        List<Integer> minutes = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            minutes.add((int) Math.round(60 * days.hoursOn(day)));
        }
        return minutes;
    }

    private Step write(Session session) {
        LearnerEvent.PlanSet plan = PlanScreen.plan(session);
        if (selected == FIRST_DAY) {
            return Step.push(new TextScreen(
                    "First day, such as 2026-12-01", plan.start(), text -> firstDay(text, plan, session)));
        }
        return Step.push(new TextScreen(
                "Days off: 2026-12-24, 2027-02-01/2027-02-07",
                String.join(", ", plan.daysOff()),
                text -> daysOff(text, plan)));
    }

    private static Step firstDay(String text, LearnerEvent.PlanSet plan, Session session) {
        try {
            String day = LocalDate.parse(text).toString();
            return Step.pop().saving(plan.from(day, Planner.minutesLeft(session.roadmap(), session.progress())));
        } catch (DateTimeException e) {
            return Step.stay().telling(Notice.warning("\"" + text + "\" is no day. Write it as 2026-12-01."));
        }
    }

    private static Step daysOff(String text, LearnerEvent.PlanSet plan) {
        try {
            List<String> days = new ArrayList<>();
            for (String each : text.split("[,; ]+", -1)) {
                if (!each.isEmpty()) {
                    days.add(StudyDays.Off.parse(each).toString());
                }
            }
            return Step.pop().saving(plan.withDaysOff(days));
        } catch (IllegalArgumentException e) {
            return Step.stay().telling(Notice.warning(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 84);
        Canvas inside = Box.draw(page, frame.glyphs(), "What the plan is made from", "", Role.BORDER_ACTIVE);
        List<Row> rows = rows(session);
        int visible = Math.max(1, inside.height());
        int top = new Cursor(selected, Math.max(0, selected - visible + 2))
                .within(rows.size(), visible)
                .top();
        for (int i = 0; i < visible && top + i < rows.size(); i++) {
            int index = top + i;
            drawRow(inside.region(0, i, inside.width(), 1), rows.get(index), index == selected, session);
            frame.sharing(inside).onClick(0, i, inside.width(), 1, () -> at(index, session));
        }
    }

    private record Row(String label, String value) {}

    private static List<Row> rows(Session session) {
        LearnerEvent.PlanSet plan = PlanScreen.plan(session);
        List<Row> rows = new ArrayList<>();
        List<Integer> minutes = minutes(plan);
        for (DayOfWeek day : DayOfWeek.values()) {
            rows.add(new Row(
                    day.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    "‹ " + time(minutes.get(day.getValue() - 1)) + " ›"));
        }
        rows.add(new Row("First day", plan.start()));
        rows.add(new Row("Days off", plan.daysOff().isEmpty() ? "none" : String.join(", ", plan.daysOff())));
        int place = 1;
        for (Stage stage : Agenda.stages(session.roadmap(), session.progress())) {
            rows.add(new Row("Stage " + place, "‹ " + stage.title() + " ›"));
            place++;
        }
        return rows;
    }

    private static String time(int minutes) {
        return minutes == 0 ? "free" : minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60 + " h";
    }

    private static void drawRow(Canvas row, Row what, boolean isSelected, Session session) {
        String value = Width.clip(what.value(), Math.max(4, row.width() - 16));
        String shown = session.glyphs().isAscii() ? value.replace('‹', '<').replace('›', '>') : value;
        row.put(2, 0, what.label(), Style.of(isSelected ? Role.BRIGHT : Role.TEXT));
        row.put(row.width() - Width.of(shown) - 1, 0, shown, Style.of(isSelected ? Role.ACCENT : Role.MUTED));
        if (isSelected) {
            row.ground(Ground.SELECTED);
            row.put(0, 0, session.glyphs().pointer(), Style.of(Role.ACCENT, Ground.SELECTED, Style.BOLD));
        }
    }
}
