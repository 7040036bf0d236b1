package opsroad.cli;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opsroad.core.progress.SkillState;
import opsroad.core.progress.Tally;
import opsroad.core.recall.Deck;
import opsroad.core.recall.Evidence;
import opsroad.core.recall.Memory;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.stats.Statistics;
import opsroad.text.Clean;

/**
 * Progress as one page that needs nothing else: the road, the year and the evidence, light or dark as the reader's system is. Whatever content or
 * learner wrote goes through {@link #text}, and the page's own policy forbids scripts and addresses.
 */
final class HtmlPage {
    private static final int WEEKS = 53;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final String STYLE = """
            :root { color-scheme: light dark; --page: #ffffff; --text: #1f2430; --muted: #5d6675; --line: #d9dee7; --card: #f6f8fb;
              --s0: #2563eb; --s1: #0d9488; --s2: #b45309; --s3: #7c3aed; --ok: #15803d; --warn: #b45309;
              --h0: #e8ecf2; --h1: #bfe3c8; --h2: #7fcf95; --h3: #3fae63; --h4: #1c7a3e; }
            @media (prefers-color-scheme: dark) { :root { --page: #14171f; --text: #dfe4ee; --muted: #98a2b3; --line: #2c3342; --card: #1b202b;
              --s0: #7aa2f7; --s1: #4fd6be; --s2: #e0af68; --s3: #bb9af7; --ok: #7fd88f; --warn: #e0af68;
              --h0: #232936; --h1: #1f4a31; --h2: #27713f; --h3: #3a9d58; --h4: #63d383; } }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 62rem; background: var(--page); color: var(--text);
              font: 1rem/1.55 system-ui, sans-serif; }
            h1 { margin: 0; font-size: 1.7rem; } h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; } h3 { margin: 0; font-size: 1rem; }
            p { margin: .35rem 0; } .muted { color: var(--muted); }
            .figures { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1.25rem 0 0; padding: 0; list-style: none; }
            .figures b { display: block; font-size: 1.35rem; }
            .bar { height: .4rem; border-radius: .2rem; background: var(--line); overflow: hidden; margin: .5rem 0 1rem; }
            .bar i { display: block; height: 100%; background: var(--accent); }
            .stage h2 { color: var(--accent); }
            .skills { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); }
            .skill { padding: .8rem 1rem; border: 1px solid var(--line); border-left: .25rem solid var(--accent); border-radius: .4rem;
              background: var(--card); break-inside: avoid; }
            .skill.todo h3 { color: var(--muted); } .skill ul { margin: .5rem 0 0; padding: 0; list-style: none; font-size: .92rem; }
            .state { float: right; font-size: .85rem; color: var(--muted); }
            .ok { color: var(--ok); } .warn { color: var(--warn); }
            .note { margin: .6rem 0 0; padding: .5rem .7rem; border-left: 2px solid var(--line); white-space: pre-wrap; overflow-wrap: anywhere;
              font-size: .92rem; }
            .year > svg { display: block; width: 100%; max-width: 46rem; } .legend { font-size: .85rem; } .year text { fill: var(--muted); font: 10px system-ui, sans-serif; }
            .h0 { fill: var(--h0); } .h1 { fill: var(--h1); } .h2 { fill: var(--h2); } .h3 { fill: var(--h3); } .h4 { fill: var(--h4); }
            footer { margin-top: 3rem; font-size: .85rem; color: var(--muted); }
            """;

    private final Desk desk;
    private final DeskWorkshop workshop;
    private final Deck deck;
    private final Instant now;
    private final ZoneId zone;
    private final List<String> out = new ArrayList<>();

    private HtmlPage(Desk desk, DeskWorkshop workshop, Deck deck, Instant now, ZoneId zone) {
        this.desk = desk;
        this.workshop = workshop;
        this.deck = deck;
        this.now = now;
        this.zone = zone;
    }

    static List<String> of(Desk desk, DeskWorkshop workshop, Deck deck, Instant now, ZoneId zone) {
        HtmlPage page = new HtmlPage(desk, workshop, deck, now, zone);
        page.page();
        return page.out;
    }

