package opsroad;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import opsroad.cli.Commands;
import opsroad.cli.Desk;
import opsroad.cli.DeskSaver;
import opsroad.cli.DeskWorkshop;
import opsroad.cli.ExitCode;
import opsroad.cli.GlobalOptions;
import opsroad.cli.Input;
import opsroad.cli.Output;
import opsroad.cli.Place;
import opsroad.cli.PromptLine;
import opsroad.cli.Rehearsal;
import opsroad.cli.StatusReport;
import opsroad.io.content.ContentSource;
import opsroad.io.journal.Home;
import opsroad.io.journal.Journal;
import opsroad.io.journal.JournalException;
import opsroad.io.journal.PlaceFile;
import opsroad.io.journal.PromptFile;
import opsroad.io.journal.StateFile;
import opsroad.io.lab.LabDesk;
import opsroad.tui.App;
import opsroad.tui.Event;
import opsroad.tui.Notice;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.screen.FrontDoors;
import opsroad.tui.screen.Places;
import opsroad.tui.screen.Setting;
import opsroad.tui.screen.WelcomeScreen;
import opsroad.tui.terminal.TerminalException;
import opsroad.tui.terminal.TtyDisplay;
import opsroad.tui.terminal.TtyLine;
import opsroad.tui.theme.ColorDepth;
import opsroad.tui.theme.Glyphs;
import opsroad.tui.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Builds every part and hands each what it needs. */
public final class Main {
    /** How long a prompt may not notice that another card came due. */
    private static final int PROMPT_SECONDS = 300;

    private static final Output OUT = new Output();

    private final GlobalOptions options;
    private final Map<String, String> env;

    private Main(GlobalOptions options, Map<String, String> env) {
        this.options = options;
        this.env = env;
    }

    public static void main(String[] args) {
        // The program speaks English, so its numbers do too; and the way to other kinds of digits is long.
        Locale.setDefault(Locale.Category.FORMAT, Locale.US);
        int code = run(args);
        Optional<String> failure = OUT.failure();
        if (failure.isPresent()) {
            err().println("opsroad: " + failure.get());
            code = ExitCode.CANNOT_SAVE;
        }
        // Threads that wait for the terminal must not keep the program alive.
        System.exit(code);
    }

    private static int run(String[] args) {
        // A shell prompt is drawn often, and a start without a command is what people wait for: neither loads the
        // command line library.
        if (args.length > 0 && args[args.length - 1].equals("prompt")) {
            Optional<GlobalOptions> options = GlobalOptions.readAlone(Arrays.copyOf(args, args.length - 1));
            if (options.isPresent()) {
                return new Main(options.get(), System.getenv()).prompt();
            }
        }
        Optional<GlobalOptions> alone = GlobalOptions.readAlone(args);
        if (alone.isEmpty()) {
            return Commands.run(args, new Parts(), in(), out(), err(), clock(System.getenv()));
        }
        return alone.get().plain()
                ? Commands.plain(alone.get(), new Parts(), in(), out(), err(), clock(System.getenv()))
                : new Main(alone.get(), System.getenv()).start();
    }

    /** Opens for a command what its options name. */
    private static final class Parts implements Commands.Builder {
        @Override
        public Desk open(GlobalOptions options) throws Desk.BadRoadException, JournalException {
            return new Main(options, System.getenv()).openDesk();
        }

        @Override
        public DeskWorkshop workshop(Desk desk) {
            return new DeskWorkshop(
                    new LabDesk(desk.source(), desk.journal().file().resolveSibling("")), System.getenv());
        }

        @Override
        public Place place(GlobalOptions options) {
            Main main = new Main(options, System.getenv());
            return new Place(main.home(), main.source(), main.env);
        }

        @Override
        public int show(GlobalOptions options, Map<String, String> place)
                throws Desk.BadRoadException, JournalException {
            Main main = new Main(options, System.getenv());
            if (!main.canShowScreens()) {
                throw new IllegalArgumentException("The screens need a terminal; \"opsroad show\" prints instead.");
            }
            return main.show(place, TtyLine.real());
        }
    }

