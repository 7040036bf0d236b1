package opsroad.tui.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import opsroad.core.progress.LabProgress;
import opsroad.core.progress.LabReport;
import opsroad.core.progress.LabReport.Outcome;
import opsroad.core.progress.LabReport.Result;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Skill;
import opsroad.text.CodeSpans;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Wrap;
import opsroad.text.markdown.Markdown;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Notice;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.Workshop;
import opsroad.tui.theme.Glyphs;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Scrollbar;

/**
 * A lab: the task beside its checks. Files are watched, and what is saved is checked at once.
 *
 * @param report of the last check; empty before the first
 * @param running the check that goes on now; empty when none does
 * @param seen fingerprint of the workspace as it was checked last
 * @param looking whether a look at the workspace is under way
 * @param onChecks whether keys scroll the checks instead of the task, and a narrow terminal shows them
 * @param top first row of the task to be seen, where there are so many
 * @param checksTop the same of the checks; below 0 for the first that does not hold
 */
record LabScreen(
        Skill skill,
        Lab lab,
        boolean started,
        Optional<LabReport> report,
        Optional<Running> running,
        String seen,
        boolean looking,
        boolean onChecks,
        int top,
        int checksTop)
        implements Screen {
    private static final int TWO_PANES = 100;
    private static final int WIDEST = 160;
    private static final int AT_FIRST_OPEN = -1;
    private static final int AT_END = Integer.MAX_VALUE / 2;

    /** How many columns and rows of text the task and the checks have. */
    private record Room(boolean both, int task, int checks, int rows) {
        static Room of(Session session) {
            int width = Math.min(WIDEST, session.columns());
            int rows = Math.max(1, session.rows() - 4);
            if (width < TWO_PANES) {
                return new Room(false, width - 4, width - 4, rows);
            }
            int left = width * 11 / 20;
            return new Room(true, left - 4, width - left - 5, rows);
        }
    }

    /** Why a check goes on. */
    enum Cause {
        /** The files are those that the lab begins with: that they fail says nothing about the learner. */
        AS_GIVEN,
        /** By the key: the learner waits for an answer, also when it is the same as before. */
        ASKED,
        CHANGED
    }

    /** A check that goes on; the worker adds results, the loop may cancel it. */
    record Running(List<Result> results, AtomicBoolean cancelled, Cause cause, Instant startedAt) {
        static Running start(Cause cause, Instant now) {
            return new Running(new CopyOnWriteArrayList<>(), new AtomicBoolean(), cause, now);
        }
    }

    static LabScreen of(Skill skill, Lab lab) {
        return new LabScreen(skill, lab, false, Optional.empty(), Optional.empty(), "", false, false, 0, AT_FIRST_OPEN);
    }

    private LabScreen with(boolean nowStarted, String fingerprint) {
        return new LabScreen(skill, lab, nowStarted, report, running, fingerprint, false, onChecks, top, checksTop);
    }

    private LabScreen with(Optional<LabReport> done, Optional<Running> now) {
        return new LabScreen(skill, lab, started, done, now, seen, looking, onChecks, top, checksTop);
    }

    private LabScreen at(int row) {
        return new LabScreen(skill, lab, started, report, running, seen, looking, onChecks, row, checksTop);
    }

    private LabScreen on(boolean checks) {
        return new LabScreen(skill, lab, started, report, running, seen, looking, checks, top, AT_FIRST_OPEN);
    }

    /** What a key brings must be in sight, also where there is room for one pane only. */
    private LabScreen showing(boolean checks, Session session) {
        return Room.of(session).both() || onChecks == checks ? this : on(checks);
    }

    private boolean isSame(Screen other) {
        return other instanceof LabScreen screen && screen.lab.key().equals(lab.key());
    }

    @Override
    public String title(Session session) {
        return lab.title();
    }

    private boolean isPassed(Session session) {
        return report.map(LabReport::isPassed).orElse(false)
                || progress(session).flatMap(LabProgress::passedAt).isPresent();
    }

    private Optional<LabProgress> progress(Session session) {
        return session.progress().labProgress(skill.id(), lab.id());
    }

    /** Looks whether there is a workspace; one that is there is checked at once. */
    @Override
    public Step opened(Session session) {
        Workshop workshop = session.workshop();
        return Step.stay().asking(() -> {
            boolean there = workshop.isStarted(lab);
            String fingerprint = workshop.fingerprint(lab);
            return (top, later) -> top instanceof LabScreen screen && isSame(top) && !screen.started && there
                    ? screen.with(true, fingerprint).check(later)
                    : Step.stay();
        });
    }

    @Override
    public List<Binding> bindings(Session session) {
        List<Binding> all = new ArrayList<>();
        if (!started) {
            all.add(Binding.of(Action.OPEN, "start", 1));
        } else if (running.isPresent()) {
            all.add(Binding.of(Action.BACK, "cancel", 1));
        } else {
            all.add(Binding.of(Action.CHECK, "check", 1));
        }
        String why = started ? "" : "Start the lab first: Enter.";
        int taken = progress(session).map(LabProgress::hints).orElse(0);
        all.add(Binding.of(Action.EDIT, "editor", 2).unless(why));
        all.add(Binding.of(Action.HINT, "hint", 4).unless(taken >= lab.hints().size() ? "All hints are shown." : why));
        all.add(Binding.of(Action.SHELL, "shell", 5).unless(why));
        if (hasQuestion()) {
            all.add(Binding.of(Action.ANSWER, "answer", 3).unless(why));
        }
        all.add(Binding.of(Action.SOLUTION, "solution", 8).unless(why));
        all.add(Binding.of(Action.START_OVER, "start again", 9).unless(why));
        Room room = Room.of(session);
        boolean fits = room.both() && checks(room, session).lines().size() <= room.rows();
        String other = onChecks ? "task" : "checks";
        all.add(fits ? Binding.quiet(Action.NEXT_FIELD, other) : Binding.of(Action.NEXT_FIELD, other, 3));
        all.add(Binding.of(Action.DOWN, "scroll", 7));
        all.add(Binding.quiet(Action.UP, "scroll back"));
        all.add(Binding.quiet(Action.PAGE_DOWN, "page down"));
        all.add(Binding.quiet(Action.PAGE_UP, "page up"));
        if (running.isEmpty()) {
            all.add(Binding.of(Action.BACK, "back", 6));
        }
        all.add(Binding.quiet(Action.QUIT, "back"));
        return all;
    }

    private boolean hasQuestion() {
        return lab.checks().stream().anyMatch(Check.Answer.class::isInstance);
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case OPEN -> started ? Step.stay() : start(session);
            case CHECK -> checkAgreed(session);
            case EDIT -> outside(session.workshop()::edit);
            case SHELL -> outside(session.workshop()::shell);
            case HINT -> hint(session);
            case ANSWER -> answer(session);
            case SOLUTION -> solution(session);
            case START_OVER ->
                Step.push(new ConfirmScreen(
                        "Start " + lab.title() + " again?",
                        "Your files are moved aside, never deleted, and the lab begins with the files as given.",
                        "Start again",
                        false,
                        start(session)));
            case NEXT_FIELD -> Step.become(on(!onChecks));
            case DOWN -> scroll(1, session);
            case UP -> scroll(-1, session);
            case PAGE_DOWN -> scroll(session.rows() / 2, session);
            case PAGE_UP -> scroll(-session.rows() / 2, session);
            case BACK -> {
                running.ifPresent(now -> now.cancelled().set(true));
                yield running.isPresent() ? Step.stay() : Step.pop();
            }
            case QUIT -> {
                running.ifPresent(now -> now.cancelled().set(true));
                yield Step.pop();
            }
            default -> Step.stay();
        };
    }

    private Step start(Session session) {
        Workshop workshop = session.workshop();
        return Step.stay()
                .saving(new LearnerEvent.LabStarted(skill.id(), lab.id()))
                .asking(() -> {
                    Optional<String> aside = workshop.start(lab);
                    String fingerprint = workshop.fingerprint(lab);
                    String where = workshop.folder(lab);
                    return (top, later) -> {
                        if (!(top instanceof LabScreen screen) || !isSame(top)) {
                            return Step.stay();
                        }
                        String said = aside.map(old -> "Started again; the old files are in " + old + ".")
                                .orElse("Started: work in " + where + ".");
                        return screen.with(true, fingerprint)
                                .check(later, Cause.AS_GIVEN)
                                .telling(Notice.info(said));
                    };
                });
    }

    /** A road from elsewhere runs nothing before the learner has seen the whole list. */
    private Step checkAgreed(Session session) {
        Optional<String> consent = session.workshop().consent(lab);
        if (consent.isEmpty() || session.progress().setting(consent.get()).isPresent()) {
            return showing(true, session).check(session, Cause.ASKED);
        }
        return Step.push(new ConfirmScreen(
                "Run these commands?",
                "This lab does not come with opsroad. To check it, these commands run on your machine:\n\n"
                        + String.join("\n", lab.commands()),
                "Run them",
                false,
                Step.stay()
                        .saving(new LearnerEvent.SettingChanged(consent.get(), "yes"))
                        .asking(() -> (top, later) -> top instanceof LabScreen screen && isSame(top)
                                ? screen.showing(true, later).check(later, Cause.ASKED)
                                : Step.stay())));
    }

    private Step check(Session session) {
        return check(session, Cause.CHANGED);
    }

    private boolean isWithoutConsent(Session session) {
        Optional<String> consent = session.workshop().consent(lab);
        return consent.isPresent() && session.progress().setting(consent.get()).isEmpty();
    }

    /** What was typed since the lab was started. */
    private Map<String, String> answers(Session session) {
        return progress(session).map(LabProgress::answers).orElse(Map.of());
    }

    private Step check(Session session, Cause cause) {
        if (isWithoutConsent(session)) {
            return Step.become(this);
        }
        Running now = Running.start(cause, session.now());
        Workshop workshop = session.workshop();
        Map<String, String> typed = Map.copyOf(answers(session));
        return Step.become(with(report, Optional.of(now))).asking(() -> {
            String before = workshop.fingerprint(lab);
            LabReport first = workshop.check(lab, typed, now.results()::add, now.cancelled()::get);
            String between = workshop.fingerprint(lab);
            boolean changed = !between.equals(before) && !now.cancelled().get();
            if (changed) {
                // A file was saved while the checks ran. Or a check writes files itself, so that one more time is
                // enough.
                now.results().clear();
            }
            LabReport done = changed ? workshop.check(lab, typed, now.results()::add, now.cancelled()::get) : first;
            String after = changed ? workshop.fingerprint(lab) : between;
            return (top, later) -> top instanceof LabScreen screen && isSame(top)
                    ? screen.checked(done, after, now, later)
                    : Step.stay();
        });
    }

    /** Only what differs from the last time is written down: a save without an effect is no event. */
    private Step checked(LabReport done, String after, Running run, Session session) {
        boolean justPassed = done.isPassed() && !report.map(LabReport::isPassed).orElse(false);
        LabScreen then = with(Optional.of(done), Optional.empty()).with(true, after);
        Step step = Step.become(justPassed ? then.showing(false, session).at(0) : then);
        if (run.cancelled().get()) {
            return step.telling(Notice.warning("Cancelled: some checks did not run."));
        }
        boolean isFirst = progress(session).map(LabProgress::allChecks).orElse(0) == 0;
        boolean isNews = isFirst || report.isEmpty() || !report.get().equals(done);
        Step saved = isNews && run.cause() != Cause.AS_GIVEN ? step.saving(done.event(lab)) : step;
        if (!justPassed) {
            String counted =
                    done.count(Outcome.PASSED) + " of " + done.results().size() + " hold.";
            return run.cause() == Cause.ASKED ? saved.telling(Notice.info("Checked: " + counted)) : saved;
        }
        return saved.telling(Notice.info(
                wasShown(session)
                        ? "All checks hold. It is no proof, since the solution was shown."
                        : "Solved: " + lab.title() + ". Read what to remember."));
    }

    /** Tells whether a pass is no proof. */
    private boolean wasShown(Session session) {
        return progress(session).map(LabProgress::wasShown).orElse(false);
    }

    private Step outside(java.util.function.Consumer<Lab> work) {
        return Step.run(new Step.Errand.Outside(() -> work.accept(lab)));
    }

    private Step hint(Session session) {
        int next = progress(session).map(LabProgress::hints).orElse(0) + 1;
        return Step.become(showing(false, session).at(AT_END))
                .saving(new LearnerEvent.HintTaken(skill.id(), lab.id(), next));
    }

    /** Asks the first question that is not answered right yet, else the first. */
    private Step answer(Session session) {
        Map<String, String> answers = answers(session);
        Check.Answer wanted = null;
        for (Check check : lab.checks()) {
            if (check instanceof Check.Answer one
                    && (wanted == null || (isOpen(one, answers) && !isOpen(wanted, answers)))) {
                wanted = one;
            }
        }
        if (wanted == null) {
            return Step.stay();
        }
        String id = wanted.facts().id();
        return Step.push(new TextScreen(wanted.question(), answers.getOrDefault(id, ""), text -> Step.pop(
                        (top, later) -> top instanceof LabScreen screen ? screen.check(later) : Step.stay())
                .saving(new LearnerEvent.LabAnswered(skill.id(), lab.id(), id, text))));
    }

    private static boolean isOpen(Check.Answer check, Map<String, String> answers) {
        return !check.task().isRight(answers.getOrDefault(check.facts().id(), ""));
    }

    private Step solution(Session session) {
        Step show = Step.push(ReaderScreen.of(new Reading.Solution(skill, lab)));
        if (isPassed(session)) {
            return show;
        }
        return Step.push(new ConfirmScreen(
                "Show the solution?",
                "After that a pass of this lab no longer counts as proof. A hint (h) may be enough.",
                "Show it",
                false,
                show.saving(new LearnerEvent.SolutionShown(skill.id(), lab.id()))));
    }

    @Override
    public boolean ticks() {
        return started || running.isPresent();
    }

    @Override
    public Step tick(Session session) {
        if (!started || looking || running.isPresent()) {
            return Step.stay();
        }
        Workshop workshop = session.workshop();
        LabScreen now = new LabScreen(skill, lab, true, report, running, seen, true, onChecks, top, checksTop);
        return Step.become(now).asking(() -> {
            boolean there = workshop.isStarted(lab);
            String fingerprint = workshop.fingerprint(lab);
            return (top, later) -> {
                if (!(top instanceof LabScreen screen) || !isSame(top)) {
                    return Step.stay();
                }
                if (!there) {
                    return Step.become(of(skill, lab))
                            .telling(Notice.warning("The folder of this lab is gone. Enter makes it again."));
                }
                boolean changed = !fingerprint.equals(screen.seen) && screen.running.isEmpty();
                LabScreen then = screen.with(true, fingerprint);
                return changed ? then.check(later) : Step.become(then);
            };
        });
    }

    @Override
    public Step scroll(int rows, Session session) {
        Room room = Room.of(session);
        if (!onChecks) {
            int last = lastTop(taskLines(room, session), room);
            return Step.become(at(within(Math.min(top, last) + rows, last)));
        }
        Checks checks = checks(room, session);
        int last = lastTop(checks.lines(), room);
        int row = within(checksTop(checks, last) + rows, last);
        return Step.become(new LabScreen(skill, lab, started, report, running, seen, looking, true, top, row));
    }

    private static int lastTop(List<Line> lines, Room room) {
        return Math.max(0, lines.size() - room.rows());
    }

    private static int within(int row, int last) {
        return Math.max(0, Math.min(last, row));
    }

    /** What does not hold is what one looks for: unless the learner scrolled, it is in sight. */
    private int checksTop(Checks checks, int last) {
        return within(checksTop == AT_FIRST_OPEN ? checks.firstOpen() : checksTop, last);
    }

    @Override
    public Map<String, String> place() {
        return Map.of("screen", "lab", "skill", skill.id().value(), "lab", lab.id());
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), WIDEST);
        Room room = Room.of(session);
        if (!room.both()) {
            if (onChecks) {
                drawChecks(page, room, session);
            } else {
                drawTask(page, room, session);
            }
            return;
        }
        int left = room.task() + 4;
        drawTask(page.region(0, 0, left, page.height()), room, session);
        drawChecks(page.region(left + 1, 0, page.width() - left - 1, page.height()), room, session);
    }

    private void drawTask(Canvas canvas, Room room, Session session) {
        Role accent = Parts.accent(session.roadmap().stageOf(skill));
        String note = lab.minutes() + " min" + (!room.both() && started ? " " + state() : "");
        Role border = onChecks ? Role.BORDER : accent;
        Canvas inside = Box.draw(canvas, session.glyphs(), lab.title(), note, border, accent);
        List<Line> lines = taskLines(room, session);
        drawLines(canvas, inside, lines, within(top, lastTop(lines, room)), session);
    }

    private static void drawLines(Canvas canvas, Canvas inside, List<Line> lines, int first, Session session) {
        for (int y = 0; y < inside.height() && first + y < lines.size(); y++) {
            inside.put(0, y, lines.get(first + y));
        }
        Scrollbar.draw(
                canvas.region(canvas.width() - 1, 1, 1, inside.height()), 0, first, lines.size(), session.glyphs());
    }

    private List<Line> taskLines(Room room, Session session) {
        Pages pages = new Pages(Markdown.parse(text(session)));
        return pages.at(Math.max(20, room.task() - 2), session.glyphs().isAscii(), Set.of())
                .lines();
    }

    private String state() {
        return running.isPresent() ? "checking" : summary();
    }

    private String summary() {
        return report.map(done ->
                        done.count(Outcome.PASSED) + "/" + done.results().size())
                .orElse("");
    }

    /** What to do, then what was shown so far: hints, and after a pass what to remember. */
    private String text(Session session) {
        StringBuilder text = new StringBuilder();
        if (isPassed(session)) {
            text.append(solved(session))
                    .append(" What to remember:\n\n")
                    .append(lab.debrief())
                    .append("\n\n---\n\n");
        }
        text.append(lab.task()).append("\n\n");
        if (started) {
            text.append("Your files are in `")
                    .append(session.workshop().folder(lab))
                    .append("`.\n\n");
        } else {
            text.append("Press Enter to get the files.\n\n");
        }
        if (!lab.commands().isEmpty()) {
            String commands = String.join("\n", lab.commands());
            String fence = fence(commands);
            text.append("The checks run:\n\n" + fence + "sh\n").append(commands).append("\n" + fence + "\n");
        }
        for (Lab.Requirement requirement : lab.requires()) {
            text.append("\nNeeds `")
                    .append(requirement.tool())
                    .append("`: ")
                    .append(requirement.why())
                    .append('\n');
        }
        // At the end, where the screen scrolls to when a hint is taken.
        int hints = progress(session).map(LabProgress::hints).orElse(0);
        for (int i = 0; i < Math.min(hints, lab.hints().size()); i++) {
            text.append("\n\n> [!TIP]\n> Hint ")
                    .append(i + 1)
                    .append(" of ")
                    .append(lab.hints().size())
                    .append(": ")
                    .append(lab.hints().get(i))
                    .append("\n\n");
        }
        return text.toString();
    }

    private String solved(Session session) {
        boolean now = report.map(LabReport::isPassed).orElse(false);
        Optional<Instant> before = progress(session).flatMap(LabProgress::passedAt);
        if (before.isPresent()) {
            return now ? "**Solved.**" : "**Solved on " + session.day(before.get()) + ".**";
        }
        return wasShown(session) ? "**All checks hold**, with the solution shown: no proof." : "**Solved.**";
    }

    /** Longer than any in the text, so that no command can hide behind what follows it. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private void drawChecks(Canvas canvas, Room room, Session session) {
        Role border = onChecks ? Parts.accent(session.roadmap().stageOf(skill)) : Role.BORDER;
        Canvas inside = Box.draw(canvas, session.glyphs(), "Checks", state(), border, Role.BORDER);
        Checks checks = checks(room, session);
        int last = lastTop(checks.lines(), room);
        drawLines(canvas, inside, checks.lines(), checksTop(checks, last), session);
    }

    /**
     * The checks as they are written on the screen.
     *
     * @param firstOpen row of the first that does not hold; 0 when all do
     */
    private record Checks(List<Line> lines, int firstOpen) {}

    private Checks checks(Room room, Session session) {
        Glyphs glyphs = session.glyphs();
        List<Line> lines = new ArrayList<>();
        int firstOpen = -1;
        boolean reached = running.isEmpty();
        for (Check check : lab.checks()) {
            Optional<Result> result = result(check);
            if (result.isEmpty() && report.isPresent() && running.isEmpty()) {
                continue;
            }
            boolean holds = result.map(one -> one.outcome() == Outcome.PASSED).orElse(true);
            firstOpen = firstOpen < 0 && !holds ? lines.size() : firstOpen;
            add(lines, check, result, room.checks(), glyphs);
            if (result.isEmpty() && !reached) {
                reached = true;
                addRunning(lines, room.checks(), session);
            }
        }
        if (report.isPresent() && running.isEmpty()) {
            Role role = report.get().isPassed() ? Role.OK : Role.MUTED;
            lines.add(Line.EMPTY);
            lines.addAll(Wrap.wrap(whatNow(report.get()), Style.of(role), room.checks()));
        }
        if (started && report.isEmpty() && running.isEmpty() && isWithoutConsent(session)) {
            String said = "This lab does not come with opsroad. c shows what its checks run, and asks.";
            lines.add(Line.EMPTY);
            lines.addAll(Wrap.wrap(said, Style.of(Role.WARN), room.checks()));
        }
        return new Checks(lines, Math.max(0, firstOpen));
    }

    private static String whatNow(LabReport done) {
        if (done.isPassed()) {
            return "All checks hold.";
        }
        if (done.results().stream().anyMatch(one -> one.saw().equals(LabReport.CANCELLED))) {
            return "Cancelled. c checks again.";
        }
        return done.count(Outcome.FAILED) == 0
                ? "What could not run keeps the lab open: install what is missing."
                : "Save a file and it is checked again.";
    }

    /** A check that takes its time says so; most are over before one could read it. */
    private void addRunning(List<Line> lines, int width, Session session) {
        long seconds = running.map(
                        now -> Duration.between(now.startedAt(), session.now()).toSeconds())
                .orElse(0L);
        if (seconds >= 1) {
            String said = "Checking for " + seconds + " s. Esc cancels.";
            lines.addAll(Parts.hang("  ", Style.TEXT, Wrap.wrap(said, Style.of(Role.MUTED), width - 2)));
        }
    }

    private Optional<Result> result(Check check) {
        List<Result> results = running.isPresent()
                ? running.get().results()
                : report.map(LabReport::results).orElse(List.of());
        return results.stream()
                .filter(one -> one.check().equals(check.facts().id()))
                .findFirst();
    }

    private static void add(List<Line> lines, Check check, Optional<Result> result, int width, Glyphs glyphs) {
        Outcome outcome = result.map(Result::outcome).orElse(Outcome.NOT_RUN);
        boolean open = result.isEmpty();
        String sign = open
                ? glyphs.todo()
                : switch (outcome) {
                    case PASSED -> glyphs.right();
                    case FAILED -> glyphs.wrong();
                    case NOT_RUN -> glyphs.skipped();
                };
        Role role = open
                ? Role.MUTED
                : switch (outcome) {
                    case PASSED -> Role.OK;
                    case FAILED -> Role.ERROR;
                    case NOT_RUN -> Role.WARN;
                };
        List<Line> says = Wrap.wrap(CodeSpans.spans(check.facts().says(), Style.TEXT), width - 2);
        lines.addAll(Parts.hang(sign + " ", Style.of(role).bold(), says));
        String saw = result.map(Result::saw).orElse("");
        if (!saw.isEmpty()) {
            String said = outcome == Outcome.NOT_RUN ? "Not run: " + saw : saw;
            lines.addAll(Parts.hang("  ", Style.TEXT, Wrap.wrap(CodeSpans.spans(said, Style.of(role)), width - 2)));
        }
    }
}
