package opsroad.tui.screen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import opsroad.core.plan.Planner;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.stats.Statistics;
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

/** The rest of the road in weeks, with the end of each stage. */
record PlanScreen() implements Screen {
    private static final int USUAL_HOURS = 5;
    private static final int MOST_HOURS = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    @Override
    public String title(Session session) {
        return "Plan";
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.RIGHT, "more hours", 1),
                Binding.of(Action.LEFT, "fewer hours", 2),
                Binding.of(Action.START_OVER, "plan again from today", 3),
                Binding.of(Action.BACK, "back", 4),
                Binding.quiet(Action.QUIT, "back"));
    }

    private static int hours(Session session) {
        return session.progress().plan().map(LearnerEvent.PlanSet::hoursPerWeek).orElse(USUAL_HOURS);
    }

    private static LocalDate start(Session session) {
        LocalDate today = session.day(session.now());
        try {
            return session.progress()
                    .plan()
                    .map(plan -> LocalDate.parse(plan.start()))
                    .filter(day -> !day.isAfter(today))
                    .orElse(today);
        } catch (java.time.DateTimeException e) {
            return today;
        }
    }

    @Override
    public Step on(Action action, Session session) {
        int hours = hours(session);
        return switch (action) {
            case RIGHT -> planned(Math.min(MOST_HOURS, hours + 1), start(session));
            case LEFT -> planned(Math.max(1, hours - 1), start(session));
            case START_OVER ->
                planned(hours, session.day(session.now())).telling(Notice.info("Planned again from today."));
            default -> Step.pop();
        };
    }

    private static Step planned(int hours, LocalDate start) {
        return Step.stay().saving(new LearnerEvent.PlanSet(Math.max(1, hours), start.toString()));
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 96);
        Statistics stats = Statistics.of(session.roadmap(), session.progress(), session.deck(), session.now());
        Planner.Plan plan = Planner.plan(session.roadmap(), session.progress(), stats, hours(session), start(session));
        Canvas inside =
                Box.draw(page, frame.glyphs(), "Plan", plan.hoursPerWeek() + " hours a week", Role.BORDER_ACTIVE);
        int y = timeline(inside, 0, plan, stats.today(), session);
        y = Drawing.paragraph(inside, y + 1, ahead(plan), Style.of(plan.daysAhead() < 0 ? Role.WARN : Role.OK));
        Drawing.paragraph(inside, y, likely(plan), Style.of(Role.MUTED));
    }

    private static int timeline(Canvas inside, int y, Planner.Plan plan, LocalDate today, Session session) {
        LocalDate end = plan.legs().get(plan.legs().size() - 1).to();
        long days = Math.max(1, ChronoUnit.DAYS.between(today, end));
        int columns = Math.max(8, inside.width() - 12);
        int row = y;
        for (Planner.Leg leg : plan.legs()) {
            Role accent = Parts.accent(leg.stage());
            inside.put(
                    0,
                    row,
                    Width.clip(leg.stage().title(), 11),
                    Style.of(accent).bold());
            int from = (int) (ChronoUnit.DAYS.between(today, leg.from()) * columns / days);
            int to = (int) (ChronoUnit.DAYS.between(today, leg.to()) * columns / days);
            for (int x = 0; x < columns; x++) {
                boolean here = leg.hours() > 0 && x >= from && x < Math.max(from + 1, to);
                inside.put(
                        12 + x,
                        row,
                        here ? session.glyphs().barFull() : session.glyphs().barEmpty(),
                        Style.of(here ? accent : Role.RULE));
            }
            String text = leg.hours() == 0
                    ? session.glyphs().done() + " done"
                    : Math.round(leg.hours()) + " h left, done by " + DAY.format(leg.to());
            inside.put(12, row + 1, text, Style.of(Role.MUTED));
            row += 3;
        }
        return row;
    }

    private static String ahead(Planner.Plan plan) {
        int days = plan.daysAhead();
        if (plan.hoursLeft() == 0) {
            return "You are at the end of the road.";
        }
        if (days == 0) {
            return "You are just where you planned to be.";
        }
        String count = Math.abs(days) + (Math.abs(days) == 1 ? " day" : " days");
        return days > 0
                ? "You are " + count + " ahead of the plan."
                : "You are " + count + " behind the plan. r plans again from today, without reproach.";
    }

    private static String likely(Planner.Plan plan) {
        if (plan.earliest().isEmpty() || plan.latest().isEmpty()) {
            return "When you have studied for some days, your own pace tells when you will arrive.";
        }
        String pace = String.valueOf(Math.round(plan.hoursPerWeekNow() * 10) / 10.0);
        return "In the last four weeks it was " + pace + " hours a week. At about that pace you arrive between "
                + DAY.format(plan.earliest().get()) + " and "
                + DAY.format(plan.latest().get()) + ".";
    }
}