    private int prompt() {
        Instant now = clock(env).instant();
        Path road = options.roadmap().orElse(Path.of(System.getProperty("java.class.path", "")));
        PromptFile file = new PromptFile(home());
        Optional<String> known = file.read(road, now);
        if (known.isPresent()) {
            out().println(known.get());
            return ExitCode.DONE;
        }
        try {
            Desk desk = openDesk();
            String line = PromptLine.of(desk, now);
            file.write(road, desk.journal().file(), now.plusSeconds(PROMPT_SECONDS), line);
            out().println(line);
            return ExitCode.DONE;
        } catch (Desk.BadRoadException | JournalException e) {
            err().println(e.getMessage());
            return ExitCode.UNREADABLE;
        }
    }

    /** The real time; OPSROAD_NOW, such as 2026-11-22T12:00:00Z, moves it, so that tests can come back tomorrow. */
    private static InstantSource clock(Map<String, String> env) {
        String wanted = env.getOrDefault("OPSROAD_NOW", "");
        if (wanted.isEmpty()) {
            return InstantSource.system();
        }
        return InstantSource.offset(InstantSource.system(), Duration.between(Instant.now(), Instant.parse(wanted)));
    }

    private static java.io.BufferedReader in() {
        return new java.io.BufferedReader(new java.io.InputStreamReader(Input.open(), encoding()));
    }

    private static PrintStream out() {
        return new PrintStream(OUT, true, encoding());
    }