    /** Returns the text as it is shown, whatever it holds. */
    static String text(String raw) {
        String value = Clean.text(raw);
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.append(c);
            }
        }
        return safe.toString();
    }

    private void page() {
        String title = text(desk.roadmap().title());
        out.add("<!doctype html>");
        out.add("<html lang=\"en\">");
        out.add("<head>");
        out.add("<meta charset=\"utf-8\">");
        out.add(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        out.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        out.add("<title>" + title + "</title>");
        out.add("<style>" + STYLE + "</style>");
        out.add("</head>");
        out.add("<body>");
        Statistics stats = Statistics.of(desk.roadmap(), desk.progress(), deck, now);
        header(title, stats);
        year(stats);
        int index = 0;
        for (Stage stage : desk.roadmap().stages()) {
            stage(stage, index++ % 4);
        }
        out.add("<footer>Written by opsroad on " + DAY.format(stats.today()) + ".</footer>");
        out.add("</body>");
        out.add("</html>");
    }

    private void header(String title, Statistics stats) {
        Tally all = desk.progress().tally(desk.roadmap());
        out.add("<header><h1>" + title + "</h1><p class=\"muted\">"
                + text(desk.roadmap().summary()) + "</p>");
        out.add("<ul class=\"figures\">");
        figure(all.done() + " of " + all.total(), "skills done");
        figure(String.valueOf(passed(true)), "quizzes passed");
        figure(String.valueOf(passed(false)), "labs passed");
        figure(stats.totalMinutes() / 60 + " h " + stats.totalMinutes() % 60 + " min", "of study");
        figure(
                stats.streak() + (stats.streak() == 1 ? " day" : " days"),
                "of study in a row, best " + stats.bestStreak());
        if (stats.reviews() > 0) {
            figure(stats.rememberedPercent() + " %", "remembered of " + stats.reviews() + " reviews");
        }
        out.add("</ul></header>");
    }

    private long passed(boolean quiz) {
        long count = 0;
        for (Skill skill : desk.roadmap().skills()) {
            Evidence evidence = evidence(skill);
            count += (quiz ? evidence.quizPassedAt() : evidence.labPassedAt()).isPresent() ? 1 : 0;
        }
        return count;
    }

    private void figure(String number, String what) {
        out.add("<li><b>" + text(number) + "</b><span class=\"muted\">" + text(what) + "</span></li>");
    }

    /** One column a week, one row a day; each day says what it holds to who points at it or has it read out. */
    private void year(Statistics stats) {
        LocalDate first = stats.today().minusWeeks(WEEKS - 1L).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        out.add("<h2>The year</h2><div class=\"year\"><svg viewBox=\"0 0 " + (WEEKS * 13 + 30)
                + " 112\" role=\"img\" aria-label=\"Study by day, "
                + stats.minutes().size() + " days in all\">");
        int lastMonth = -1;
        for (int week = 0; week < WEEKS; week++) {
            LocalDate monday = first.plusWeeks(week);
            if (monday.getMonthValue() != lastMonth && monday.getDayOfMonth() <= 7) {
                out.add("<text x=\"" + (30 + week * 13) + "\" y=\"10\">"
                        + DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH).format(monday) + "</text>");
                lastMonth = monday.getMonthValue();
            }
            for (int day = 0; day < 7; day++) {
                LocalDate date = monday.plusDays(day);
                if (!date.isAfter(stats.today())) {
                    int minutes = stats.minutes().getOrDefault(date, 0);
                    out.add("<rect class=\"h" + stats.level(date) + "\" x=\"" + (30 + week * 13) + "\" y=\""
                            + (16 + day * 13)
                            + "\" width=\"11\" height=\"11\" rx=\"2\"><title>" + DAY.format(date) + ": " + minutes
                            + " min</title></rect>");
                }
            }
        }
        out.add("<text x=\"0\" y=\"26\">Mon</text><text x=\"0\" y=\"52\">Wed</text><text x=\"0\" y=\"78\">Fri</text>");
        StringBuilder legend = new StringBuilder("</svg><p class=\"muted legend\">Minutes a day:");
        for (int level = 0; level <= Statistics.LEVELS.size(); level++) {
            legend.append(" <svg width=\"11\" height=\"11\"><rect class=\"h" + level
                    + "\" width=\"11\" height=\"11\" rx=\"2\"/></svg> "
                    + (level == 0 ? "none" : "from " + Statistics.LEVELS.get(level - 1)));
        }
        out.add(legend.append("</p></div>").toString());
    }

    private void stage(Stage stage, int accent) {
        Tally tally = desk.progress().tally(stage);
        int share = tally.total() == 0 ? 0 : 100 * tally.done() / tally.total();
        out.add("<section class=\"stage\" style=\"--accent: var(--s" + accent + ")\">");
        out.add("<h2>" + text(stage.title()) + " · " + tally.done() + " of " + tally.total() + "</h2>");
        out.add("<p class=\"muted\">" + text(stage.summary()) + "</p>");
        out.add("<div class=\"bar\"><i style=\"width: " + share + "%\"></i></div>");
        out.add("<div class=\"skills\">");
        stage.skills().forEach(this::skill);
        out.add("</div></section>");
    }

    private Evidence evidence(Skill skill) {
        return Evidence.of(skill, desk.progress(), deck, now);
    }

    private void skill(Skill skill) {
        SkillState state = desk.progress().state(skill);
        Evidence evidence = evidence(skill);
        out.add("<article class=\"skill " + Lookup.word(state) + "\"><span class=\"state\">" + sign(state) + " "
                + Lookup.word(state) + "</span><h3>" + text(skill.title()) + "</h3><ul>");
        item(evidence.ticked() + " of " + evidence.items() + " ticked", evidence.ticked() > 0 ? "" : "muted");
        Proofs.of(skill, desk, workshop).forEach(proof -> item("✓ " + proof.says() + " on " + day(proof.at()), "ok"));
        if (evidence.memory() != Memory.NONE) {
            item(
                    "memory " + evidence.memory().name().toLowerCase(Locale.ROOT) + " (" + evidence.cards() + " cards)",
                    evidence.memory() == Memory.STRONG ? "ok" : "warn");
        }
        for (ChecklistItem one : skill.checklist()) {
            if (desk.progress().isTicked(skill.id(), one.id())) {
                item("✓ " + one.text(), "");
            }
        }
        out.add("</ul>");
        note(skill, Optional.empty(), "");
        for (Lesson lesson : skill.lessons()) {
            note(skill, Optional.of(lesson), lesson.title() + ": ");
        }
        out.add("</article>");
    }

    private void note(Skill skill, Optional<Lesson> lesson, String title) {
        desk.progress()
                .note(skill.id(), lesson.map(Lesson::id))
                .filter(note -> !note.isBlank())
                .ifPresent(note -> out.add("<div class=\"note\">" + text(title + note) + "</div>"));
    }

    private static String sign(SkillState state) {
        return switch (state) {
            case TODO -> "○";
            case LEARNING -> "◐";
            case DONE -> "✓";
            case SKIPPED -> "⊘";
        };
    }

    private void item(String what, String kind) {
        out.add("<li class=\"" + kind + "\">" + text(what) + "</li>");
    }

    private String day(Instant at) {
        return DAY.format(at.atZone(zone).toLocalDate());
    }
}
