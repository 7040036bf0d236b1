package opsroad.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import opsroad.core.plan.Planner;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.text.Clean;

/**
 * A plan as iCalendar: a whole-day entry for each skill and for the end of each stage. The UID of an entry never changes and its SEQUENCE only
 * grows, so that a calendar that imports the file again moves the entries; a skill that is skipped is cancelled, since an entry that is only left
 * out would stay where it was. Source: RFC 5545.
 */
final class Calendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Octets of a content line without its end. */
    private static final int LONGEST_LINE = 75;

    private static final int MINUTE = 60;
    private static final String CONFIRMED = "CONFIRMED";
    private static final String CANCELLED = "CANCELLED";

    private final StringBuilder text = new StringBuilder();
    private final String road;
    private final Instant now;

    private Calendar(String road, Instant now) {
        this.road = road;
        this.now = now;
    }

    /** Returns the text of an {@code .ics} file. */
    static String of(Roadmap roadmap, Progress progress, Planner.Plan plan, Instant now, ZoneId zone) {
        Calendar calendar = new Calendar(roadmap.id(), now);
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//opsroad//opsroad//EN");
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        LocalDate today = now.atZone(zone).toLocalDate();
        for (Skill skill : roadmap.skills()) {
            if (progress.state(skill) == SkillState.DONE) {
                LocalDate day = progress.doneAt(skill).orElse(now).atZone(zone).toLocalDate();
                calendar.entry("skill-" + skill.id(), "Done: " + skill.title(), skill.summary(), day, day, CONFIRMED);
            } else if (progress.state(skill) == SkillState.SKIPPED) {
                calendar.entry("skill-" + skill.id(), skill.title(), skill.summary(), today, today, CANCELLED);
            }
        }
        for (Planner.Slot slot : plan.slots()) {
            Skill skill = slot.skill();
            String hours = Math.round(slot.hours() * 10) / 10.0 + " h";
            calendar.entry(
                    "skill-" + skill.id(),
                    skill.title() + " (" + hours + ")",
                    skill.summary(),
                    slot.from(),
                    slot.to(),
                    CONFIRMED);
        }
        for (Planner.Leg leg : plan.legs()) {
            LocalDate day = leg.hours() > 0
                    ? leg.to()
                    : finished(leg.stage(), progress, now).atZone(zone).toLocalDate();
            calendar.entry(
                    "stage-" + leg.stage().id(),
                    "Milestone: " + leg.stage().title() + " done",
                    leg.stage().facets().outcome(),
                    day,
                    day,
                    CONFIRMED);
        }
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    /** When the last skill of a stage was done. */
    private static Instant finished(Stage stage, Progress progress, Instant now) {
        return stage.skills().stream()
                .flatMap(skill -> progress.doneAt(skill).stream())
                .max(Comparator.naturalOrder())
                .orElse(now);
    }

    private void entry(String id, String summary, String description, LocalDate first, LocalDate last, String status) {
        line("BEGIN:VEVENT");
        line("UID:" + road + "-" + id + "@opsroad");
        line("DTSTAMP:" + MOMENT.format(now));
        line("SEQUENCE:" + now.getEpochSecond() / MINUTE);
        line("DTSTART;VALUE=DATE:" + DAY.format(first));
        // The end of a whole-day entry is the day after it.
        line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        line("SUMMARY:" + escape(summary));
        line("DESCRIPTION:" + escape(description));
        line("STATUS:" + status);
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escape(String value) {
        return Clean.text(value.replace("\r", ""))
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A longer line goes on behind a line break and a space; a character is never cut. */
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int codePoint = content.codePointAt(i);
            String one = Character.toString(codePoint);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(one);
            octets += size;
            i += Character.charCount(codePoint);
        }
        text.append("\r\n");
    }
}