    private static PrintStream err() {
        return new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, encoding());
    }

    private static java.nio.charset.Charset encoding() {
        return StandardCharsets.UTF_8;
    }

    private int start() {
        try {
            if (isRehearsal()) {
                return rehearse();
            }
            if (!canShowScreens()) {
                StatusReport.lines(openDesk()).forEach(out()::println);
                return ExitCode.DONE;
            }
            return show(Map.of(), TtyLine.real());
        } catch (Desk.BadRoadException | JournalException e) {
            err().println(e.getMessage());
            return ExitCode.UNREADABLE;
        } catch (TerminalException | IllegalArgumentException e) {
            err().println("opsroad: " + e.getMessage());
            return ExitCode.WRONG_USE;
        } catch (RuntimeException e) {
            // The terminal is already as it was; everything ticked is in the journal.
            err().println("opsroad stopped by a fault of its own (" + e + "). Nothing you did is lost; start again."
                    + (options.debug() ? "" : " With --debug it prints where it happened."));
            if (options.debug()) {
                e.printStackTrace(err());
            }
            return ExitCode.UNREADABLE;
        }
    }

    private boolean isRehearsal() {
        return env.containsKey("OPSROAD_REHEARSAL");
    }

    /** A whole start and a look around, without a terminal, in a home of its own. */
    private int rehearse() throws Desk.BadRoadException, JournalException {
        Desk desk = openDesk();
        TtyLine line = Rehearsal.begin(desk, home());
        desk.keepState(TimeZone.getDefault(), Instant.MAX);
        show(Map.of(), line);
        Rehearsal.end();
        return ExitCode.DONE;
    }

    private boolean canShowScreens() {
        String term = env.getOrDefault("TERM", "");
        return !term.isEmpty() && !term.equals("dumb") && TtyDisplay.isTerminal();
    }

    private Desk openDesk() throws Desk.BadRoadException, JournalException {
        return Desk.open(source(), new FilesAtHome());
    }

    private final class FilesAtHome implements Desk.Files {
        @Override
        public Journal journal(String roadId) {
            return new Journal(folder(roadId), clock(env), new Chance());
        }

        @Override
        public StateFile state(String roadId) {
            return new StateFile(folder(roadId), Path.of(System.getProperty("java.class.path", "")));
        }
    }

    /** Made when something is saved, not at the start: providers of chance are slow to load. */
    private static final class Chance implements Consumer<byte[]> {
        @Override
        public void accept(byte[] bytes) {
            new SecureRandom().nextBytes(bytes);
        }
    }

    private ContentSource source() {
        return options.roadmap().isPresent()
                ? ContentSource.directory(options.roadmap().get())
                : ContentSource.bundled();
    }

    private Path home() {
        Path user = Path.of(System.getProperty("user.home", "."));
        Path home = Home.of(options.home(), env, System.getProperty("os.name", ""), user);
        // What a rehearsal does must never be in the journal of a learner.
        return isRehearsal() ? home.resolve("rehearsal") : home;
    }

    private Path folder(String roadId) {
        return home().resolve(roadId);
    }

    /**
     * Shows the screens until the learner leaves.
     *
     * @param wanted place to open; empty for where the learner was
     */
    private int show(Map<String, String> wanted, TtyLine line) throws Desk.BadRoadException, JournalException {
        BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
        TtyDisplay.Opening opening = TtyDisplay.begin(line, ColorDepth.of(env), queue);
        new Ahead().start();
        Desk desk;
        try {
            desk = openDesk();
        } catch (Desk.BadRoadException | JournalException | RuntimeException e) {
            opening.abandon();
            throw e;
        }
        boolean mouse = Setting.MOUSE.value(desk.progress()).equals("on");
        try (TtyDisplay display = opening.finish(theme(chosenTheme(desk)), mouse)) {
            run(desk, display, queue, wanted);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        desk.keepState(TimeZone.getDefault(), clock(env).instant());
        tellOfChanges();
        return ExitCode.DONE;
    }

    /** The launcher compares the program with its sources while it runs. */
    private void tellOfChanges() {
        String changed = env.getOrDefault("OPSROAD_CHANGED", "");
        if (!changed.isEmpty() && Files.exists(Path.of(changed))) {
            err().println("opsroad: the sources have changed since this was built. The next start builds them.");
        }
    }

    /** Loads what the first frame will need while the terminal is waited for: half of a start is loading classes and rules of time. */
    private static final class Ahead extends Thread {
        Ahead() {
            super("ahead");
            setDaemon(true);
        }

        @Override
        @SuppressWarnings("ReturnValueIgnored")
        public void run() {
            TimeZone.getDefault().getOffset(0);
        }
    }

    private void run(Desk desk, TtyDisplay display, BlockingQueue<Event> queue, Map<String, String> wanted)
            throws InterruptedException {
        Glyphs glyphs =
                options.ascii() ? Glyphs.ascii() : Glyphs.forEncoding(System.getProperty("native.encoding", ""), env);
        Session session = session(desk, glyphs);
        PlaceFile place = new PlaceFile(folder(desk.roadmap().id()));
        App app = new App(
                session,
                new DeskSaver(desk, place),
                display,
                queue,
                Executors.newSingleThreadExecutor(new Workers()),
                new Themes(display),
                new FrontDoors());
        app.run(wanted.isEmpty() ? first(desk, place, session) : Places.restore(wanted, session), greeting(desk));
    }

    private static final class Workers implements ThreadFactory {
        @Override
        public Thread newThread(Runnable work) {
            Thread thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
        }
    }

    private final class Themes implements Consumer<String> {
        private final TtyDisplay display;

        Themes(TtyDisplay display) {
            this.display = display;
        }

        @Override
        public void accept(String name) {
            display.theme(theme(name));
        }
    }

    private Session session(Desk desk, Glyphs glyphs) {
        return new Session(
                desk.roadmap(),
                desk.progress(),
                desk.library(),
                workshop(desk),
                glyphs,
                clock(env),
                TimeZone.getDefault());
    }

    private DeskWorkshop workshop(Desk desk) {
        return new DeskWorkshop(new LabDesk(desk.source(), folder(desk.roadmap().id())), env);
    }

    private static List<Screen> first(Desk desk, PlaceFile place, Session session) {
        return desk.progress().setting("welcomed").isEmpty() && desk.progress().eventCount() == 0
                ? List.of(WelcomeScreen.START)
                : Places.restore(place.read(), session);
    }

    private static @Nullable Notice greeting(Desk desk) {
        Optional<String> damage = desk.damageReport();
        return damage.isPresent() ? Notice.warning(damage.get()) : null;
    }

    private String chosenTheme(Desk desk) {
        return options.theme().isPresent() ? options.theme().get() : Setting.THEME.value(desk.progress());
    }

    /** "auto" is light on a terminal that says so in COLORFGBG, else dark. */
    private Theme theme(String name) {
        if (!name.equals("auto")) {
            return Theme.named(name);
        }
        String background = env.getOrDefault("COLORFGBG", "");
        boolean light = background.endsWith(";15") || background.endsWith(";7");
        return Theme.named(light ? "light" : "dark");
    }
}
