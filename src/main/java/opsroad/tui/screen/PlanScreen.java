package opsroad.tui.screen;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opsroad.core.plan.PlanWords;
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
import opsroad.tui.theme.Glyphs;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Cursor;

/**
 * The rest of the road: a timeline of the stages with their milestones, then week by week.
 *
 * @param top the first week that is shown
 */
record PlanScreen(int top) implements Screen {
    static final PlanScreen START = new PlanScreen(0);

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final int LABEL = 10;
    private static final int LEAST_WEEKS_SHOWN = 3;

    @Override
    public String title(Session session) {
        return "Plan";
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.RIGHT, "more hours", 1),
                Binding.of(Action.LEFT, "fewer hours", 2),
                Binding.of(Action.OPEN, "days, order, start", 3),
                Binding.of(Action.START_OVER, "plan again from today", 4),
                Binding.of(Action.DOWN, "later weeks", 5),
                Binding.quiet(Action.UP, "earlier weeks"),
                Binding.of(Action.BACK, "back", 6),
                Binding.quiet(Action.QUIT, "back"));
    }

    /** The learner's plan, or the usual one from today. */
    static LearnerEvent.PlanSet plan(Session session) {
        return session.progress()
                .plan()
                .orElseGet(() -> anew(new LearnerEvent.PlanSet(Planner.USUAL_HOURS, ""), session));
    }

    /** The same plan, made from today on and from what is left. */
    static LearnerEvent.PlanSet anew(LearnerEvent.PlanSet plan, Session session) {
        return plan.from(
                session.day(session.now()).toString(), Planner.minutesLeft(session.roadmap(), session.progress()));
    }

    @Override
    public Step on(Action action, Session session) {
        LearnerEvent.PlanSet plan = plan(session);
        int hours = plan.hoursPerWeek();
        return switch (action) {
            case RIGHT -> saved(plan.withHours(Math.min(Planner.MOST_HOURS, hours + 1)));
            case LEFT -> saved(plan.withHours(Math.max(1, hours - 1)));
            case START_OVER -> saved(anew(plan, session)).telling(Notice.info("Planned again from today."));
            case OPEN -> Step.push(PlanDetailsScreen.START);
            case DOWN -> scroll(1, session);
            case UP -> scroll(-1, session);
            default -> Step.pop();
        };
    }

    private static Step saved(LearnerEvent.PlanSet plan) {
        return Step.stay().saving(plan);
    }

    @Override
    public Step scroll(int rows, Session session) {
        int last = Math.max(0, computed(session).weeks().size() - LEAST_WEEKS_SHOWN);
        return Step.become(new PlanScreen(Math.max(0, Math.min(last, top + rows))));
    }

    private static Planner.Plan computed(Session session) {
        return Planner.plan(session.roadmap(), session.progress(), statistics(session));
    }

    private static Statistics statistics(Session session) {
        return Statistics.of(session.roadmap(), session.progress(), session.deck(), session.now());
    }

    @Override
    public Map<String, String> place() {
        return Map.of("screen", "plan");
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 96);
        Planner.Plan plan = computed(session);
        Canvas inside = Box.draw(
                page,
                frame.glyphs(),
                "Plan",
                PlanWords.hours(plan.days().hoursPerWeek()) + " a week",
                Role.BORDER_ACTIVE);
        LocalDate today = session.day(session.now());
        int y = timeline(inside, 0, plan, today, session.glyphs());
        y = Drawing.paragraph(
                inside, y, PlanWords.ahead(plan, today, "r"), Style.of(plan.daysAhead() < 0 ? Role.WARN : Role.OK));
        y = Drawing.paragraph(inside, y, PlanWords.likely(plan), Style.of(Role.MUTED));
        weeks(inside, y + 1, plan, session);
    }

    /** A line of months, then for each stage its bar with the milestone at its end. */
    private static int timeline(Canvas inside, int y, Planner.Plan plan, LocalDate today, Glyphs glyphs) {
        int columns = Math.max(8, inside.width() - LABEL - 1);
        Scale scale = new Scale(today, plan.end(), columns);
        months(inside, y, scale);
        int row = y + 1;
        for (Planner.Leg leg : plan.legs()) {
            Role accent = Parts.accent(leg.stage());
            inside.put(
                    0,
                    row,
                    Width.clip(leg.stage().title(), LABEL - 1),
                    Style.of(accent).bold());
            boolean done = leg.hours() == 0;
            int from = scale.column(leg.from());
            int to = Math.max(from, scale.column(leg.to()));
            for (int x = 0; x < columns; x++) {
                boolean here = !done && x >= from && x <= to;
                inside.put(
                        LABEL + x,
                        row,
                        here ? glyphs.barFull() : glyphs.barEmpty(),
                        Style.of(here ? accent : Role.RULE));
            }
            if (!done) {
                inside.put(LABEL + to, row, glyphs.milestone(), Style.of(accent).bold());
            }
            String text = done
                    ? glyphs.done() + " done"
                    : "done by " + PlanWords.day(leg.to()) + ", " + PlanWords.hours(Math.rint(leg.hours())) + " left";
            int room = columns - Width.of(text);
            int at = Math.max(0, Math.min(room, to + 1 - Width.of(text)));
            inside.put(LABEL + at, row + 1, text, Style.of(Role.MUTED));
            row += 2;
        }
        return row + 1;
    }

    /** Where a day stands on the timeline. */
    private record Scale(LocalDate today, LocalDate end, int columns) {
        int column(LocalDate day) {
            long days = Math.max(1, ChronoUnit.DAYS.between(today, end));
            long at = ChronoUnit.DAYS.between(today, day);
            return (int) Math.max(0, Math.min(columns - 1L, at * (columns - 1) / days));
        }
    }

    private static void months(Canvas inside, int y, Scale scale) {
        inside.put(LABEL, y, "today", Style.of(Role.MUTED));
        int free = LABEL + 6;
        LocalDate month = scale.today().withDayOfMonth(1).plusMonths(1);
        while (!month.isAfter(scale.end())) {
            String name = MONTH.format(month) + (month.getMonthValue() == 1 ? " " + month.getYear() : "");
            int at = LABEL + scale.column(month);
            if (at >= free && at + name.length() <= inside.width()) {
                inside.put(at, y, name, Style.of(Role.MUTED));
                free = at + name.length() + 1;
            }
            month = month.plusMonths(1);
        }
    }

    private void weeks(Canvas inside, int y, Planner.Plan plan, Session session) {
        int visible = inside.height() - y;
        List<Planner.Week> weeks = plan.weeks();
        int first =
                new Cursor(top, top).within(weeks.size(), Math.max(1, visible)).top();
        for (int i = 0; i < visible && first + i < weeks.size(); i++) {
            Planner.Week week = weeks.get(first + i);
            inside.put(0, y + i, SHORT_DAY.format(week.monday()), Style.of(Role.MUTED));
            Role accent =
                    Parts.accent(session.roadmap().stageOf(week.shares().get(0).skill()));
            inside.put(LABEL - 2, y + i, session.glyphs().bullet(), Style.of(accent));
            inside.put(
                    LABEL, y + i, Width.clip(PlanWords.shares(week), Math.max(1, inside.width() - LABEL)), Style.TEXT);
        }
    }
}
