package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.HashMap;
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
 * @param answers what was typed, by check
 * @param seen fingerprint of the workspace as it was checked last
 * @param looking whether a look at the workspace is under way
 * @param onChecks whether a narrow terminal shows the checks instead of the task
 * @param top first visible row of the task
 */
record LabScreen(
        Skill skill,
        Lab lab,
        boolean started,
        Optional<LabReport> report,
        Optional<Running> running,
        Map<String, String> answers,
        String seen,
        boolean looking,
        boolean onChecks,
        int top)
        implements Screen {
    private static final int TWO_PANES = 100;
    private static final int WIDEST = 160;

    /** A check that goes on; the worker adds results, the loop may cancel it. */
    record Running(List<Result> results, AtomicBoolean cancelled) {
        static Running start() {
            return new Running(new CopyOnWriteArrayList<>(), new AtomicBoolean());
        }
    }

    LabScreen {
        answers = Map.copyOf(answers);
    }

    static LabScreen of(Skill skill, Lab lab) {
        return new LabScreen(skill, lab, false, Optional.empty(), Optional.empty(), Map.of(), "", false, false, 0);
    }

    private LabScreen with(boolean nowStarted, String fingerprint) {
        return new LabScreen(skill, lab, nowStarted, report, running, answers, fingerprint, false, onChecks, top);
    }

    private LabScreen with(Optional<LabReport> done, Optional<Running> now) {
        return new LabScreen(skill, lab, started, done, now, answers, seen, looking, onChecks, top);
    }

    private LabScreen at(int row) {
        return new LabScreen(skill, lab, started, report, running, answers, seen, looking, onChecks, Math.max(0, row));
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
        all.add(Binding.quiet(Action.NEXT_FIELD, "task or checks"));
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
            case ANSWER -> answer();
            case SOLUTION -> solution(session);
            case START_OVER ->
                Step.push(new ConfirmScreen(
                        "Start " + lab.title() + " again?",
                        "Your files are moved aside, never deleted, and the lab begins with the files as given.",
                        "Start again",
                        false,
                        start(session)));
            case NEXT_FIELD ->
                Step.become(new LabScreen(skill, lab, started, report, running, answers, seen, looking, !onChecks, 0));
            case DOWN -> Step.become(at(top + 1));
            case UP -> Step.become(at(top - 1));
            case PAGE_DOWN -> Step.become(at(top + session.rows() / 2));
            case PAGE_UP -> Step.become(at(top - session.rows() / 2));
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
                        return screen.with(true, fingerprint).check(later).telling(Notice.info(said));
                    };
                });
    }

    /** A road from elsewhere runs nothing before the learner has seen the whole list. */
    private Step checkAgreed(Session session) {
        Optional<String> consent = session.workshop().consent(lab);
        if (consent.isEmpty() || session.progress().setting(consent.get()).isPresent()) {
            return check(session);
        }
        return Step.push(new ConfirmScreen(
                "Run these commands?",
                "This lab does not come with opsroad. To check it, these commands run on your machine:\n\n"
                        + String.join("\n", lab.commands()),
                "Run them",
                false,
                Step.stay()
                        .saving(new LearnerEvent.SettingChanged(consent.get(), "yes"))
                        .telling(Notice.info("Agreed: c checks the lab."))));
    }

    private Step check(Session session) {
        Optional<String> consent = session.workshop().consent(lab);
        if (consent.isPresent() && session.progress().setting(consent.get()).isEmpty()) {
            return Step.become(this);
        }
        Running now = Running.start();
        Workshop workshop = session.workshop();
        Map<String, String> typed = answers;
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
                    ? screen.checked(done, after, now.cancelled().get())
                    : Step.stay();
        });
    }

    /** Only what differs from the last time is written down: a save without an effect is no event. */
    private Step checked(LabReport done, String after, boolean cancelled) {
        LabScreen then = with(Optional.of(done), Optional.empty()).with(true, after);
        Step step = Step.become(then);
        if (cancelled) {
            return step.telling(Notice.warning("Cancelled: some checks did not run."));
        }
        boolean isNews = report.isEmpty() || !report.get().equals(done);
        Step saved = isNews ? step.saving(done.event(lab)) : step;
        boolean justPassed = done.isPassed() && !report.map(LabReport::isPassed).orElse(false);
        return justPassed ? saved.telling(Notice.info("Solved: " + lab.title() + ". Read what to remember.")) : saved;
    }

    private Step outside(java.util.function.Consumer<Lab> work) {
        return Step.run(new Step.Errand.Outside(() -> work.accept(lab)));
    }

    private Step hint(Session session) {
        int next = progress(session).map(LabProgress::hints).orElse(0) + 1;
        return Step.become(onChecks ? this : at(Integer.MAX_VALUE / 2))
                .saving(new LearnerEvent.HintTaken(skill.id(), lab.id(), next));
    }

    /** Asks the first question that is not answered right yet, else the first. */
    private Step answer() {
        Check.Answer wanted = null;
        for (Check check : lab.checks()) {
            if (check instanceof Check.Answer one && (wanted == null || (isOpen(one) && !isOpen(wanted)))) {
                wanted = one;
            }
        }
        if (wanted == null) {
            return Step.stay();
        }
        Check.Answer asked = wanted;
        return Step.push(new TextScreen(
                asked.question(),
                answers.getOrDefault(asked.facts().id(), ""),
                text -> Step.pop((top, later) -> top instanceof LabScreen screen
                        ? screen.answered(asked, text).check(later)
                        : Step.stay())));
    }

    private boolean isOpen(Check.Answer check) {
        return !check.task().isRight(answers.getOrDefault(check.facts().id(), ""));
    }

    private LabScreen answered(Check.Answer check, String text) {
        Map<String, String> now = new HashMap<>(answers);
        now.put(check.facts().id(), text);
        return new LabScreen(skill, lab, started, report, running, now, seen, looking, onChecks, top);
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
        LabScreen now = new LabScreen(skill, lab, true, report, running, answers, seen, true, onChecks, top);
        return Step.become(now).asking(() -> {
            String fingerprint = workshop.fingerprint(lab);
            return (top, later) -> {
                if (!(top instanceof LabScreen screen) || !isSame(top)) {
                    return Step.stay();
                }
                boolean changed = !fingerprint.equals(screen.seen) && screen.running.isEmpty();
                LabScreen then = screen.with(true, fingerprint);
                return changed ? then.check(later) : Step.become(then);
            };
        });
    }

    @Override
    public Step scroll(int rows, Session session) {
        return Step.become(at(top + rows));
    }

    @Override
    public Map<String, String> place() {
        return Map.of("screen", "lab", "skill", skill.id().value(), "lab", lab.id());
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), WIDEST);
        if (page.width() < TWO_PANES) {
            if (onChecks) {
                drawChecks(page, session);
            } else {
                drawTask(page, session, true);
            }
            return;
        }
        int left = page.width() * 11 / 20;
        drawTask(page.region(0, 0, left, page.height()), session, false);
        drawChecks(page.region(left + 1, 0, page.width() - left - 1, page.height()), session);
    }

    private void drawTask(Canvas canvas, Session session, boolean alone) {
        Glyphs glyphs = session.glyphs();
        Role accent = Parts.accent(session.roadmap().stageOf(skill));
        String note = lab.minutes() + " min" + (alone && started ? " " + summary() : "");
        Canvas inside = Box.draw(canvas, glyphs, lab.title(), note, accent);
        Pages pages = new Pages(Markdown.parse(text(session)));
        List<Line> lines = pages.at(Math.max(20, inside.width() - 2), glyphs.isAscii(), Set.of())
                .lines();
        int first = Math.max(0, Math.min(top, lines.size() - inside.height()));
        for (int y = 0; y < inside.height() && first + y < lines.size(); y++) {
            inside.put(0, y, lines.get(first + y));
        }
        Scrollbar.draw(canvas.region(canvas.width() - 1, 1, 1, inside.height()), 0, first, lines.size(), glyphs);
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
            text.append("**Solved.** What to remember:\n\n")
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
        int hints = progress(session).map(LabProgress::hints).orElse(0);
        for (int i = 0; i < Math.min(hints, lab.hints().size()); i++) {
            text.append("> [!TIP]\n> Hint ")
                    .append(i + 1)
                    .append(": ")
                    .append(lab.hints().get(i))
                    .append("\n\n");
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
        return text.toString();
    }

    /** Longer than any in the text, so that no command can hide behind what follows it. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private void drawChecks(Canvas canvas, Session session) {
        Glyphs glyphs = session.glyphs();
        String note = running.isPresent() ? "checking" : summary();
        Canvas inside = Box.draw(canvas, glyphs, "Checks", note, Role.BORDER);
        int y = 0;
        for (Check check : lab.checks()) {
            Optional<Result> result = result(check);
            if (result.isEmpty() && report.isPresent() && running.isEmpty()) {
                continue;
            }
            y = drawCheck(inside, y, check, result, glyphs);
        }
        if (report.isPresent() && running.isEmpty()) {
            boolean passed = report.get().isPassed();
            String said = passed
                    ? "All checks hold."
                    : report.get().count(Outcome.FAILED) == 0
                            ? "What could not run keeps the lab open: install what is missing."
                            : "Save a file and it is checked again.";
            Drawing.paragraph(inside, y + 1, said, Style.of(passed ? Role.OK : Role.MUTED));
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

    private static int drawCheck(Canvas inside, int y, Check check, Optional<Result> result, Glyphs glyphs) {
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
        int row = y;
        inside.put(0, row, sign, Style.of(role).bold());
        Canvas right = inside.region(2, 0, inside.width() - 2, inside.height());
        row = Drawing.paragraph(right, row, check.facts().says(), Style.TEXT);
        String saw = result.map(Result::saw).orElse("");
        if (!saw.isEmpty()) {
            String said = outcome == Outcome.NOT_RUN ? "Not run: " + saw : saw;
            for (Line line : Wrap.wrap(said, Style.of(role), right.width())) {
                right.put(0, row++, line);
            }
        }
        return row;
    }
}
