package opsroad.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import opsroad.core.stats.Statistics;
import opsroad.tui.screen.Setting;
import picocli.CommandLine.Command;

/** The figures of the statistics screen in plain lines. */
@Command(name = "stats", description = "Study time, streak, what comes due, what was remembered.")
final class StatsCommand extends OneCommand {
    private static final int WEEK = 7;

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        Statistics stats = Statistics.of(
                desk.roadmap(),
                desk.progress(),
                commands().deck(desk),
                commands().now());
        List<String> lines = new ArrayList<>();
        lines.add("Studied: " + time(stats.totalMinutes()) + " on "
                + stats.minutes().size() + " days.");
        lines.add("Streak: " + days(stats.streak()) + ", best " + days(stats.bestStreak()) + "; " + grace(stats)
                + ". A day starts at " + Setting.DAY_START.value(desk.progress()) + " o'clock.");
        lines.add("Due: " + stats.due().get(0) + " today, " + stats.dueWithin(WEEK) + " within a week, "
                + stats.dueWithin(Statistics.FORECAST_DAYS) + " within 30 days.");
        lines.add(
                stats.reviews() == 0
                        ? "Remembered: nothing reviewed after a day yet."
                        : "Remembered: " + stats.rememberedPercent() + " % of " + stats.reviews()
                                + " reviews after a day or more; wanted "
                                + Math.round(100 * Double.parseDouble(Setting.RETENTION.value(desk.progress())))
                                + " %.");
        stats.stageMinutes().forEach((stage, minutes) -> lines.add("  " + stage + ": " + time(minutes)));
        Statistics.levels(desk.progress(), desk.library().questions(desk.roadmap()))
                .forEach((level, count) ->
                        lines.add("  Questions to " + level.name().toLowerCase(Locale.ROOT) + ": " + count.right()
                                + " of " + count.answered() + " answered right"));
        return Answer.done(lines, json(stats));
    }

    private static String grace(Statistics stats) {
        return stats.graceDays() == 0
                ? "each day without study ends it"
                : stats.graceDays() + " free in seven do not break it";
    }

    private static String days(int count) {
        return count + (count == 1 ? " day" : " days");
    }

    private static String time(int minutes) {
        return minutes / 60 + " h " + minutes % 60 + " min";
    }

    private static Map<String, Object> json(Statistics stats) {
        Map<String, Integer> days = new LinkedHashMap<>();
        stats.minutes().forEach((day, minutes) -> days.put(day.toString(), minutes));
        return Answer.fields(
                "minutes", stats.totalMinutes(),
                "minutesByDay", days,
                "minutesByStage", stats.stageMinutes(),
                "streak", stats.streak(),
                "bestStreak", stats.bestStreak(),
                "dueByDay", stats.due(),
                "reviews", stats.reviews(),
                "remembered", stats.remembered());
    }
}
