package opsroad.tui.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import opsroad.text.Style;
import opsroad.tui.Display;
import opsroad.tui.Event;
import opsroad.tui.Key;
import opsroad.tui.theme.ColorDepth;
import opsroad.tui.theme.Inks;
import opsroad.tui.theme.Theme;
import opsroad.tui.widget.Canvas;
import org.jspecify.annotations.Nullable;

/** The terminal that the program was started in. */
public final class TtyDisplay implements Display {
    private static final int EXIT_BY_SIGNAL = 128;
    private static final int WARM_COLUMNS = 40;
    private static final int WARM_ROWS = 2;

    private final Stty stty;
    private final TtyTerminal terminal;
    private final Painter painter;
    private final ColorDepth depth;
    private final Collection<Event> events;
    private final KeyReader keys;
    private final Signals signals;
    private boolean settled;
    private final Thread hook = new Hook();
    /** Set by our own stop, so that its end is not announced twice. */
    private final AtomicBoolean stopped = new AtomicBoolean();

    private final AtomicInteger sizeAsked = new AtomicInteger();
    private final AtomicInteger endAsked = new AtomicInteger();

    /** Guards the terminal: a frame is whole or not written, and nothing is painted on the shell's screen. */
    private final Object lock = new Object();

    private boolean away;
    private boolean closed;
    private boolean gone;
    private volatile boolean outside;

    private TtyDisplay(TtyLine line, Stty stty, Theme theme, ColorDepth depth, Collection<Event> events)
            throws IOException {
        this.stty = stty;
        this.depth = depth;
        this.events = events;
        Runtime.getRuntime().addShutdownHook(hook);
        terminal = new TtyTerminal(line.out(), columns(), rows());
        painter = new Painter(terminal, new Inks(theme, depth));
        keys = new KeyReader(line.keys(), events);
        keys.start();
        signals = Signals.listen(new Listener());
    }

    /**
     * Takes the terminal. Its first bytes are written with the first frame.
     *
     * @param events gets keys and all else that happens, from threads of the display
     * @throws TerminalException if there is no terminal
     */
    private static TtyDisplay open(TtyLine line, ColorDepth depth, Collection<Event> events) {
        Stty stty = Stty.open(line);
        try {
            return new TtyDisplay(line, stty, Theme.named("none"), depth, events);
        } catch (IOException e) {
            stty.restore();
            throw new TerminalException("The terminal cannot be written to.", e);
        }
    }

    /** A terminal that is being taken while road and journal are read: both take about as long, and there is a second core. */
    public static final class Opening extends Thread {
        private final TtyLine line;
        private final ColorDepth depth;
        private final Collection<Event> events;
        private @Nullable TtyDisplay display;
        private @Nullable TerminalException failure;

        private Opening(TtyLine line, ColorDepth depth, Collection<Event> events) {
            super("opening");
            this.line = line;
            this.depth = depth;
            this.events = events;
        }

        @Override
        public void run() {
            try {
                TtyDisplay opened = open(line, depth, events);
                display = opened;
            } catch (TerminalException e) {
                failure = e;
            }
        }

        /**
         * Returns the terminal as soon as it is taken.
         *
         * @throws TerminalException if there is none
         */
        public TtyDisplay finish(Theme theme, boolean mouse) throws InterruptedException {
            join();
            if (failure != null) {
                throw failure;
            }
            TtyDisplay opened = Objects.requireNonNull(display);
            opened.theme(theme);
            opened.mouse(mouse);
            return opened;
        }

        /** Gives the terminal back, as nothing will be shown in it. */
        public void abandon() {
            try {
                join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (display != null) {
                display.close();
            }
        }
    }

