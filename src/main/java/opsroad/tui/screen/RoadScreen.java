package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import opsroad.core.plan.Agenda;
import opsroad.core.plan.Today;
import opsroad.core.progress.LabProgress;
import opsroad.core.progress.Tally;
import opsroad.core.recall.Decks;
import opsroad.core.recall.ReviewQueue;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Library;
import opsroad.tui.Reply;
import opsroad.tui.Request;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.theme.Glyphs;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Cursor;
import opsroad.tui.widget.Gauge;
import opsroad.tui.widget.Scrollbar;

/**
 * The home screen: the stages as a road, what to do next, and the selected stage at a glance.
 *
 * @param cursor on the stages
 * @param fresh cards of finished lessons that wait for their first review today
 */
public record RoadScreen(Cursor cursor, int fresh) implements Screen {
    private static final int TWO_PANES = 80;
    private static final int STAGE_ROWS = 3;

    /** The road with the stage selected where the next step lies. */
    public static RoadScreen at(Session session) {
        Optional<Agenda.Next> next = Agenda.next(session.roadmap(), session.progress());
        int stage =
                next.isPresent() ? session.roadmap().stageOf(next.get().skill()).index() : 0;
        return new RoadScreen(new Cursor(stage, 0), 0);
    }

    @Override
    public Step opened(Session session) {
        return countFresh(session);
    }

    @Override
    public Step revealed(Session session) {
        return countFresh(session);
    }

    /** Which cards are new stands in the questions of the skills, and those are read away from the loop. */
    private static Step countFresh(Session session) {
        Library library = session.library();
        List<Skill> begun = new ArrayList<>();
        for (Skill skill : session.roadmap().skills()) {
            if (ReviewQueue.canHaveFresh(skill, session.progress())) {
                begun.add(skill);
            }
        }
        if (begun.isEmpty()) {
            return Step.stay();
        }
        return Step.stay().asking(new FreshCount(library, begun));
    }

    private record FreshCount(Library library, List<Skill> begun) implements Request {
        @Override
        public Reply run() {
            List<Question> questions = new ArrayList<>();
            begun.forEach(skill -> questions.addAll(library.questions(skill)));
            return (top, later) -> {
                int fresh = Decks.queue(later.progress(), later.deck()).fresh(later.now(), questions);
                return top instanceof RoadScreen road ? Step.become(new RoadScreen(road.cursor, fresh)) : Step.stay();
            };
        }
    }

    private RoadScreen with(Cursor moved) {
        return new RoadScreen(moved, fresh);
    }

    @Override
    public String title(Session session) {
        return session.roadmap().title();
    }

    @Override
    public List<Binding> bindings(Session session) {
        boolean open = Agenda.next(session.roadmap(), session.progress()).isPresent()
                || today(session).due() > 0;
        return List.of(
                Binding.of(Action.OPEN, "continue", 1)
                        .unless(open ? "" : "Every skill is done or skipped: choose one with the arrows."),
                Binding.of(Action.RIGHT, "open stage", 2),
                Binding.of(Action.DOWN, "stage", 3),
                Binding.quiet(Action.UP, "stage above"),
                Binding.quiet(Action.FIRST, "first stage"),
                Binding.quiet(Action.LAST, "last stage"),
                Binding.quiet(Action.STAGE_1, "open stage 1"),
                Binding.quiet(Action.STAGE_2, "open stage 2"),
                Binding.quiet(Action.STAGE_3, "open stage 3"),
                Binding.quiet(Action.STAGE_4, "open stage 4"),
                Binding.of(Action.REVIEW, "review", 4),
                Binding.of(Action.LAB, "lab", 5)
                        .unless(
                                session.progress().openLab().isPresent()
                                        ? ""
                                        : "No lab is begun: choose one in its skill."),
                Binding.of(Action.OVERVIEW, "overview", 10),
                Binding.quiet(Action.GLOSSARY, "glossary"),
                Binding.of(Action.PLAN, "plan", 5),
                Binding.of(Action.STATISTICS, "statistics", 8),
                Binding.of(Action.NOTES, "notes", 9),
                Binding.of(Action.SEARCH, "search", 6),
                Binding.quiet(Action.PLACEMENT, "what do I know of this stage?"),
                Binding.of(Action.SETTINGS, "settings", 11),
                Binding.quiet(Action.RESET, "reset all progress"),
                Binding.of(Action.QUIT, "quit", 7));
    }

