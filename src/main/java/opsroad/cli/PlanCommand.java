package opsroad.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opsroad.core.plan.PlanWords;
import opsroad.core.plan.Planner;
import opsroad.core.plan.StudyDays;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.stats.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The plan in plain lines, and in a calendar. */
@Command(
        name = "plan",
        description = "When each stage will be done. Options change the plan; --replan makes it anew from today.")
final class PlanCommand extends OneCommand {
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int MOST_HOURS_A_DAY = 12;

    @Option(names = "--hours", paramLabel = "N", description = "Hours a week, spread evenly.")
    private Optional<Integer> hours = Optional.empty();

    @Option(
            names = "--weekdays",
            paramLabel = "DAY=HOURS",
            split = ",",
            description = "Hours for each day of the week, such as mon=1,wed=1.5,sat=3; days not named are free.")
    private Map<String, Double> weekdays = Map.of();

    @Option(names = "--start", paramLabel = "DATE", description = "First day, such as 2026-12-01.")
    private Optional<String> start = Optional.empty();

    @Option(
            names = "--off",
            paramLabel = "DAYS",
            split = ",",
            description = "Days off, such as 2026-12-24/2027-01-02; \"none\" forgets them.")
    private List<String> off = List.of();

    @Option(
            names = "--order",
            paramLabel = "STAGE",
            split = ",",
            description = "Stages in the order you want, such as mlops,llmops.")
    private List<String> order = List.of();

    @Option(names = "--replan", description = "Plan again from today.")
    private boolean replan;

    @Option(names = "--weeks", paramLabel = "N", description = "How many weeks to list; 4 when left out.")
    private int weeks = 4;

