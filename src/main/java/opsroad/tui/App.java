package opsroad.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Undoable;
import opsroad.text.Clean;
import opsroad.tui.widget.Canvas;
import org.jspecify.annotations.Nullable;

/**
 * The loop: takes an event, asks the top screen, saves, moves, draws. One thread owns the screens and the session; all others only put events
 * into the queue.
 */
public final class App {
    private static final int WHEEL_ROWS = 3;
    private static final int TICK_MILLIS = 250;

    private final Session session;
    private final Saver saver;
    private final Display display;
    private final BlockingQueue<Event> queue;
    private final Executor worker;
    private final Consumer<String> theme;
    private final Doors doors;
    private final List<Screen> screens = new ArrayList<>();
    private Frame shown;
    private @Nullable Notice notice;
    private final List<Request> asked = new ArrayList<>();
    private boolean started;
    private boolean ended;
    private boolean mouseOn = true;

    /**
     * Builds the loop; {@link #run} starts it.
     *
     * @param worker does slow work away from the loop
     * @param theme switches the display's theme by its name
     * @param doors the rooms that open from everywhere
     */
    public App(
            Session session,
            Saver saver,
            Display display,
            BlockingQueue<Event> queue,
            Executor worker,
            Consumer<String> theme,
            Doors doors) {
        this.doors = doors;
        this.session = session;
        this.saver = saver;
        this.display = display;
        this.queue = queue;
        this.worker = worker;
        this.theme = theme;
        this.shown = new Frame(new Canvas(1, 1), session.glyphs());
        session.size(display.columns(), display.rows());
    }

    /** Shows these screens, the last on top, and answers events until the learner leaves. */
    public void run(List<Screen> first, @Nullable Notice greeting) throws InterruptedException {
        start(first, greeting);
        while (!ended) {
            @Nullable Event event = top().ticks() ? queue.poll(TICK_MILLIS, TimeUnit.MILLISECONDS) : queue.take();
            if (event == null) {
                tick();
            }
            while (event != null && !ended) {
                handle(event);
                event = queue.poll();
            }
            if (!ended) {
                draw();
            }
        }
        rememberPlace();
    }

    /** Shows these screens without waiting for events. Slow work begins when they are seen: it would take the second core from the first frame. */
    public void start(List<Screen> first, @Nullable Notice greeting) {
        notice = greeting;
        move(Step.stack(first));
        draw();
        started = true;
        for (Request request : asked) {
            ask(request);
        }
        asked.clear();
    }

    public boolean hasEnded() {
        return ended;
    }

    /** Lets the top screen look whether something outside has changed. */
    public void tick() {
        take(top().tick(session));
    }

    /** Answers one event; the change is seen at the next {@link #draw}. */
    public void handle(Event event) {
        if (event instanceof Event.KeyPressed pressed) {
            notice = null;
            press(pressed.key());
        } else if (event instanceof Event.Pasted pasted) {
            paste(pasted.text());
        } else if (event instanceof Event.MouseUsed used) {
            use(used);
        } else if (event instanceof Event.Resized resized) {
            session.size(resized.columns(), resized.rows());
            display.redraw();
        } else if (event instanceof Event.Resumed) {
            session.size(display.columns(), display.rows());
            display.redraw();
            saver.refresh();
        } else if (event instanceof Event.FocusChanged focus && focus.focused()) {
            saver.refresh();
        } else if (event instanceof Event.Replied replied) {
            replied.inLoop().run();
        } else if (event instanceof Event.Ended) {
            ended = true;
        }
    }

    /** The screen that has the keys. */
    public Screen top() {
        return screens.get(screens.size() - 1);
    }

    private void press(Key key) {
        Screen top = top();
        if (top.takesText() && goesToField(key)) {
            take(top.type(key, session));
            return;
        }
        Keymap.find(Keymap.bindings(top, session), key).ifPresent(binding -> choose(top, binding));
    }

    private static boolean goesToField(Key key) {
        return key.types() || key.code() == Key.Code.BACKSPACE || key.code() == Key.Code.DELETE;
    }

    private void choose(Screen top, Binding binding) {
        if (binding.isAvailable()) {
            take(act(top, binding.action()));
        } else {
            notice = Notice.warning(binding.unavailable());
        }
    }

    private Step act(Screen top, Action action) {
        if (action == Action.SEARCH) {
            return Step.push(doors.search(Keymap.bindings(top, session), session));
        }
        if (action == Action.QUIT_NOW) {
            return Step.quit(); // Whatever screen is on top, the way out is open.
        }
        if (!offers(top, action)) {
            switch (action) {
                case HELP -> {
                    return Step.push(HelpScreen.of(top, session));
                }
                case SETTINGS -> {
                    return Step.push(doors.settings());
                }
                case UNDO -> {
                    return Step.run(new Step.Errand.Undo());
                }
                case MOUSE -> {
                    return Step.run(new Step.Errand.Mouse(!mouseOn));
                }
                case REDRAW -> {
                    return Step.run(new Step.Errand.Redraw());
                }
                case SUSPEND -> {
                    return Step.run(new Step.Errand.Suspend());
                }
                default -> {
                    return top.on(action, session);
                }
            }
        }
        return top.on(action, session);
    }

