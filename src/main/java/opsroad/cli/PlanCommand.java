package opsroad.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.plan.Planner;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.stats.Statistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The plan in plain lines. */
@Command(name = "plan", description = "When each stage will be done; --hours plans anew from today.")
final class PlanCommand extends OneCommand {
    private static final int USUAL_HOURS = 5;
    private static final int MOST_HOURS = 60;

    @Option(names = "--hours", paramLabel = "N", description = "Hours a week that you mean to give, from today on.")
    private Optional<Integer> hours = Optional.empty();

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        Statistics stats = Statistics.of(
                desk.roadmap(),
                desk.progress(),
                commands().deck(desk),
                commands().now());
        if (hours.isPresent()) {
            if (hours.get() < 1 || hours.get() > MOST_HOURS) {
                throw new IllegalArgumentException("--hours takes 1 to " + MOST_HOURS + ".");
            }
            desk.save(new LearnerEvent.PlanSet(hours.get(), stats.today().toString()));
        }
        Optional<LearnerEvent.PlanSet> set = desk.progress().plan();
        LocalDate start = set.map(plan -> LocalDate.parse(plan.start())).orElse(stats.today());
        Planner.Plan plan = Planner.plan(
                desk.roadmap(),
                desk.progress(),
                stats,
                set.map(LearnerEvent.PlanSet::hoursPerWeek).orElse(USUAL_HOURS),
                start);
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> legs = new ArrayList<>();
        lines.add(plan.hoursPerWeek() + " hours a week, " + Math.round(plan.hoursLeft()) + " hours left.");
        for (Planner.Leg leg : plan.legs()) {
            String when = leg.hours() == 0 ? "done" : Math.round(leg.hours()) + " h, done by " + leg.to();
            lines.add("  " + leg.stage().title() + ": " + when);
            legs.add(Answer.fields(
                    "stage", leg.stage().id().value(),
                    "hours", leg.hours(),
                    "from", leg.from().toString(),
                    "to", leg.to().toString()));
        }
        lines.add("Days ahead of the plan: " + plan.daysAhead());
        return Answer.done(
                lines,
                Answer.fields("hoursPerWeek", plan.hoursPerWeek(), "daysAhead", plan.daysAhead(), "stages", legs));
    }
}
