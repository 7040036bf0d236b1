package opsroad.core.progress;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was done with one lab. */
public final class LabProgress {
    private @Nullable Instant startedAt;
    private @Nullable Instant solutionShownAt;
    private @Nullable Instant passedAt;
    private int hints;
    private int passedChecks;
    private int allChecks;
    private final Map<String, String> answers = new LinkedHashMap<>();

    LabProgress() {}

    static LabProgress read(StateReader in) {
        LabProgress read = new LabProgress();
        read.startedAt = in.moment();
        read.solutionShownAt = in.moment();
        read.passedAt = in.moment();
        read.hints = (int) in.number();
        read.passedChecks = (int) in.number();
        read.allChecks = (int) in.number();
        in.texts(read.answers);
        return read;
    }

    void write(StateWriter out) {
        out.moment(startedAt);
        out.moment(solutionShownAt);
        out.moment(passedAt);
        out.number(hints);
        out.number(passedChecks);
        out.number(allChecks);
        out.texts(answers);
    }

    void started(Instant at) {
        startedAt = at;
        answers.clear();
        passedChecks = 0;
        allChecks = 0;
    }

    void answered(String check, String text) {
        answers.put(check, text);
    }

    /** Returns what was typed since the last start, by check. */
    public Map<String, String> answers() {
        return Collections.unmodifiableMap(answers);
    }

    void hint(int number) {
        hints = Math.max(hints, number);
    }

    void solutionShown(Instant at) {
        if (passedAt == null) {
            solutionShownAt = at;
        }
    }

    void checked(LearnerEvent.LabChecked checked, Instant at) {
        passedChecks = checked.passed().size();
        allChecks = passedChecks + checked.failed().size() + checked.notRun().size();
        boolean passed = allChecks > 0 && passedChecks == allChecks;
        if (passed && passedAt == null && solutionShownAt == null) {
            passedAt = at;
        }
    }

    public boolean isStarted() {
        return startedAt != null;
    }

    public Optional<Instant> startedAt() {
        return Optional.ofNullable(startedAt);
    }

    /** Returns how many hints were taken. */
    public int hints() {
        return hints;
    }

    /** Returns how many checks held the last time. */
    public int passedChecks() {
        return passedChecks;
    }

    /** Returns how many checks there were the last time; 0 before the first. */
    public int allChecks() {
        return allChecks;
    }

    /** Returns when it was first passed without a look at the solution. */
    public Optional<Instant> passedAt() {
        return Optional.ofNullable(passedAt);
    }

    /** Tells whether the solution was shown before it was passed: then a pass is no proof. */
    public boolean wasShown() {
        return solutionShownAt != null;
    }
}
