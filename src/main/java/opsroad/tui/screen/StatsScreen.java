package opsroad.tui.screen;

import java.time.DayOfWeek;
import java.time.LocalDate;
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
 * The year as a heat map, streak, what is due, what was remembered, hours by stage and answers by level.
 *
 * @param levels empty until the questions are read
 */
record StatsScreen(Map<Question.Level, Statistics.Count> levels) implements Screen {
    static final StatsScreen START = new StatsScreen(Map.of());

    private static final int LABEL = 4;
    private static final int[] LEVELS = {1, 15, 30, 60};

    @Override
    public String title(Session session) {
        return "Statistics";
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.BACK, "back", 1),
                Binding.quiet(Action.OPEN, "back"),
                Binding.quiet(Action.LEFT, "back"),
                Binding.quiet(Action.QUIT, "back"));
    }

    @Override
    public Step on(Action action, Session session) {
        return Step.pop();
    }

    @Override
    public Step opened(Session session) {
        Library library = session.library();
        Roadmap roadmap = session.roadmap();
        return Step.stay().asking(() -> {
            List<Question> questions = library.questions(roadmap);
            return (top, later) -> top instanceof StatsScreen
                    ? Step.become(new StatsScreen(Statistics.levels(later.progress(), questions)))
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
        int y = year(inside, 0, stats, frame.glyphs());
        y = figures(inside, y + 1, stats, session);
        y = forecast(inside, y, stats, frame.glyphs());
        stages(inside, y + 1, stats, session);
    }

    /** One column a week, one row a day of the week, as many weeks as there is room for. */
    private static int year(Canvas inside, int y, Statistics stats, Glyphs glyphs) {
        int weeks = Math.min(53, inside.width() - LABEL);
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
                    int level = level(stats.minutes().getOrDefault(date, 0));
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
        return y + 8;
    }

    private static int level(int minutes) {
        int level = 0;
        while (level < LEVELS.length && minutes >= LEVELS[level]) {
            level++;
        }
        return level;
    }

    private int figures(Canvas inside, int y, Statistics stats, Session session) {
        String grace = stats.graceDays() == 0 ? "" : "; " + stats.graceDays() + " free in seven never break it";
        int row = line(inside, y, "Streak", days(stats.streak()) + ", best " + days(stats.bestStreak()) + grace);
        row = line(
                inside,
                row,
                "Studied",
                stats.totalMinutes() / 60 + " h " + stats.totalMinutes() % 60 + " min on "
                        + days(stats.minutes().size()));
        String kept = stats.reviews() == 0
                ? "no card was asked again after a day yet"
                : Math.round(100.0 * stats.remembered() / stats.reviews()) + " % of " + stats.reviews()
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
        inside.put(12, y, text, Style.TEXT);
        return y + 1;
    }

    private static int forecast(Canvas inside, int y, Statistics stats, Glyphs glyphs) {
        int most = 1;
        int sum = 0;
        for (int due : stats.due()) {
            most = Math.max(most, due);
            sum += due;
        }
        int row = line(inside, y, "Due", stats.due().get(0) + " today, " + sum + " in the next 30 days");
        for (int day = 0; day < stats.due().size(); day++) {
            int due = stats.due().get(day);
            int level = due == 0 ? 0 : 1 + Math.min(3, 3 * due / most);
            inside.put(12 + day, row, glyphs.heat(level), Style.of(due == 0 ? Role.RULE : Role.INFO));
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