    private boolean offers(Screen screen, Action action) {
        for (Binding binding : screen.bindings(session)) {
            if (binding.action() == action) {
                return true;
            }
        }
        return false;
    }

    private void paste(String text) {
        Screen top = top();
        if (top.takesText()) {
            take(top.type(Key.typed(Clean.oneLine(text)), session));
        }
    }

    private void use(Event.MouseUsed used) {
        switch (used.mouse()) {
            case CLICK -> {
                notice = null;
                shown.clicked(used.x(), used.y()).ifPresent(step -> take(step.get()));
            }
            case WHEEL_UP -> take(top().scroll(-WHEEL_ROWS, session));
            case WHEEL_DOWN -> take(top().scroll(WHEEL_ROWS, session));
            case RIGHT_CLICK -> choose(top(), Binding.of(Action.BACK, "back", 0));
        }
    }

    /** Saves what the step brings, then does the rest of it. What could not be saved is not shown. */
    private void take(Step step) {
        try {
            for (LearnerEvent event : step.events()) {
                saver.save(event);
            }
        } catch (Saver.SaveException e) {
            notice = Notice.error(String.valueOf(e.getMessage()));
            return;
        }
        if (step.notice().isPresent()) {
            notice = step.notice().get();
        }
        move(step);
        if (step.request().isPresent()) {
            ask(step.request().get());
        }
    }

    private void ask(Request request) {
        if (!started) {
            asked.add(request);
            return;
        }
        worker.execute(() -> {
            Reply reply = answer(request);
            queue.add(new Event.Replied(() -> take(reply.arrive(top(), session))));
        });
    }

    /** What goes wrong away from the loop must not vanish with its thread. */
    private static Reply answer(Request request) {
        try {
            return request.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : Clean.oneLine(e.getMessage());
            return (top, session) -> Step.stay().telling(Notice.error("That did not work: " + reason));
        }
    }

    private void move(Step step) {
        Step.Move move = step.move();
        if (move instanceof Step.Move.Become become) {
            screens.set(screens.size() - 1, become.screen());
        } else if (move instanceof Step.Move.Push push) {
            screens.add(push.screen());
            take(push.screen().opened(session));
        } else if (move instanceof Step.Move.Pop pop) {
            pop(pop.then());
        } else if (move instanceof Step.Move.Stack stack) {
            screens.clear();
            screens.addAll(stack.screens());
            take(top().opened(session));
        } else if (move instanceof Step.Move.Quit) {
            ended = true;
        } else if (move instanceof Step.Move.Do errand) {
            run(errand.errand());
        }
    }

    private void pop(@Nullable Reply then) {
        if (screens.size() == 1) {
            ended = true;
            return;
        }
        screens.remove(screens.size() - 1);
        take(top().revealed(session));
        if (then != null) {
            take(then.arrive(top(), session));
        }
    }

    private void run(Step.Errand errand) {
        if (errand instanceof Step.Errand.Undo) {
            undo();
        } else if (errand instanceof Step.Errand.Redraw) {
            display.redraw();
        } else if (errand instanceof Step.Errand.Suspend) {
            rememberPlace();
            display.suspend();
        } else if (errand instanceof Step.Errand.Outside outside) {
            rememberPlace();
            outside(outside.work());
        } else if (errand instanceof Step.Errand.Act act) {
            take(act(top(), act.action()));
        } else if (errand instanceof Step.Errand.Write write) {
            rememberPlace();
            AtomicReference<String> written = new AtomicReference<>("");
            if (outside(() -> written.set(write.work().get()))) {
                take(write.then().apply(written.get()));
            }
        } else if (errand instanceof Step.Errand.Copy copy) {
            display.copy(copy.text());
        } else if (errand instanceof Step.Errand.Mouse mouse) {
            mouseOn = mouse.on();
            display.mouse(mouseOn);
            notice = Notice.info(
                    mouseOn
                            ? "Mouse on: hold Shift to select text."
                            : "Mouse off: the terminal selects text as usual.");
        } else if (errand instanceof Step.Errand.Theme named) {
            theme.accept(named.name());
            display.redraw();
        }
    }

    private boolean outside(Runnable work) {
        try {
            display.outside(work);
            return true;
        } catch (RuntimeException e) {
            notice = Notice.error(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void undo() {
        saver.refresh();
        Optional<Undoable> last = session.progress().lastUndoable();
        if (last.isEmpty()) {
            notice = Notice.warning("Nothing to undo.");
            return;
        }
        take(Step.stay()
                .saving(new LearnerEvent.Undone(last.get().id()))
                .telling(Notice.info("Undone: " + last.get().label() + ".")));
    }

    private void rememberPlace() {
        for (int i = screens.size() - 1; i >= 0; i--) {
            Map<String, String> place = screens.get(i).place();
            if (!place.isEmpty()) {
                saver.remember(place);
                return;
            }
        }
    }

    /** Draws all that can be seen and shows it. */
    public void draw() {
        Frame frame = new Frame(new Canvas(session.columns(), session.rows()), session.glyphs());
        Chrome.draw(frame, screens, session, notice);
        if (session.glyphs().isAscii()) {
            frame.canvas().toAscii();
        }
        shown = frame;
        if (frame.hasCursor()) {
            display.show(frame.canvas(), frame.cursorX(), frame.cursorY());
        } else {
            display.show(frame.canvas());
        }
    }
}