    @Override
    public Step on(Action action, Session session) {
        int stages = session.roadmap().stages().size();
        int visible = visibleStages(session);
        return switch (action) {
            case UP -> Step.become(with(cursor.move(-1, stages, visible)));
            case DOWN -> Step.become(with(cursor.move(1, stages, visible)));
            case FIRST -> Step.become(with(cursor.to(0, stages, visible)));
            case LAST -> Step.become(with(cursor.to(stages - 1, stages, visible)));
            case RIGHT -> Step.push(StageScreen.of(selected(session), session));
            case STAGE_1 -> openStage(0, session);
            case STAGE_2 -> openStage(1, session);
            case STAGE_3 -> openStage(2, session);
            case STAGE_4 -> openStage(3, session);
            case OPEN -> goOn(session);
            case REVIEW -> Step.push(ReviewScreen.due());
            case LAB -> openLab(session);
            case GLOSSARY -> GlossaryList.open(session);
            case PLAN -> Step.push(PlanScreen.START);
            case STATISTICS -> Step.push(StatsScreen.START);
            case NOTES -> NotesList.open(session);
            case PLACEMENT -> Step.push(PlacementScreen.of(selected(session)));
            case OVERVIEW -> Step.push(ReaderScreen.of(new Reading.Overview()));
            case SETTINGS -> Step.push(SettingsScreen.START);
            case RESET -> Step.push(ConfirmScreen.resetRoad());
            case QUIT -> Step.quit();
            default -> Step.stay();
        };
    }

    @Override
    public Step scroll(int rows, Session session) {
        return on(rows > 0 ? Action.DOWN : Action.UP, session);
    }

    private static Step openStage(int index, Session session) {
        List<Stage> stages = session.roadmap().stages();
        return index < stages.size() ? Step.push(StageScreen.of(stages.get(index), session)) : Step.stay();
    }

    private Today today(Session session) {
        int minutes = Integer.parseInt(Setting.MINUTES.value(session.progress()));
        return Today.of(session.roadmap(), session.progress(), session.deck(), session.now(), minutes, fresh);
    }

    /**
     * Does what comes first today: the reviews, then the next lesson, then the lab that was begun, with stage and skill below it, so that Esc leads
     * back through them.
     */
    private Step goOn(Session session) {
        Today today = today(session);
        if (today.cards() > 0) {
            return Step.push(ReviewScreen.due(today.cards()));
        }
        if (today.lesson().isEmpty() && today.lab().isPresent()) {
            return openLab(session);
        }
        return Agenda.next(session.roadmap(), session.progress())
                .map(next -> Step.stack(Places.skillOrLesson(session, next.skill(), next.lesson())))
                .orElse(Step.stay());
    }

    private static Step openLab(Session session) {
        return session.progress()
                .openLab()
                .flatMap(key -> session.roadmap()
                        .skill(skillOf(key))
                        .map(skill -> Step.stack(Places.lab(key.substring(key.indexOf('/') + 1), session, skill))))
                .orElse(Step.stay());
    }

    private static SkillId skillOf(String lab) {
        return new SkillId(lab.substring(0, lab.indexOf('/')));
    }

    private Stage selected(Session session) {
        List<Stage> stages = session.roadmap().stages();
        return stages.get(Math.min(cursor.selected(), stages.size() - 1));
    }

    private static int visibleStages(Session session) {
        return Math.max(1, (session.rows() - 4) / STAGE_ROWS);
    }

    @Override
    public Map<String, String> place() {
        return Map.of("screen", "road");
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas all = frame.canvas();
        if (all.width() < TWO_PANES) {
            int agendaRows = Math.min(6, Math.max(0, all.height() - 9));
            int roadRows = all.height() - agendaRows;
            drawRoad(frame.sharing(all.region(0, 0, all.width(), roadRows)), session);
            drawAgenda(frame.sharing(all.region(0, roadRows, all.width(), agendaRows)), session);
            return;
        }
        Canvas page = Drawing.centred(all, 132);
        int left = Math.min(56, Math.max(42, page.width() * 2 / 5));
        Canvas right = page.region(left + 1, 0, page.width() - left - 1, page.height());
        drawRoad(frame.sharing(page.region(0, 0, left, page.height())), session);
        drawAgenda(frame.sharing(right.region(0, 0, right.width(), 7)), session);
        drawStage(frame.sharing(right.region(0, 7, right.width(), right.height() - 7)), session);
    }