    /** Paints two frames for nobody and prepares the real screen, so that the first key finds its classes loaded. */
    private void warmUp() {
        try {
            TtyTerminal nowhere = new TtyTerminal(OutputStream.nullOutputStream(), WARM_COLUMNS, WARM_ROWS);
            Painter warm = new Painter(nowhere, new Inks(Theme.named("dark"), depth));
            warm.show(new Canvas(WARM_COLUMNS, WARM_ROWS), Painter.NO_CURSOR, 0);
            Canvas second = new Canvas(WARM_COLUMNS, WARM_ROWS);
            second.put(0, 0, "x", Style.TEXT);
            warm.show(second, Painter.NO_CURSOR, 0);
            synchronized (lock) {
                painter.prepare();
            }
        } catch (IOException e) {
            return; // Nothing is lost but the warmth.
        }
    }

    /** Begins to take the terminal. */
    public static Opening begin(TtyLine line, ColorDepth depth, Collection<Event> events) {
        Opening opening = new Opening(line, depth, events);
        opening.start();
        return opening;
    }

    /**
     * Tells whether input and output are a terminal. Linux says so by the names of the open files, at no cost; elsewhere a shell
     * is asked, since {@code System.console()} loads half a megabyte of classes from Java 22 on.
     */
    public static boolean isTerminal() {
        Path open = Path.of("/proc/self/fd");
        try {
            return Files.isDirectory(open)
                    ? isTerminal(open.resolve("0")) && isTerminal(open.resolve("1"))
                    : new ProcessBuilder("sh", "-c", "test -t 0 && test -t 1")
                                    .inheritIO()
                                    .start()
                                    .waitFor()
                            == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isTerminal(Path descriptor) throws IOException {
        String file = Files.readSymbolicLink(descriptor).toString();
        return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty") || file.equals("/dev/console");
    }

    @Override
    public int columns() {
        return stty.size().columns();
    }

    @Override
    public int rows() {
        return stty.size().rows();
    }

    @Override
    public void show(Canvas frame) {
        show(frame, Painter.NO_CURSOR, 0);
    }

    @Override
    public void show(Canvas frame, int cursorX, int cursorY) {
        write(new Showing(frame, cursorX, cursorY));
        if (!settled) {
            settled = true;
            new Settling().start();
        }
    }

    @Override
    public void redraw() {
        synchronized (lock) {
            painter.repaint();
        }
    }

    /** Shows the next frame in another theme. */
    public void theme(Theme theme) {
        synchronized (lock) {
            painter.inks(new Inks(theme, depth));
        }
    }

    @Override
    public void mouse(boolean on) {
        write(new Switching(on));
    }

    @Override
    public void copy(String text) {
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        write(() -> terminal.send("\033]52;c;" + encoded + "\007"));
    }

    private interface Writing {
        void run() throws IOException;
    }

    // These two are on the way to the first frame, where a lambda costs a cold start a millisecond.

    private final class Showing implements Writing {
        private final Canvas frame;
        private final int cursorX;
        private final int cursorY;

        Showing(Canvas frame, int cursorX, int cursorY) {
            this.frame = frame;
            this.cursorX = cursorX;
            this.cursorY = cursorY;
        }

        @Override
        public void run() throws IOException {
            painter.show(frame, cursorX, cursorY);
        }
    }

    private final class Switching implements Writing {
        private final boolean mouse;

        Switching(boolean mouse) {
            this.mouse = mouse;
        }

        @Override
        public void run() throws IOException {
            terminal.mouse(mouse);
        }
    }

    private void write(Writing writing) {
        synchronized (lock) {
            if (away || closed) {
                return;
            }
            try {
                writing.run();
            } catch (IOException e) {
                closed = true; // The window is gone; the reader may not have noticed yet.
                events.add(new Event.Ended("The terminal was closed."));
            }
        }
    }

    @Override
    public void suspend() {
        stopped.set(true);
        lend(Stty::stopGroup);
        events.add(new Event.Resumed());
    }

    @Override
    public void outside(Runnable work) {
        outside = true; // A Ctrl-C typed in a shell or an editor is theirs.
        try {
            lend(work);
        } finally {
            outside = false;
        }
    }

    private void lend(Runnable work) {
        Stty.Size before = stty.size();
        leave();
        try {
            work.run();
        } finally {
            enter();
        }
        if (!stty.size().equals(before)) {
            events.add(new Event.Resized(columns(), rows()));
        }
    }

    private void leave() {
        keys.stop();
        synchronized (lock) {
            if (!away && !closed) {
                away = true;
                restore();
            }
        }
    }

    private void enter() {
        synchronized (lock) {
            if (closed) {
                return;
            }
            stty.raw();
            away = false;
            takeModes();
        }
        keys.start();
    }

    private void takeModes() {
        write(() -> {
            terminal.enterPrivateMode();
            terminal.flush();
            painter.repaint();
        });
    }

    private void restore() {
        try {
            terminal.exitPrivateMode();
            stty.restore();
        } catch (IOException | TerminalException e) {
            closed = true; // The window is gone, and its line with it.
        }
    }

    /** What a signal means here. A class of its own for the same reason as those above. */
    private final class Listener implements Signals.Listener {
        @Override
        public void heard(String signal) {
            try {
                act(signal);
            } catch (TerminalException e) {
                events.add(new Event.Ended("The terminal was closed."));
            }
        }
    }

    /** What the first frame need not wait for. */
    private final class Settling extends Thread {
        Settling() {
            super("settling");
            setDaemon(true);
        }

        /** The window may have got another size before anybody listened, as windows do when they are new. */
        @Override
        public void run() {
            Stty.Size before = stty.size();
            try {
                if (!isAway() && !stty.measure().equals(before)) {
                    resized();
                }
            } catch (TerminalException e) {
                return; // Whoever reads the keys says that the terminal is gone.
            }
            warmUp();
        }
    }

    /** Whatever ends the program, the terminal is as it was. */
    private final class Hook extends Thread {
        Hook() {
            super("terminal");
        }

        @Override
        public void run() {
            leaveForGood();
        }
    }

    private void act(String signal) {
        switch (signal) {
            case "WINCH" -> resized();
            case "CONT" -> continued();
            case "TSTP" -> {
                if (!isAway()) {
                    events.add(new Event.KeyPressed(Key.ctrl('z')));
                }
            }
            default -> {
                if (!outside || !signal.equals("INT")) {
                    end(signal);
                }
            }
        }
    }

    /** The loop is asked to end; a second signal does not wait for it. */
    private void end(String signal) {
        if (endAsked.getAndIncrement() == 0) {
            events.add(new Event.Ended("Signal " + signal + "."));
        } else {
            System.exit(EXIT_BY_SIGNAL + (signal.equals("HUP") ? 1 : signal.equals("INT") ? 2 : 15));
        }
    }

    /** Measures once for a burst of signals, and once more if one came meanwhile. */
    private void resized() {
        if (sizeAsked.getAndIncrement() > 0) {
            return;
        }
        int answered;
        do {
            answered = sizeAsked.get();
            measure();
        } while (!sizeAsked.compareAndSet(answered, 0));
    }

    private void measure() {
        if (isAway()) {
            return; // measured on the way back
        }
        Stty.Size size = stty.measure();
        redraw();
        events.add(new Event.Resized(size.columns(), size.rows()));
    }

    /** After a stop that nobody announced, the shell has set the line to its own taste. */
    private void continued() {
        if (stopped.getAndSet(false)) {
            return;
        }
        synchronized (lock) {
            if (away || closed) {
                return;
            }
            stty.raw();
            terminal.forgetModes();
            takeModes();
        }
        events.add(new Event.Resumed());
    }

    private boolean isAway() {
        synchronized (lock) {
            return away || closed;
        }
    }

    @Override
    public void close() {
        leaveForGood();
        signals.stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // The program is ending, by this hook.
        }
    }

    private void leaveForGood() {
        keys.stop();
        synchronized (lock) {
            if (gone) {
                return;
            }
            gone = true;
            if (!away) {
                restore();
            }
            closed = true;
        }
    }
}
