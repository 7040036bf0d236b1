package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.LabProgress;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.Resource;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Tool;
import opsroad.text.Ground;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.text.Wrap;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Notice;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Cursor;
import opsroad.tui.widget.Scrollbar;

/**
 * One skill: its lessons, checklist and resources in one list; what it is for beside them on wide terminals, above them on narrow ones.
 *
 * @param cursor on the rows that can be chosen: lessons, checklist items, quiz and cheat sheet, resources
 */
public record SkillScreen(Skill skill, Cursor cursor) implements Screen {
    private static final int TWO_PANES = 100;

    static SkillScreen of(Skill skill) {
        return new SkillScreen(skill, Cursor.START);
    }

    /** The screen on this row; rows beyond the last one are found when the row is used. */
    SkillScreen selecting(int choice) {
        return new SkillScreen(skill, new Cursor(choice, 0));
    }

    /** The kinds of rows that can be chosen, by section. */
    private enum Section {
        LESSONS,
        CHECKLIST,
        PRACTICE,
        RESOURCES
    }

    /** A row that can be chosen: {@code index} in its section's list; of practice 0 is the quiz, 1 the cheat sheet, then the labs. */
    private record Target(Section section, int index) {}

    private static final int QUIZ = 0;
    private static final int SHEET = 1;
    private static final int FIRST_LAB = 2;

