package opsroad.core.progress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.Lab;

/** What checking a lab found. */
public record LabReport(List<Result> results) {
    /** Why a check did not run that the learner did not wait for. */
    public static final String CANCELLED = "Cancelled.";

    /** How a check ended. */
    public enum Outcome {
        PASSED,
        FAILED,
        NOT_RUN
    }

    /**
     * The result of one check.
     *
     * @param says what must hold; code in it stands in backticks
     * @param saw what was found where, or why it could not run, written in the same way; empty when it passed
     */
    public record Result(String check, String says, Outcome outcome, String saw) {}

    public LabReport {
        results = List.copyOf(results);
    }

    /**
     * Leaves out the stand-ins that were not needed: those of checks that ran. Of a check that could not run and whose stand-in ran, the stand-in
     * counts.
     */
    public static LabReport of(Lab lab, List<Result> all) {
        Set<String> ran = new HashSet<>();
        for (Result result : all) {
            if (result.outcome() != Outcome.NOT_RUN) {
                ran.add(result.check());
            }
        }
        Set<String> dropped = new HashSet<>();
        for (Check check : lab.checks()) {
            Optional<String> other = check.facts().insteadOf();
            if (other.isPresent()) {
                dropped.add(ran.contains(other.get()) ? check.facts().id() : other.get());
            }
        }
        List<Result> kept = new ArrayList<>();
        for (Result result : all) {
            if (!dropped.contains(result.check())) {
                kept.add(result);
            }
        }
        return new LabReport(kept);
    }

    public boolean isPassed() {
        return !results.isEmpty() && count(Outcome.PASSED) == results.size();
    }

    public int count(Outcome outcome) {
        int count = 0;
        for (Result result : results) {
            count += result.outcome() == outcome ? 1 : 0;
        }
        return count;
    }

    /** Returns the event that keeps this report. */
    public LearnerEvent event(Lab lab) {
        return new LearnerEvent.LabChecked(
                lab.skill(),
                lab.id(),
                lab.objective().value(),
                ids(Outcome.PASSED),
                ids(Outcome.FAILED),
                ids(Outcome.NOT_RUN));
    }

    private List<String> ids(Outcome outcome) {
        List<String> ids = new ArrayList<>();
        for (Result result : results) {
            if (result.outcome() == outcome) {
                ids.add(result.check());
            }
        }
        return ids;
    }
}