    private void drawRoad(Frame frame, Session session) {
        List<Stage> stages = session.roadmap().stages();
        Canvas inside = Box.draw(frame.canvas(), frame.glyphs(), "The road", "", Role.BORDER_ACTIVE);
        int visible = Math.max(1, inside.height() / STAGE_ROWS);
        Cursor shown = cursor.within(stages.size(), visible);
        for (int i = 0; i < visible && shown.top() + i < stages.size(); i++) {
            Stage stage = stages.get(shown.top() + i);
            int y = i * STAGE_ROWS;
            drawStageRow(inside, y, stage, stage.index() == shown.selected(), session);
            frame.sharing(inside).onClick(0, y, inside.width(), STAGE_ROWS, new StageClick(this, stage, session));
        }
        Scrollbar.draw(
                frame.canvas().region(frame.width() - 1, 1, 1, inside.height()),
                0,
                shown.top(),
                stages.size(),
                frame.glyphs());
    }

    private Step clicked(Stage stage, Session session) {
        return stage.index() == cursor.selected()
                ? Step.push(StageScreen.of(stage, session))
                : Step.become(
                        with(cursor.to(stage.index(), session.roadmap().stages().size(), visibleStages(session))));
    }

    private static void drawStageRow(Canvas inside, int y, Stage stage, boolean isSelected, Session session) {
        Glyphs glyphs = session.glyphs();
        Tally tally = session.progress().tally(stage);
        Role accent = Parts.accent(stage);
        inside.put(0, y, isSelected ? glyphs.pointer() : " ", Style.of(accent).bold());
        inside.put(2, y, Parts.stageSign(tally, glyphs), Style.of(accent).bold());
        String title = (stage.index() + 1) + " " + stage.title();
        String counts = tally.done() + "/" + tally.total();
        int gaugeFrom = Math.max(16, Width.of(title) + 6);
        int gaugeColumns = inside.width() - gaugeFrom - Width.of(counts) - 2;
        inside.put(
                4,
                y,
                Width.clip(title, inside.width() - 5 - Width.of(counts)),
                Style.of(isSelected ? Role.BRIGHT : Role.TEXT).with(isSelected ? Style.BOLD : 0));
        if (gaugeColumns >= 5) {
            Gauge.draw(inside, gaugeFrom, y, gaugeColumns, tally.done(), tally.total(), accent, glyphs);
        }
        inside.put(inside.width() - Width.of(counts), y, counts, Style.of(Role.MUTED));
        inside.put(4, y + 1, Width.clip(stage.facets().analogy(), inside.width() - 4), Style.of(Role.MUTED));
        boolean isLast = stage.index() == session.roadmap().stages().size() - 1;
        if (!isLast) {
            inside.put(2, y + 1, glyphs.scrollThumb(), Style.of(accent));
            inside.put(2, y + 2, glyphs.scrollThumb(), Style.of(accent));
        }
    }

    /** What there was none of is not worth the room. */
    private static String doneToday(Today today) {
        String lessons = today.lessonsToday() == 0 ? "" : count(today.lessonsToday(), "lesson");
        String answers = today.answersToday() == 0 ? "" : count(today.answersToday(), "answer");
        return lessons + (lessons.isEmpty() || answers.isEmpty() ? "" : ", ") + answers;
    }

    private void drawAgenda(Frame frame, Session session) {
        if (frame.height() < 3) {
            return;
        }
        Today today = today(session);
        Canvas inside = Box.draw(
                frame.canvas(),
                frame.glyphs(),
                "Today",
                today.minutesToday() + " of " + today.minutes() + " min",
                Role.BORDER);
        frame.onClick(0, 0, frame.width(), frame.height(), new TodayClick(this, session));
        int y = 0;
        if (today.cards() > 0) {
            String cards = today.cards() < today.due()
                    ? today.cards() + " of " + today.due() + " cards"
                    : count(today.due(), "card") + (fresh > 0 ? ", " + fresh + " new" : "");
            y = drawTask(inside, y, true, "Review", cards, today.reviewMinutes() + " min", Role.ACCENT, session);
        }
        Optional<Agenda.Next> next = Agenda.next(session.roadmap(), session.progress());
        if (next.isPresent() && (today.lesson().isPresent() || today.isDone())) {
            y = drawNext(inside, y, today, next.get(), session);
        }
        if (today.lab().isPresent()) {
            boolean isFirst = today.cards() == 0 && today.lesson().isEmpty();
            y = drawLab(inside, y, isFirst, today.lab().get(), session);
        }
        if (next.isEmpty()) {
            inside.put(
                    0, y, "You reached the end of the road.", Style.of(Role.OK).bold());
            y = Drawing.paragraph(inside, y + 1, "Everything stays open to read again.", Style.TEXT);
        }
        if (today.answersToday() + today.lessonsToday() > 0) {
            String said = (today.isDone() ? "Done for today: " : "So far: ")
                    + doneToday(today)
                    + (today.isDone() && today.due() > 0 ? ". " + count(today.due(), "card") + " can wait" : "");
            Drawing.paragraph(inside, y, frame.glyphs().done() + " " + said, Style.of(Role.OK));
        } else if (next.isPresent()) {
            Drawing.paragraph(
                    inside.region(2, 0, inside.width() - 2, inside.height()),
                    y + 1,
                    next.get().skill().summary(),
                    Style.of(Role.MUTED));
        }
    }