    @Option(names = "--ics", paramLabel = "FILE", description = "Write the plan as an iCalendar file.")
    private Optional<Path> ics = Optional.empty();

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        Statistics stats = Statistics.of(
                desk.roadmap(),
                desk.progress(),
                commands().deck(desk),
                commands().now());
        String today = stats.today().toString();
        int left = Planner.minutesLeft(desk.roadmap(), desk.progress());
        Optional<LearnerEvent.PlanSet> before = desk.progress().plan();
        LearnerEvent.PlanSet old =
                before.orElseGet(() -> new LearnerEvent.PlanSet(Planner.USUAL_HOURS, today).from(today, left));
        LearnerEvent.PlanSet changed = changed(old, desk, today, left);
        if (!changed.equals(old)) {
            desk.save(changed);
        }
        Planner.Plan plan = Planner.plan(desk.roadmap(), desk.progress(), stats);
        List<String> lines = new ArrayList<>(lines(plan, stats.today()));
        if (ics.isPresent()) {
            write(
                    ics.get(),
                    Calendar.of(
                            desk.roadmap(), desk.progress(), plan, commands().now(), ZoneId.systemDefault()));
            lines.add(
                    "Written to " + ics.get() + ". Import it again after a change: the entries move, none is doubled.");
        }
        return Answer.done(lines, json(plan));
    }

    private LearnerEvent.PlanSet changed(LearnerEvent.PlanSet old, Desk desk, String today, int left) {
        LearnerEvent.PlanSet plan = old;
        if (replan) {
            plan = plan.from(today, left);
        }
        if (start.isPresent()) {
            plan = plan.from(day(start.get()), left);
        }
        if (hours.isPresent()) {
            plan = plan.withHours(between(1, hours.get(), Planner.MOST_HOURS, "--hours"));
        }
        if (!weekdays.isEmpty()) {
            plan = plan.withWeekdays(minutes());
        }
        if (!off.isEmpty()) {
            plan = plan.withDaysOff(
                    off.equals(List.of("none"))
                            ? List.of()
                            : off.stream()
                                    .map(StudyDays.Off::parse)
                                    .map(StudyDays.Off::toString)
                                    .toList());
        }
        if (!order.isEmpty()) {
            plan = plan.withOrder(
                    order.stream().map(id -> Lookup.stage(desk, id).id()).toList());
        }
        return plan;
    }

    private static String day(String text) {
        try {
            return LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no day. Write it as 2026-12-01.", e);
        }
    }

    private static int between(int least, int number, int most, String option) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(option + " takes " + least + " to " + most + ".");
        }
        return number;
    }

    private List<Integer> minutes() {
        Integer[] minutes = {0, 0, 0, 0, 0, 0, 0};
        weekdays.forEach((name, each) -> {
            int day = WEEKDAYS.indexOf(name.toLowerCase(Locale.ROOT));
            if (day < 0) {
                throw new IllegalArgumentException(
                        "\"" + name + "\" is no day. The days are " + String.join(", ", WEEKDAYS) + ".");
            }
            if (!(each >= 0 && each <= MOST_HOURS_A_DAY)) {
                throw new IllegalArgumentException("A day takes 0 to " + MOST_HOURS_A_DAY + " hours.");
            }
            minutes[day] = (int) Math.round(60 * each);
        });
        if (List.of(minutes).stream().allMatch(each -> each == 0)) {
            throw new IllegalArgumentException("A week without any study leads nowhere: leave one day.");
        }
        return List.of(minutes);
    }

    private static void write(Path file, String text) throws CannotWriteException {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotWriteException(file, e);
        }
    }

    private List<String> lines(Planner.Plan plan, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add(PlanWords.hours(plan.days().hoursPerWeek()) + " a week, " + Math.round(plan.hoursLeft())
                + " hours left.");
        for (Planner.Leg leg : plan.legs()) {
            String when = leg.hours() == 0 ? "done" : Math.round(leg.hours()) + " h, done by " + leg.to();
            lines.add("  " + leg.stage().title() + ": " + when);
        }
        lines.add(PlanWords.ahead(plan, today, "opsroad plan --replan"));
        lines.add(PlanWords.likely(plan));
        int listed = Math.min(Math.max(0, weeks), plan.weeks().size());
        for (Planner.Week week : plan.weeks().subList(0, listed)) {
            lines.add("  Week of " + week.monday() + ": " + PlanWords.shares(week));
        }
        if (listed < plan.weeks().size()) {
            lines.add("  and " + (plan.weeks().size() - listed) + " more: opsroad plan --weeks "
                    + plan.weeks().size());
        }
        return lines;
    }

    private static List<Map<String, Object>> weeks(Planner.Plan plan) {
        List<Map<String, Object>> weeks = new ArrayList<>();
        for (Planner.Week week : plan.weeks()) {
            List<Map<String, Object>> skills = new ArrayList<>();
            week.shares()
                    .forEach(share ->
                            skills.add(Answer.fields("skill", share.skill().id().value(), "hours", share.hours())));
            weeks.add(Answer.fields("monday", week.monday().toString(), "skills", skills));
        }
        return weeks;
    }

    private static Map<String, Object> json(Planner.Plan plan) {
        List<Map<String, Object>> legs = new ArrayList<>();
        for (Planner.Leg leg : plan.legs()) {
            legs.add(Answer.fields(
                    "stage", leg.stage().id().value(),
                    "hours", leg.hours(),
                    "from", leg.from().toString(),
                    "to", leg.to().toString()));
        }
        List<Map<String, Object>> skills = new ArrayList<>();
        for (Planner.Slot slot : plan.slots()) {
            skills.add(Answer.fields(
                    "skill", slot.skill().id().value(),
                    "hours", slot.hours(),
                    "from", slot.from().toString(),
                    "to", slot.to().toString()));
        }
        Map<String, Object> json = Answer.fields(
                "hoursPerWeek", plan.days().hoursPerWeek(),
                "start", plan.start().toString(),
                "daysAhead", plan.daysAhead(),
                "stages", legs,
                "skills", skills,
                "weeks", weeks(plan));
        plan.forecast().earliest().ifPresent(day -> json.put("earliest", day.toString()));
        plan.forecast().latest().ifPresent(day -> json.put("latest", day.toString()));
        return json;
    }
}