    private List<Target> targets(Session session) {
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < skill.lessons().size(); i++) {
            targets.add(new Target(Section.LESSONS, i));
        }
        for (int i = 0; i < skill.checklist().size(); i++) {
            targets.add(new Target(Section.CHECKLIST, i));
        }
        if (session.library().hasQuestions(skill)) {
            targets.add(new Target(Section.PRACTICE, QUIZ));
        }
        if (session.library().hasCheatSheet(skill)) {
            targets.add(new Target(Section.PRACTICE, SHEET));
        }
        for (int i = 0; i < session.workshop().labs(skill).size(); i++) {
            targets.add(new Target(Section.PRACTICE, FIRST_LAB + i));
        }
        for (int i = 0; i < resources(session).size(); i++) {
            targets.add(new Target(Section.RESOURCES, i));
        }
        return targets;
    }

    /** Those of the skill, then the addresses in the learner's notes. */
    private List<Resource> resources(Session session) {
        List<Resource> all = new ArrayList<>(skill.resources());
        for (String url : Links.of(skill, session.progress())) {
            all.add(new Resource(url.replaceFirst("^https?://", ""), url, "yours", "From your notes."));
        }
        return all;
    }

    private Target target(Session session) {
        List<Target> targets = targets(session);
        return targets.get(Math.max(0, Math.min(cursor.selected(), targets.size() - 1)));
    }

    private boolean onItem(Session session) {
        return target(session).section() == Section.CHECKLIST;
    }

    @Override
    public String title(Session session) {
        return skill.title();
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.OPEN, openLabel(session), 1),
                Binding.of(Action.TOGGLE, "tick", 2)
                        .unless(onItem(session) ? "" : "Space ticks checklist items: move down to one."),
                Binding.of(Action.STATE, "state", 3),
                Binding.of(Action.QUIZ, "quiz", 5)
                        .unless(session.library().hasQuestions(skill) ? "" : skill.title() + " has no questions yet."),
                Binding.quiet(Action.CHEAT_SHEET, "cheat sheet")
                        .unless(
                                session.library().hasCheatSheet(skill)
                                        ? ""
                                        : skill.title() + " has no cheat sheet yet."),
                Binding.quiet(Action.GLOSSARY, "glossary"),
                Binding.of(Action.NOTE, "note", 10),
                Binding.of(Action.SEARCH, "search", 9),
                Binding.of(Action.SKIP, "skip", 6),
                Binding.of(Action.DOWN, "down", 7),
                Binding.quiet(Action.UP, "up"),
                Binding.quiet(Action.NEXT_FIELD, "next section"),
                Binding.quiet(Action.PAGE_DOWN, "page down"),
                Binding.quiet(Action.PAGE_UP, "page up"),
                Binding.quiet(Action.FIRST, "first row"),
                Binding.quiet(Action.LAST, "last row"),
                Binding.of(Action.NEXT, "next skill", 8),
                Binding.quiet(Action.PREVIOUS, "previous skill"),
                Binding.quiet(Action.RESET, "reset this skill"),
                Binding.quiet(Action.LEFT, "back"),
                Binding.of(Action.BACK, "back", 4),
                Binding.quiet(Action.QUIT, "back"));
    }

    private String openLabel(Session session) {
        Target target = target(session);
        return switch (target.section()) {
            case LESSONS -> "read";
            case PRACTICE -> target.index() == QUIZ ? "quiz" : target.index() == SHEET ? "look up" : "open lab";
            case CHECKLIST -> "tick";
            case RESOURCES -> "copy address";
        };
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case UP -> moved(-1, session);
            case DOWN -> moved(1, session);
            case PAGE_UP -> moved(-Math.max(1, session.rows() / 2), session);
            case PAGE_DOWN -> moved(Math.max(1, session.rows() / 2), session);
            case FIRST -> Step.become(at(0, session));
            case LAST -> Step.become(at(Integer.MAX_VALUE, session));
            case NEXT_FIELD -> Step.become(at(nextSection(session), session));
            case QUIZ -> Step.push(QuizScreen.of(skill));
            case CHEAT_SHEET -> Step.push(ReaderScreen.of(new Reading.CheatSheet(skill)));
            case GLOSSARY -> GlossaryList.open(session);
            case NOTE -> NotesList.write(skill, Optional.empty(), session);
            case OPEN -> open(session);
            case TOGGLE -> onItem(session) ? ticked(session) : Step.stay();
            case STATE -> mark(nextState(session));
            case SKIP -> mark(state(session) == SkillState.SKIPPED ? SkillState.TODO : SkillState.SKIPPED);
            case NEXT -> other(1, session);
            case PREVIOUS -> other(-1, session);
            case RESET -> Step.push(ConfirmScreen.resetSkill(skill));
            case BACK, LEFT, QUIT -> Step.pop();
            default -> Step.stay();
        };
    }

    private SkillState state(Session session) {
        return Parts.state(skill, session);
    }

    private SkillState nextState(Session session) {
        return switch (state(session)) {
            case TODO -> SkillState.LEARNING;
            case LEARNING -> SkillState.DONE;
            case DONE -> SkillState.SKIPPED;
            case SKIPPED -> SkillState.TODO;
        };
    }

    private Step mark(SkillState state) {
        return Step.stay()
                .saving(new LearnerEvent.SkillMarked(skill.id(), state))
                .telling(Notice.info(skill.title() + ": " + Parts.word(state) + ". u takes it back."));
    }

    private SkillScreen at(int choice, Session session) {
        int last = targets(session).size() - 1;
        return new SkillScreen(skill, new Cursor(Math.max(0, Math.min(choice, last)), cursor.top()));
    }

    private Step moved(int rows, Session session) {
        return Step.become(at(Math.min(cursor.selected(), targets(session).size() - 1) + rows, session));
    }

    /** The first row of the next section, or the first of all after the last. */
    private int nextSection(Session session) {
        List<Target> targets = targets(session);
        Section now = target(session).section();
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).section().compareTo(now) > 0) {
                return i;
            }
        }
        return 0;
    }

    private Step open(Session session) {
        Target target = target(session);
        return switch (target.section()) {
            case LESSONS -> Step.push(ReaderScreen.lesson(skill, skill.lessons().get(target.index())));
            case PRACTICE -> Step.push(practice(target.index(), session));
            case CHECKLIST -> ticked(session);
            case RESOURCES -> {
                String url = resources(session).get(target.index()).url();
                yield Step.run(new Step.Errand.Copy(url)).telling(Notice.info("Sent to the clipboard: " + url));
            }
        };
    }

    private Screen practice(int index, Session session) {
        if (index == QUIZ) {
            return QuizScreen.of(skill);
        }
        return index == SHEET
                ? ReaderScreen.of(new Reading.CheatSheet(skill))
                : LabScreen.of(skill, session.workshop().labs(skill).get(index - FIRST_LAB));
    }

    private Step ticked(Session session) {
        ChecklistItem item = skill.checklist().get(target(session).index());
        boolean ticked = session.progress().isTicked(skill.id(), item.id());
        Step step = Step.stay().saving(new LearnerEvent.ItemTicked(skill.id(), item.id(), !ticked));
        boolean completes = !ticked
                && session.progress().tickedCount(skill) == skill.checklist().size() - 1;
        return completes ? step.telling(Notice.info("All ticked: " + skill.title() + " is done.")) : step;
    }

    private Step other(int by, Session session) {
        List<Skill> skills = session.roadmap().skills();
        int index = skills.indexOf(skill) + by;
        return index < 0 || index >= skills.size() ? Step.stay() : Step.become(of(skills.get(index)));
    }

    @Override
    public Step scroll(int rows, Session session) {
        return moved(rows > 0 ? 1 : -1, session);
    }

    @Override
    public Map<String, String> place() {
        return Map.of("screen", "skill", "skill", skill.id().value(), "row", String.valueOf(cursor.selected()));
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 140);
        boolean wide = page.width() >= TWO_PANES;
        int left = wide ? page.width() * 11 / 20 : page.width();
        drawRows(frame.sharing(page.region(0, 0, left, page.height())), session, !wide);
        if (wide) {
            drawAbout(frame.sharing(page.region(left + 1, 0, page.width() - left - 1, page.height())), session);
        }
    }

    private void drawRows(Frame frame, Session session, boolean withSummary) {
        Role accent = Parts.accent(session.roadmap().stageOf(skill));
        SkillState state = state(session);
        Canvas inside = Box.draw(
                frame.canvas(),
                frame.glyphs(),
                skill.title(),
                Parts.sign(state, frame.glyphs()) + " " + Parts.word(state) + " · " + Parts.hours(skill.hours()),
                accent);
        List<Row> rows = rows(session, inside.width() - 1, withSummary, accent);
        int chosen = targets(session).indexOf(target(session));
        int selectedRow = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).choice() == chosen) {
                selectedRow = i;
                break;
            }
        }
        // The window is derived from the selection alone, in halves of a page, so that most moves shift nothing.
        int top = top(selectedRow, rows.size(), inside.height());
        for (int y = 0; y < inside.height() && top + y < rows.size(); y++) {
            drawRow(frame.sharing(inside), y, rows.get(top + y), session);
        }
        Scrollbar.draw(
                frame.canvas().region(frame.width() - 1, 1, 1, inside.height()), 0, top, rows.size(), frame.glyphs());
    }

    private static int top(int selected, int size, int visible) {
        int half = Math.max(1, visible / 2);
        int page = Math.max(0, (selected - half / 2) / half);
        return Math.max(0, Math.min(page * half, size - visible));
    }

    private void drawRow(Frame inside, int y, Row row, Session session) {
        inside.canvas().put(0, y, row.line());
        if (row.choice() < 0) {
            return;
        }
        if (row.choice() == targets(session).indexOf(target(session))) {
            inside.canvas().region(0, y, inside.width(), 1).ground(Ground.SELECTED);
        }
        inside.onClick(0, y, inside.width(), 1, () -> clicked(row.choice(), session));
    }

    private Step clicked(int choice, Session session) {
        SkillScreen there = at(choice, session);
        return choice == cursor.selected() || there.onItem(session) ? there.openFrom(session) : Step.become(there);
    }

    /** A click ticks at once and also moves there; a lesson opens at the second click. */
    private Step openFrom(Session session) {
        Step step = open(session);
        return onItem(session)
                ? new Step(new Step.Move.Become(this), step.events(), step.request(), step.notice())
                : step;
    }

    /** One drawn row; {@code choice} is below 0 for one that cannot be chosen. */
    private record Row(Line line, int choice) {}

    private List<Row> rows(Session session, int width, boolean withSummary, Role accent) {
        List<Row> rows = new ArrayList<>();
        if (withSummary) {
            add(rows, Wrap.wrap(skill.summary(), Style.of(Role.MUTED), width), -1);
            rows.add(new Row(Line.EMPTY, -1));
        }
        heading(rows, "Lessons", accent);
        int choice = 0;
        for (Lesson lesson : skill.lessons()) {
            boolean read =
                    session.progress().lessonFinishedAt(skill.id(), lesson.id()).isPresent();
            boolean opened =
                    session.progress().lessonOpenedAt(skill.id(), lesson.id()).isPresent();
            String sign = read
                    ? session.glyphs().done()
                    : opened ? session.glyphs().learning() : session.glyphs().todo();
            String minutes = lesson.minutes() + " min";
            String title = Width.clip(lesson.title(), width - 6 - minutes.length());
            rows.add(new Row(
                    Line.of(
                            Parts.span("  " + sign + " ", Style.of(read ? Role.OK : opened ? Role.WARN : Role.MUTED)),
                            Parts.span(
                                    title + " ".repeat(Math.max(1, width - 5 - Width.of(title) - minutes.length())),
                                    Style.TEXT),
                            Parts.span(minutes, Style.of(Role.MUTED))),
                    choice++));
        }
        rows.add(new Row(Line.EMPTY, -1));
        heading(
                rows,
                "Checklist  " + session.progress().tickedCount(skill) + " of "
                        + skill.checklist().size(),
                accent);
        for (ChecklistItem item : skill.checklist()) {
            boolean ticked = session.progress().isTicked(skill.id(), item.id());
            String sign = ticked ? session.glyphs().checked() : session.glyphs().unchecked();
            List<Line> lines = Wrap.wrap(item.text(), Style.of(ticked ? Role.MUTED : Role.TEXT), width - 6);
            add(rows, Parts.hang("  " + sign + " ", Style.of(ticked ? Role.OK : Role.MUTED), lines), choice++);
        }
        choice = practice(rows, session, width, accent, choice);
        rows.add(new Row(Line.EMPTY, -1));
        heading(rows, "Read on", accent);
        for (Resource resource : resources(session)) {
            int own = choice++;
            rows.add(new Row(
                    Line.of(
                            Parts.span("  " + session.glyphs().arrow() + " ", Style.of(Role.MUTED)),
                            Parts.span(Width.clip(resource.title(), width - 5), Style.TEXT)),
                    own));
            if (own == cursor.selected()) {
                add(
                        rows,
                        Parts.hang("    ", Style.TEXT, Wrap.wrap(resource.why(), Style.of(Role.MUTED), width - 5)),
                        own);
                rows.add(new Row(
                        Line.of(Parts.span("    " + Width.clip(resource.url(), width - 5), Style.of(Role.LINK))), own));
            }
        }
        return rows;
    }

    private int practice(List<Row> rows, Session session, int width, Role accent, int from) {
        int choice = from;
        boolean quiz = session.library().hasQuestions(skill);
        boolean sheet = session.library().hasCheatSheet(skill);
        List<Lab> labs = session.workshop().labs(skill);
        if (!quiz && !sheet && labs.isEmpty()) {
            return choice;
        }
        rows.add(new Row(Line.EMPTY, -1));
        heading(rows, "Practice", accent);
        if (quiz) {
            boolean passed = session.progress().passedQuiz(skill.id()).isPresent();
            String sign = passed ? session.glyphs().done() : session.glyphs().todo();
            rows.add(new Row(
                    Line.of(
                            Parts.span("  " + sign + " ", Style.of(passed ? Role.OK : Role.MUTED)),
                            Parts.span("Quiz  ", Style.TEXT),
                            Parts.span(Width.clip(Proof.quiz(skill, session), width - 11), Style.of(Role.MUTED))),
                    choice++));
        }
        if (sheet) {
            rows.add(new Row(
                    Line.of(
                            Parts.span("  " + session.glyphs().arrow() + " ", Style.of(Role.MUTED)),
                            Parts.span("Cheat sheet", Style.TEXT)),
                    choice++));
        }
        for (Lab lab : labs) {
            rows.add(new Row(labLine(lab, session, width), choice++));
        }
        return choice;
    }

    private Line labLine(Lab lab, Session session, int width) {
        Optional<LabProgress> progress = session.progress().labProgress(skill.id(), lab.id());
        boolean passed = progress.flatMap(LabProgress::passedAt).isPresent();
        boolean begun = progress.map(LabProgress::isStarted).orElse(false);
        String sign = passed
                ? session.glyphs().done()
                : begun ? session.glyphs().learning() : session.glyphs().todo();
        String note = progress.filter(one -> one.allChecks() > 0 && !passed)
                .map(one -> one.passedChecks() + " of " + one.allChecks())
                .orElse(lab.minutes() + " min");
        String title = Width.clip("Lab  " + lab.title(), width - 6 - note.length());
        return Line.of(
                Parts.span("  " + sign + " ", Style.of(passed ? Role.OK : begun ? Role.WARN : Role.MUTED)),
                Parts.span(title + " ".repeat(Math.max(1, width - 5 - Width.of(title) - note.length())), Style.TEXT),
                Parts.span(note, Style.of(Role.MUTED)));
    }

    private static void heading(List<Row> rows, String text, Role accent) {
        rows.add(new Row(Line.of(Parts.span(text, Style.of(accent).bold())), -1));
    }

    private static void add(List<Row> rows, List<Line> lines, int choice) {
        for (Line line : lines) {
            rows.add(new Row(line, choice));
        }
    }

    private void drawAbout(Frame frame, Session session) {
        Canvas inside = Box.draw(frame.canvas(), frame.glyphs(), "About", "", Role.BORDER);
        int y = Drawing.paragraph(inside, 0, skill.summary(), Style.TEXT);
        y = Proof.draw(inside, y + 1, skill, session);
        y = Drawing.paragraph(inside, y + 1, "Why here: " + skill.why(), Style.of(Role.MUTED));
        Optional<String> note = session.progress().note(skill.id(), Optional.empty());
        if (note.isPresent() && !note.get().isBlank()) {
            y = Drawing.paragraph(inside, y + 1, "Your note: " + note.get(), Style.of(Role.NOTE));
        }
        y = Drawing.facets(inside, y + 1, skill.facets());
        inside.put(0, ++y, "Afterwards you can", Style.of(Role.BRIGHT).bold());
        y++;
        for (Objective objective : skill.objectives()) {
            inside.put(0, y, frame.glyphs().bullet(), Style.of(Role.BULLET));
            y = Drawing.paragraph(
                    inside.region(2, 0, inside.width() - 2, inside.height()), y, objective.text(), Style.TEXT);
        }
        if (!skill.tools().isEmpty()) {
            Drawing.paragraph(inside, y + 1, "Checked with " + tools(), Style.of(Role.MUTED));
        }
    }

    private String tools() {
        List<String> names = new ArrayList<>();
        for (Tool tool : skill.tools()) {
            names.add(tool.version().isEmpty() ? tool.name() : tool.name() + " " + tool.version());
        }
        return String.join(", ", names);
    }
}