    private static int drawLab(Canvas inside, int y, boolean isFirst, String key, Session session) {
        SkillId id = skillOf(key);
        Optional<Skill> skill = session.roadmap().skill(id);
        String title = skill.isPresent() ? skill.get().title() : key;
        Optional<LabProgress> lab = session.progress().labProgress(id, key.substring(key.indexOf('/') + 1));
        String checks =
                lab.isPresent() ? lab.get().passedChecks() + " of " + lab.get().allChecks() : "";
        return drawTask(inside, y, isFirst, "Lab", title, checks, Role.ACCENT, session);
    }

    private static String count(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static int drawNext(Canvas inside, int y, Today today, Agenda.Next next, Session session) {
        Role accent = Parts.accent(session.roadmap().stageOf(next.skill()));
        String verb = today.isDone() ? "More" : next.isBegun() ? "Continue" : "Start";
        int row = drawTask(
                inside,
                y,
                today.cards() == 0 && (today.lab().isEmpty() || today.lesson().isPresent()),
                verb,
                next.skill().title(),
                "",
                accent,
                session);
        String minutes = "";
        String text;
        if (next.lesson().isPresent()) {
            minutes = next.lesson().get().minutes() + " min";
            text = next.lesson().get().title();
        } else {
            text = "checklist: " + session.progress().tickedCount(next.skill()) + " of "
                    + next.skill().checklist().size();
        }
        inside.put(11, row, Width.clip(text, inside.width() - 13 - minutes.length()), Style.TEXT);
        inside.put(inside.width() - minutes.length(), row, minutes, Style.of(Role.MUTED));
        return row + 1;
    }

    private static int drawTask(
            Canvas inside,
            int y,
            boolean isFirst,
            String verb,
            String what,
            String minutes,
            Role accent,
            Session session) {
        inside.put(
                0,
                y,
                isFirst ? session.glyphs().pointer() : " ",
                Style.of(accent).bold());
        inside.put(2, y, verb, Style.of(Role.MUTED));
        inside.put(
                11,
                y,
                Width.clip(what, inside.width() - 12 - minutes.length()),
                Style.of(Role.BRIGHT).bold());
        inside.put(inside.width() - minutes.length(), y, minutes, Style.of(Role.MUTED));
        return y + 1;
    }

    private void drawStage(Frame frame, Session session) {
        Stage stage = selected(session);
        Canvas inside = Box.draw(
                frame.canvas(), frame.glyphs(), stage.title(), Drawing.hours(stage), Role.BORDER, Parts.accent(stage));
        int y = Drawing.facets(inside, 0, stage.facets());
        y = Drawing.paragraph(inside, y + 1, stage.summary(), Style.TEXT);
        y = Drawing.paragraph(inside, y + 1, stage.why(), Style.of(Role.MUTED));
        y++;
        for (Skill skill : stage.skills()) {
            if (y >= inside.height()) {
                break;
            }
            int row = y++;
            Drawing.skillRow(inside, row, skill, session);
            frame.sharing(inside).onClick(0, row, inside.width(), 1, new SkillClick(skill, session));
        }
    }

    // What clicks do has classes with names: this is the first screen of all, and a lambda costs a cold start a
    // millisecond.

    private record StageClick(RoadScreen road, Stage stage, Session session) implements Supplier<Step> {
        @Override
        public Step get() {
            return road.clicked(stage, session);
        }
    }

    private record TodayClick(RoadScreen road, Session session) implements Supplier<Step> {
        @Override
        public Step get() {
            return road.goOn(session);
        }
    }

    private record SkillClick(Skill skill, Session session) implements Supplier<Step> {
        @Override
        public Step get() {
            return Step.stack(Places.skillOrLesson(session, skill, Optional.<Lesson>empty()));
        }
    }
}
