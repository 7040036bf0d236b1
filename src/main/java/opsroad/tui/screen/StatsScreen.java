package opsroad.tui.screen;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.stats.Statistics;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Library;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.theme.Glyphs;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Gauge;

/**
 * The year as a heat map, streak, what is due, what was remembered, hours by stage and answers by level. Each figure stands there as a number,
 * too, or has its scale beside it.
 *
 * @param levels empty until the questions are read
 * @param top rows that are scrolled away in a small window
 */
record StatsScreen(Map<Question.Level, Statistics.Count> levels, int top) implements Screen {
    static final StatsScreen START = new StatsScreen(Map.of(), 0);

    private static final int LABEL = 4;
    private static final int COLUMN = 12;
    private static final int LEGEND = 13;
    private static final int WEEK = 7;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    /** Rows of everything but the chart and the stages. */
    private static final int ROWS = 16;

    private static final int TALL_CHART = 4;
    /** Header, status line and border. */
    private static final int AROUND = 4;

    @Override
    public String title(Session session) {
        return "Statistics";
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.BACK, "back", 1),
                Binding.quiet(Action.DOWN, "scroll"),
                Binding.quiet(Action.UP, "scroll back"),
                Binding.quiet(Action.OPEN, "back"),
                Binding.quiet(Action.LEFT, "back"),
                Binding.quiet(Action.QUIT, "back"));
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
        int visible = Math.max(1, session.rows() - AROUND);
        int all =
                ROWS - (visible < ROWS + 2 ? 1 : 0) + session.roadmap().stages().size();
        int most = Math.max(0, all - visible);
        return Step.become(new StatsScreen(levels, Math.max(0, Math.min(most, top + rows))));
    }

    @Override
    public Step opened(Session session) {
        Library library = session.library();
        Roadmap roadmap = session.roadmap();
        return Step.stay().asking(() -> {
            List<Question> questions = library.questions(roadmap);
            return (shown, later) -> shown instanceof StatsScreen screen
                    ? Step.become(new StatsScreen(Statistics.levels(later.progress(), questions), screen.top))
                    : Step.stay();
        });
    }

    @Override
    public Map<String, String> place() {
        return Map.of("screen", "statistics");
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 84);
        Canvas inside = Box.draw(page, frame.glyphs(), "Statistics", "", Role.BORDER_ACTIVE);
        Statistics stats = Statistics.of(session.roadmap(), session.progress(), session.deck(), session.now());
        boolean isTall =
                inside.height() >= ROWS + TALL_CHART + 2 + stats.stageMinutes().size();
        int y = year(inside, -top, stats, frame.glyphs());
        y = figures(inside, y + (inside.height() < ROWS + 2 ? 0 : 1), stats, session);
        y = forecast(inside, y + (isTall ? 1 : 0), stats, frame.glyphs(), isTall ? TALL_CHART : 1);
        stages(inside, y + (isTall ? 1 : 0), stats, session);
    }

    /** One column a week, one row a day of the week, as many weeks as there is room for. */
    private static int year(Canvas inside, int y, Statistics stats, Glyphs glyphs) {
        boolean isWide = inside.width() >= LABEL + 40 + LEGEND;
        int weeks = Math.min(53, inside.width() - LABEL - (isWide ? LEGEND : 0));
        LocalDate firstDay = stats.today()
                .minusWeeks(weeks - 1L)
                .with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int lastMonth = -1;
        int free = 0;
        for (int week = 0; week < weeks; week++) {
            LocalDate monday = firstDay.plusWeeks(week);
            if (monday.getMonthValue() != lastMonth && week >= free) {
                String name = monday.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
                inside.put(LABEL + week, y, name, Style.of(Role.MUTED));
                free = week + Width.of(name) + 1;
            }
            lastMonth = monday.getMonthValue();
            for (int day = 0; day < 7; day++) {
                LocalDate date = monday.plusDays(day);
                if (!date.isAfter(stats.today())) {
                    int level = stats.level(date);
                    Style style =
                            level == 0 ? Style.of(Role.RULE) : Style.of(Role.OK).with(level > 2 ? Style.BOLD : 0);
                    inside.put(LABEL + week, y + 1 + day, glyphs.heat(level), style);
                }
            }
        }
        for (int day = 0; day < 7; day += 2) {
            String name = DayOfWeek.of(day + 1).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
            inside.put(0, y + 1 + day, name, Style.of(Role.MUTED));
        }
        if (isWide) {
            legend(inside, LABEL + weeks + 2, y + 1, glyphs);
        }
        return y + 8;
    }

    private static void legend(Canvas inside, int x, int y, Glyphs glyphs) {
        inside.put(x, y, "minutes", Style.of(Role.MUTED));
        for (int level = 0; level <= Statistics.LEVELS.size(); level++) {
            inside.put(x, y + 1 + level, glyphs.heat(level), Style.of(level == 0 ? Role.RULE : Role.OK));
            String says = level == 0 ? "none" : "from " + Statistics.LEVELS.get(level - 1);
            inside.put(x + 2, y + 1 + level, says, Style.of(Role.MUTED));
        }
    }

    private int figures(Canvas inside, int y, Statistics stats, Session session) {
        String grace = stats.graceDays() == 0
                ? ""
                : "; " + stats.graceDays() + " free in seven " + (stats.graceDays() == 1 ? "does" : "do")
                        + " not break it";
        int row = line(inside, y, "Streak", days(stats.streak()) + ", best " + days(stats.bestStreak()) + grace);
        row = line(
                inside,
                row,
                "Studied",
                stats.totalMinutes() / 60 + " h " + stats.totalMinutes() % 60 + " min on "
                        + days(stats.minutes().size()) + "; a day starts at "
                        + Setting.DAY_START.value(session.progress()) + " o'clock");
        String kept = stats.reviews() == 0
                ? "no card was asked again after a day yet"
                : stats.rememberedPercent() + " % of " + stats.reviews()
                        + " cards were still known; you want "
                        + Math.round(100 * Double.parseDouble(Setting.RETENTION.value(session.progress()))) + " %";
        row = line(inside, row, "Remembered", kept);
        List<String> parts = new ArrayList<>();
        levels.forEach((level, count) ->
                parts.add(level.name().toLowerCase(Locale.ROOT) + " " + count.right() + " of " + count.answered()));
        return parts.isEmpty() ? row : line(inside, row, "Right", String.join(", ", parts));
    }

    private static String days(int count) {
        return count + (count == 1 ? " day" : " days");
    }

    private static int line(Canvas inside, int y, String label, String text) {
        inside.put(0, y, label, Style.of(Role.MUTED));
        inside.put(COLUMN, y, text, Style.TEXT);
        return y + 1;
    }

    /** The numbers, then a bar for each of the next 30 days over their dates. */
    private static int forecast(Canvas inside, int y, Statistics stats, Glyphs glyphs, int rows) {
        int most = 1;
        for (int due : stats.due()) {
            most = Math.max(most, due);
        }
        int row = line(
                inside,
                y,
                "Due",
                stats.due().get(0) + " today, " + stats.dueWithin(WEEK) + " within a week, "
                        + stats.dueWithin(Statistics.FORECAST_DAYS) + " within 30 days");
        int step = inside.width() >= COLUMN + 2 * Statistics.FORECAST_DAYS ? 2 : 1;
        for (int day = 0; day < stats.due().size(); day++) {
            int due = stats.due().get(day);
            int eighths = due == 0 ? 0 : Math.max(1, (int) Math.round(8.0 * rows * due / most));
            for (int up = 0; up < rows; up++) {
                int part = Math.max(0, Math.min(8, eighths - 8 * up));
                inside.put(COLUMN + step * day, row + rows - 1 - up, glyphs.bar(part), Style.of(Role.INFO));
            }
            if (due == 0) {
                inside.put(COLUMN + step * day, row + rows - 1, glyphs.heat(0), Style.of(Role.RULE));
            }
        }
        row += rows;
        for (int day = 0; day < Statistics.FORECAST_DAYS; day += WEEK) {
            String date = day == 0 ? "today" : DATE.format(stats.today().plusDays(day));
            if (COLUMN + step * day + Width.of(date) <= inside.width()) {
                inside.put(COLUMN + step * day, row, date, Style.of(Role.MUTED));
            }
        }
        return row + 1;
    }

    private static void stages(Canvas inside, int y, Statistics stats, Session session) {
        int most = 1;
        for (int minutes : stats.stageMinutes().values()) {
            most = Math.max(most, minutes);
        }
        int row = y;
        int index = 0;
        for (Map.Entry<String, Integer> stage : stats.stageMinutes().entrySet()) {
            Role accent = Role.stage(index++);
            inside.put(0, row, Width.clip(stage.getKey(), 11), Style.of(accent));
            Gauge.draw(
                    inside,
                    12,
                    row,
                    Math.max(4, inside.width() - 24),
                    stage.getValue(),
                    most,
                    accent,
                    session.glyphs());
            String hours = stage.getValue() / 60 + " h " + stage.getValue() % 60 + " min";
            inside.put(inside.width() - Width.of(hours), row, hours, Style.of(Role.MUTED));
            row++;
        }
    }
}
