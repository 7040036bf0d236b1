package opsroad.tui.screen;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Skill;
import opsroad.text.Ground;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.text.markdown.Doc;
import opsroad.text.markdown.Link;
import opsroad.text.markdown.Markdown;
import opsroad.text.markdown.Page;
import opsroad.text.markdown.Search;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Key;
import opsroad.tui.Library;
import opsroad.tui.Notice;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.Workshop;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Scrollbar;

/**
 * A page of Markdown to read.
 *
 * @param pages empty until the text is loaded
 * @param position offset of the top row in the plain text, so that a resize keeps the place
 * @param openFolds the questions whose answer is shown
 * @param find what is looked for
 */
public record ReaderScreen(Reading reading, Optional<Pages> pages, int position, Set<Integer> openFolds, Find find)
        implements Screen {
    private static final int MEASURE = 84;
    private static final int OUTLINE_FROM = 140;
    private static final int OUTLINE = 34;

    /** A search in the page; {@code typing} while the learner still writes the words. */
    record Find(String words, boolean typing, int hit) {
        static final Find NOTHING = new Find("", false, 0);
    }

    static ReaderScreen of(Reading reading) {
        return new ReaderScreen(reading, Optional.empty(), 0, Set.of(), Find.NOTHING);
    }

    static ReaderScreen lesson(Skill skill, Lesson lesson) {
        return of(new Reading.OfLesson(skill, lesson));
    }

    /** The page at a place of these words, counted from 0; at the last when there are not so many. */
    ReaderScreen finding(String words, int hit) {
        return with(new Find(words, false, hit));
    }

    ReaderScreen startingAt(int offset) {
        return new ReaderScreen(reading, pages, offset, openFolds, find);
    }

    private ReaderScreen with(Pages loaded) {
        return new ReaderScreen(reading, Optional.of(loaded), position, openFolds, find);
    }

    private ReaderScreen with(Find other) {
        return new ReaderScreen(reading, pages, position, openFolds, other);
    }

    private ReaderScreen with(Set<Integer> folds) {
        return new ReaderScreen(reading, pages, position, Set.copyOf(folds), find);
    }

    private Optional<Skill> skill() {
        return reading.skill();
    }

    private Optional<Lesson> lesson() {
        return reading.lesson();
    }

    @Override
    public String title(Session session) {
        return reading.title();
    }

    @Override
    public Step opened(Session session) {
        if (pages.isPresent()) {
            return Step.stay();
        }
        Library library = session.library();
        Workshop workshop = session.workshop();
        Step step = Step.stay().asking(() -> {
            Pages loaded = new Pages(Markdown.parse(text(library, workshop)));
            return (top, later) ->
                    top instanceof ReaderScreen reader && reader.reading.equals(reading) && reader.pages.isEmpty()
                            ? reader.with(loaded).shown(later)
                            : Step.stay();
        });
        return lesson().isEmpty() || skill().isEmpty()
                ? step
                : step.saving(new LearnerEvent.LessonOpened(
                        skill().get().id(), lesson().get().id()));
    }

    /** A page that was found by words opens at them. */
    private Step shown(Session session) {
        return find.words().isEmpty() || find.typing()
                ? Step.become(this)
                : toHit(hits -> Math.min(find.hit(), hits.size() - 1), session);
    }

    private String text(Library library, Workshop workshop) {
        try {
            return reading.text(library, workshop);
        } catch (UncheckedIOException e) {
            return "# This page cannot be read\n\n" + e.getMessage();
        }
    }

    @Override
    public List<Binding> bindings(Session session) {
        if (find.typing()) {
            return List.of(Binding.of(Action.OPEN, "find", 1), Binding.of(Action.BACK, "stop", 2));
        }
        List<Binding> all = new ArrayList<>(List.of(
                Binding.of(Action.READ_ON, "read on", 1),
                Binding.quiet(Action.READ_BACK, "read back"),
                Binding.quiet(Action.DOWN, "line down"),
                Binding.quiet(Action.UP, "line up"),
                Binding.quiet(Action.PAGE_DOWN, "page down"),
                Binding.quiet(Action.PAGE_UP, "page up"),
                Binding.quiet(Action.FIRST, "top"),
                Binding.quiet(Action.LAST, "bottom"),
                answer(session),
                Binding.quiet(Action.UNFOLD, "show or hide all answers"),
                Binding.quiet(Action.NEXT_HEADING, "next heading"),
                Binding.quiet(Action.PREVIOUS_HEADING, "previous heading"),
                Binding.of(Action.CONTENTS, "contents", 5),
                Binding.of(Action.FIND, "find", 6),
                Binding.quiet(Action.FIND_NEXT, "next hit")
                        .unless(find.words().isEmpty() ? "Nothing to find yet: press / first." : ""),
                Binding.quiet(Action.FIND_PREVIOUS, "previous hit")
                        .unless(find.words().isEmpty() ? "Nothing to find yet: press / first." : ""),
                Binding.of(Action.COPY, "copy code", 8),
                Binding.of(Action.LINK, "links", 9),
                Binding.quiet(Action.NOTE, "note on this lesson")
                        .unless(lesson().isPresent() ? "" : "Notes belong to skills and lessons."),
                Binding.quiet(Action.GLOSSARY, "glossary")));
        if (lesson().isPresent()) {
            all.add(Binding.of(Action.FINISH, "finished", 3));
            all.add(Binding.of(Action.NEXT, "next", 7));
            all.add(Binding.quiet(Action.PREVIOUS, "previous lesson"));
        }
        all.add(Binding.quiet(Action.LEFT, "back"));
        all.add(Binding.of(Action.BACK, "back", 4));
        all.add(Binding.quiet(Action.QUIT, "back"));
        return all;
    }

    /** What Enter does: only a question that can be seen has an answer to show. */
    private Binding answer(Session session) {
        Optional<Page> page = page(session);
        Optional<Integer> next = page.flatMap(laid -> closedFold(laid, top(laid, session)));
        if (next.isPresent()) {
            return isInView(page.get(), next.get(), session)
                    ? Binding.of(Action.OPEN, "show answer", 2)
                    : Binding.quiet(Action.OPEN, "to the next question");
        }
        boolean hasFolds = page.map(laid -> !laid.folds().isEmpty()).orElse(false);
        return Binding.quiet(Action.OPEN, "show answer")
                .unless(
                        hasFolds
                                ? "No closed question below; a shows or hides all answers."
                                : "This page has no questions.");
    }

    /** Returns the first line, from this one on, that belongs to a question whose answer is hidden. */
    private Optional<Integer> closedFold(Page page, int from) {
        for (int line = from; line < page.lines().size(); line++) {
            int fold = page.foldAt(line);
            if (fold >= 0 && !openFolds.contains(fold)) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private boolean isInView(Page page, int line, Session session) {
        return line < top(page, session) + bodyRows(session);
    }

    @Override
    public Step on(Action action, Session session) {
        if (find.typing()) {
            return action == Action.OPEN ? found(0, session) : Step.become(with(Find.NOTHING));
        }
        return switch (action) {
            case UP -> scroll(-1, session);
            case DOWN -> scroll(1, session);
            case PAGE_UP, READ_BACK -> scroll(2 - bodyRows(session), session);
            case PAGE_DOWN -> scroll(bodyRows(session) - 2, session);
            case READ_ON -> readOn(session);
            case FIRST -> Step.become(startingAt(0));
            case LAST -> scroll(Integer.MAX_VALUE / 2, session);
            case OPEN -> openNextFold(session);
            case UNFOLD -> Step.become(with(openFolds.isEmpty() ? allFolds(session) : Set.of()));
            case NEXT_HEADING -> toHeading(1, session);
            case PREVIOUS_HEADING -> toHeading(-1, session);
            case CONTENTS -> contents();
            case FIND -> Step.become(with(new Find("", true, 0)));
            case FIND_NEXT -> found(1, session);
            case FIND_PREVIOUS -> found(-1, session);
            case COPY -> copyCode(session);
            case LINK -> links(session);
            case NOTE ->
                skill().isPresent() ? NotesList.write(skill().get(), lesson().map(Lesson::id), session) : Step.stay();
            case GLOSSARY -> GlossaryList.open(session);
            case FINISH -> finish(session);
            case NEXT -> neighbour(1);
            case PREVIOUS -> neighbour(-1);
            case BACK -> find.words().isEmpty() ? Step.pop() : Step.become(with(Find.NOTHING));
            case LEFT, QUIT -> Step.pop();
            default -> Step.stay();
        };
    }

    @Override
    public boolean takesText() {
        return find.typing();
    }

    @Override
    public Step type(Key key, Session session) {
        String words = key.types()
                ? find.words() + key.text()
                : find.words().isEmpty()
                        ? ""
                        : find.words()
                                .substring(
                                        0,
                                        Width.previous(
                                                find.words(), find.words().length()));
        return Step.become(with(new Find(words, true, 0)));
    }

    private static int measure(int columns) {
        return Math.max(1, Math.min(MEASURE, columns - 4));
    }

    private static int bodyRows(Session session) {
        return Math.max(1, session.rows() - 4);
    }

    private Optional<Page> page(Session session) {
        return pages.map(
                all -> all.at(measure(session.columns()), session.glyphs().isAscii(), openFolds));
    }

    private static int lastTop(Page page, Session session) {
        return Math.max(0, page.lines().size() - bodyRows(session));
    }

    private int top(Page page, Session session) {
        return Math.min(page.lineOf(position), lastTop(page, session));
    }

    @Override
    public Step scroll(int rows, Session session) {
        return page(session)
                .map(page -> {
                    long wanted = (long) top(page, session) + rows;
                    return Step.become(
                            startingAt(page.posOf((int) Math.max(0, Math.min(lastTop(page, session), wanted)))));
                })
                .orElse(Step.stay());
    }

    private Step readOn(Session session) {
        boolean atEnd = page(session)
                .map(page -> top(page, session) >= lastTop(page, session))
                .orElse(false);
        return atEnd && lesson().isPresent() ? finish(session) : scroll(bodyRows(session) - 2, session);
    }

    private Step finish(Session session) {
        if (skill().isEmpty() || lesson().isEmpty()) {
            return Step.stay();
        }
        if (session.progress()
                .lessonFinishedAt(skill().get().id(), lesson().get().id())
                .isPresent()) {
            return Step.pop()
                    .telling(Notice.info("Finished before: " + lesson().get().title() + "."));
        }
        return Step.pop()
                .saving(new LearnerEvent.LessonFinished(
                        skill().get().id(), lesson().get().id()))
                .telling(Notice.info("Lesson finished: " + lesson().get().title() + "."));
    }

    private Step neighbour(int by) {
        if (skill().isEmpty() || lesson().isEmpty()) {
            return Step.stay();
        }
        List<Lesson> lessons = skill().get().lessons();
        int index = lessons.indexOf(lesson().get()) + by;
        if (index < 0 || index >= lessons.size()) {
            return Step.stay()
                    .telling(Notice.info(
                            by > 0
                                    ? "This is the last lesson of "
                                            + skill().get().title() + "."
                                    : "This is the first lesson."));
        }
        return Step.pop((below, later) -> Step.push(lesson(skill().get(), lessons.get(index))));
    }

    private Set<Integer> allFolds(Session session) {
        Set<Integer> all = new HashSet<>(openFolds);
        page(session).ifPresent(page -> page.folds().forEach(fold -> all.add(fold.index())));
        return all;
    }

    /** Opens the first closed question in view; goes to one further below, so that it is read before its answer. */
    private Step openNextFold(Session session) {
        Optional<Page> page = page(session);
        return page.flatMap(laid -> closedFold(laid, top(laid, session)))
                .map(line -> Step.become(
                        isInView(page.get(), line, session)
                                ? toggled(page.get().foldAt(line)).showing(page.get(), line, session)
                                : startingAt(page.get().posOf(Math.max(0, line - 2)))))
                .orElse(Step.stay());
    }

    private ReaderScreen showing(Page page, int line, Session session) {
        int top = top(page, session);
        boolean visible = line < top + bodyRows(session) - 3;
        return visible ? this : startingAt(page.posOf(Math.max(0, line - 2)));
    }

    private ReaderScreen toggled(int fold) {
        Set<Integer> folds = new HashSet<>(openFolds);
        if (!folds.remove(fold)) {
            folds.add(fold);
        }
        return with(folds);
    }

    private Step toHeading(int by, Session session) {
        return page(session)
                .map(page -> {
                    int top = top(page, session);
                    int best = by > 0 ? lastTop(page, session) : 0;
                    for (Doc.Heading heading : pages.orElseThrow().doc().headings()) {
                        int line = page.lineOf(heading.pos());
                        if (by > 0 && line > top) {
                            best = Math.min(best, line);
                        } else if (by < 0 && line < top) {
                            best = Math.max(best, line);
                        }
                    }
                    return Step.become(startingAt(page.posOf(best)));
                })
                .orElse(Step.stay());
    }

    private Step contents() {
        if (pages.isEmpty()) {
            return Step.stay();
        }
        List<ChoiceScreen.Choice> choices = new ArrayList<>();
        for (Doc.Heading heading : pages.get().doc().headings()) {
            choices.add(new ChoiceScreen.Choice(
                    "  ".repeat(Math.max(0, heading.level() - 1)) + heading.text(),
                    (top, later) -> top instanceof ReaderScreen reader
                            ? Step.become(reader.startingAt(heading.pos()))
                            : Step.stay()));
        }
        return Step.push(new ChoiceScreen("On this page", choices, 0));
    }

    private Step links(Session session) {
        List<ChoiceScreen.Choice> choices = new ArrayList<>();
        for (Link link : pages.map(all -> all.doc().links()).orElse(List.of())) {
            choices.add(GlossaryList.of(link.target(), session)
                    .orElse(new ChoiceScreen.Choice(
                            link.target(), (top, later) -> Step.run(new Step.Errand.Copy(link.target()))
                                    .telling(Notice.info("Sent to the clipboard: " + link.target())))));
        }
        return choices.isEmpty()
                ? Step.stay().telling(Notice.info("This page has no links."))
                : Step.push(new ChoiceScreen("Links: Enter shows a term, copies an address", choices, 0));
    }

    private Step copyCode(Session session) {
        return page(session)
                .map(page -> {
                    int from = page.posOf(top(page, session));
                    for (Doc.CodeBlock code : pages.orElseThrow().doc().codeBlocks()) {
                        if (code.pos() >= from) {
                            return Step.run(new Step.Errand.Copy(code.raw()))
                                    .telling(Notice.info("Sent to the clipboard: the next "
                                            + (code.lang().isEmpty() ? "" : code.lang() + " ") + "block, "
                                            + code.raw().lines().count() + " lines."));
                        }
                    }
                    return Step.stay().telling(Notice.info("No code block below this line."));
                })
                .orElse(Step.stay());
    }

    private Step found(int by, Session session) {
        return toHit(
                hits -> by == 0 ? firstAfter(hits, position) : Math.floorMod(find.hit() + by, hits.size()), session);
    }

    private Step toHit(ToIntFunction<List<Search.Hit>> choice, Session session) {
        if (pages.isEmpty() || find.words().isEmpty()) {
            return Step.become(with(Find.NOTHING));
        }
        List<Search.Hit> hits = Search.hits(pages.get().doc(), find.words());
        if (hits.isEmpty()) {
            return Step.become(with(Find.NOTHING)).telling(Notice.warning("Not on this page: " + find.words()));
        }
        int hit = choice.applyAsInt(hits);
        ReaderScreen there = with(allFolds(session)).with(new Find(find.words(), false, hit));
        Page page = there.page(session).orElseThrow();
        int line = page.lineOf(hits.get(hit).from());
        return Step.become(there.startingAt(page.posOf(Math.max(0, line - bodyRows(session) / 3))))
                .telling(Notice.info("Hit " + (hit + 1) + " of " + hits.size() + "."));
    }

    private static int firstAfter(List<Search.Hit> hits, int position) {
        for (int i = 0; i < hits.size(); i++) {
            if (hits.get(i).from() >= position) {
                return i;
            }
        }
        return 0;
    }

    @Override
    public Map<String, String> place() {
        Map<String, String> place = new HashMap<>(reading.place());
        if (!place.isEmpty()) {
            place.put("position", String.valueOf(position));
        }
        return place;
    }

    @Override
    public void draw(Frame frame, Session session) {
        boolean withOutline = frame.width() >= OUTLINE_FROM && pages.isPresent();
        Role border = reading.accent(session);
        Optional<Page> laid = page(session);
        String note = laid.map(page -> percent(page, session)).orElse("");
        Canvas inside = Box.draw(frame.canvas(), frame.glyphs(), title(session), note, border);
        if (laid.isEmpty()) {
            inside.put(0, 1, "Opening the page", Style.of(Role.MUTED));
            return;
        }
        int measure = measure(session.columns());
        int shift = withOutline ? OUTLINE / 2 : 0;
        int left = Math.max(0, (inside.width() - measure) / 2 - shift);
        drawText(frame.sharing(inside.region(left, 0, measure, inside.height())), laid.get(), session);
        Scrollbar.draw(
                frame.canvas().region(frame.width() - 1, 1, 1, inside.height()),
                0,
                top(laid.get(), session),
                laid.get().lines().size(),
                frame.glyphs());
        if (withOutline) {
            int x = inside.width() - OUTLINE;
            drawOutline(frame.sharing(inside.region(x, 1, OUTLINE, inside.height() - 1)), laid.get(), session);
        }
        if (find.typing()) {
            drawFind(frame.sharing(inside.region(left, inside.height() - 1, measure, 1)));
        }
    }

    private String percent(Page page, Session session) {
        int last = lastTop(page, session);
        int percent = last == 0 ? 100 : (int) (100L * top(page, session) / last);
        String minutes = lesson().map(one -> one.minutes() + " min · ").orElse("");
        return (session.glyphs().isAscii() ? minutes.replace('·', '-') : minutes) + percent + "%";
    }

    private void drawText(Frame text, Page page, Session session) {
        int top = top(page, session);
        List<Search.Hit> hits = find.typing() || find.words().isEmpty()
                ? List.of()
                : Search.hits(pages.orElseThrow().doc(), find.words());
        for (int y = 0; y < text.height() && top + y < page.lines().size(); y++) {
            int line = top + y;
            drawLine(text.canvas(), y, page.lines().get(line), hits);
            int fold = page.foldAt(line);
            if (fold >= 0) {
                text.onClick(0, y, text.width(), 1, () -> Step.become(toggled(fold)));
            }
        }
    }

    private void drawLine(Canvas canvas, int y, Line line, List<Search.Hit> hits) {
        int x = 0;
        for (Span span : line.spans()) {
            x = hits.isEmpty() || span.pos() == Span.DECORATION
                    ? canvas.put(x, y, span.text(), span.style())
                    : putMarked(canvas, x, y, span, hits);
        }
    }

    /** Writes a span with the hits in it on their own ground. */
    private int putMarked(Canvas canvas, int x, int y, Span span, List<Search.Hit> hits) {
        int column = x;
        int at = 0;
        while (at < span.text().length()) {
            int end = Width.next(span.text(), at);
            column = canvas.put(column, y, span.text().substring(at, end), marked(span, span.pos() + at, hits));
            at = end;
        }
        return column;
    }

    private Style marked(Span span, int offset, List<Search.Hit> hits) {
        for (int i = 0; i < hits.size(); i++) {
            if (offset >= hits.get(i).from() && offset < hits.get(i).to()) {
                return span.style().on(i == find.hit() ? Ground.MATCH_CURRENT : Ground.MATCH);
            }
        }
        return span.style();
    }

    private void drawOutline(Frame frame, Page page, Session session) {
        frame.canvas().put(2, 0, "On this page", Style.of(Role.MUTED).bold());
        int top = top(page, session);
        List<Doc.Heading> headings = pages.orElseThrow().doc().headings();
        int current = 0;
        for (int i = 0; i < headings.size(); i++) {
            if (page.lineOf(headings.get(i).pos()) <= top + 2) {
                current = i;
            }
        }
        for (int i = 0; i < headings.size() && i + 2 < frame.height(); i++) {
            Doc.Heading heading = headings.get(i);
            boolean here = i == current;
            frame.canvas()
                    .put(
                            0,
                            i + 2,
                            here ? frame.glyphs().scrollThumb() : frame.glyphs().vertical(),
                            Style.of(here ? Role.ACCENT : Role.RULE));
            String text = "  ".repeat(Math.max(0, heading.level() - 2)) + heading.text();
            frame.canvas()
                    .put(
                            2,
                            i + 2,
                            Width.clip(text, frame.width() - 3),
                            Style.of(here ? Role.BRIGHT : Role.MUTED).with(here ? Style.BOLD : 0));
            frame.onClick(0, i + 2, frame.width(), 1, () -> Step.become(startingAt(heading.pos())));
        }
    }

    private void drawFind(Frame bar) {
        bar.canvas().fill(Style.of(Role.TEXT, Ground.DIALOG, 0));
        int x = bar.canvas().put(1, 0, "Find: ", Style.of(Role.KEY, Ground.DIALOG, Style.BOLD));
        x = bar.canvas().put(x, 0, find.words(), Style.of(Role.BRIGHT, Ground.DIALOG, 0));
        bar.cursor(Math.min(x, bar.width() - 1), 0);
    }
}
