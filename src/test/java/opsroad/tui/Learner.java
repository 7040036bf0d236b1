package opsroad.tui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.LinkedBlockingQueue;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Progress;
import opsroad.core.roadmap.Roadmap;
import opsroad.tui.screen.FrontDoors;
import opsroad.tui.theme.Glyphs;
import opsroad.tui.widget.Canvas;

/** Somebody in front of the screens: presses keys and reads what is there. Slow work is done at once. */
public final class Learner {
    private static final Instant START = Instant.parse("2026-11-22T20:55:00Z");

    public final List<LearnerEvent> saved = new ArrayList<>();
    public final List<String> copied = new ArrayList<>();
    public final List<String> themes = new ArrayList<>();
    public Map<String, String> place = Map.of();
    /** What saving fails with; empty when it works. */
    public String diskTrouble = "";

    private final FakeDisplay display;
    private final LinkedBlockingQueue<Event> queue = new LinkedBlockingQueue<>();
    /** The labs of the small road, with a workspace in memory. */
    public final SmallWorkshop workshop = new SmallWorkshop();

    private final App app;
    private final Session session;

    public Learner(Roadmap roadmap, int columns, int rows, Glyphs glyphs) {
        display = new FakeDisplay(columns, rows);
        Progress progress = new Progress(roadmap);
        session = new Session(
                roadmap, progress, SmallRoad.library(), workshop, glyphs, this::now, TimeZone.getTimeZone("UTC"));
        app = new App(session, new MemorySaver(), display, queue, Runnable::run, themes::add, new FrontDoors());
    }

    /** Lets the learner have done something a while before the screens open. */
    public Learner did(LearnerEvent event, Duration ago) {
        save(event, START.minus(ago));
        return this;
    }

    private void save(LearnerEvent event, Instant at) {
        saved.add(event);
        session.progress().apply(new Entry(new EventId("%026d".formatted(saved.size())), at, event));
    }

    private Instant now() {
        return START.plus(Duration.ofSeconds(saved.size()));
    }

    public Session session() {
        return session;
    }

    public Learner sees(Screen... screens) {
        app.start(List.of(screens), null);
        settle();
        return this;
    }

    /** Presses keys: names such as enter, or what they type. */
    public Learner press(String... keys) {
        for (String key : keys) {
            app.handle(new Event.KeyPressed(key(key)));
            settle();
        }
        return this;
    }

    public Learner types(String text) {
        text.chars().forEach(c -> press(String.valueOf((char) c)));
        return this;
    }

    public Learner clicks(int x, int y) {
        return gets(new Event.MouseUsed(Event.Mouse.CLICK, x, y));
    }

    public Learner gets(Event event) {
        app.handle(event);
        settle();
        return this;
    }

    public Learner resizes(int columns, int rows) {
        display.columns = columns;
        display.rows = rows;
        return gets(new Event.Resized(columns, rows));
    }

    private void settle() {
        Deque<Event> waiting = new ArrayDeque<>();
        queue.drainTo(waiting);
        while (!waiting.isEmpty()) {
            app.handle(waiting.poll());
            queue.drainTo(waiting);
        }
        if (!app.hasEnded()) {
            app.draw();
        }
    }

    public boolean hasLeft() {
        return app.hasEnded();
    }

    /** Lets the time pass after which the top screen looks around. */
    public Learner ticks() {
        app.tick();
        settle();
        return this;
    }

    public Screen top() {
        return app.top();
    }

    /** What the screen shows, as text. */
    public String frame() {
        return display.frame.text();
    }

    /** The column of the cursor; -1 when there is none. */
    public int cursorColumn() {
        return display.cursorX;
    }

    public Canvas canvas() {
        return display.frame;
    }

    private static Key key(String name) {
        return switch (name) {
            case "enter" -> Key.of(Key.Code.ENTER);
            case "escape" -> Key.of(Key.Code.ESCAPE);
            case "space" -> Key.typed(" ");
            case "tab" -> Key.of(Key.Code.TAB);
            case "up" -> Key.of(Key.Code.UP);
            case "down" -> Key.of(Key.Code.DOWN);
            case "left" -> Key.of(Key.Code.LEFT);
            case "right" -> Key.of(Key.Code.RIGHT);
            case "pageup" -> Key.of(Key.Code.PAGE_UP);
            case "pagedown" -> Key.of(Key.Code.PAGE_DOWN);
            case "home" -> Key.of(Key.Code.HOME);
            case "end" -> Key.of(Key.Code.END);
            case "backspace" -> Key.of(Key.Code.BACKSPACE);
            default -> name.startsWith("ctrl-") ? Key.ctrl(name.charAt(5)) : Key.typed(name);
        };
    }

    private final class MemorySaver implements Saver {
        @Override
        public void save(LearnerEvent event) {
            if (!diskTrouble.isEmpty()) {
                throw new SaveException(diskTrouble, new java.io.IOException(diskTrouble));
            }
            Learner.this.save(event, now());
        }

        @Override
        public boolean refresh() {
            return false;
        }

        @Override
        public void remember(Map<String, String> where) {
            place = where;
        }
    }

    private final class FakeDisplay implements Display {
        private int columns;
        private int rows;
        private Canvas frame = new Canvas(1, 1);
        private int cursorX = -1;

        FakeDisplay(int columns, int rows) {
            this.columns = columns;
            this.rows = rows;
        }

        @Override
        public int columns() {
            return columns;
        }

        @Override
        public int rows() {
            return rows;
        }

        @Override
        public void show(Canvas shown) {
            frame = shown;
            cursorX = -1;
        }

        @Override
        public void show(Canvas shown, int x, int y) {
            frame = shown;
            cursorX = x;
        }

        @Override
        public void redraw() {}

        @Override
        public void outside(Runnable work) {
            work.run();
        }

        @Override
        public void suspend() {}

        @Override
        public void copy(String text) {
            copied.add(text);
        }

        @Override
        public void mouse(boolean on) {}

        @Override
        public void close() {}
    }
}
