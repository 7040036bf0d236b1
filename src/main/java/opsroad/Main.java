package opsroad;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
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
import opsroad.tui.screen.RoadScreen;
import opsroad.tui.screen.Setting;
import opsroad.tui.screen.WelcomeScreen;
import opsroad.tui.terminal.TerminalException;
import opsroad.tui.terminal.TtyDisplay;
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
            return main.show(place);
        }
    }

    private int prompt() {
        Instant now = clock(env).get();
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
    private static Supplier<Instant> clock(Map<String, String> env) {
        String wanted = env.getOrDefault("OPSROAD_NOW", "");
        if (wanted.isEmpty()) {
            return Instant::now;
        }
        Duration shift = Duration.between(Instant.now(), Instant.parse(wanted));
        return () -> Instant.now().plus(shift);
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
            if (env.containsKey("OPSROAD_REHEARSAL")) {
                Session session = session(openDesk(), Glyphs.unicode());
                Rehearsal.run(session, List.of(RoadScreen.at(session)));
                return ExitCode.DONE;
            }
            if (!canShowScreens()) {
                StatusReport.lines(openDesk()).forEach(out()::println);
                return ExitCode.DONE;
            }
            return show(Map.of());
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

    private boolean canShowScreens() {
        String term = env.getOrDefault("TERM", "");
        return !term.isEmpty() && !term.equals("dumb") && TtyDisplay.isTerminal();
    }

    private Desk openDesk() throws Desk.BadRoadException, JournalException {
        return Desk.open(source(), id -> new Journal(folder(id), clock(env), Main::chance), this::state);
    }

    private StateFile state(String roadId) {
        return new StateFile(folder(roadId), Path.of(System.getProperty("java.class.path", "")));
    }

    /** Made when something is saved, not at the start: providers of chance are slow to load. */
    private static void chance(byte[] bytes) {
        new SecureRandom().nextBytes(bytes);
    }

    private ContentSource source() {
        return options.roadmap().map(ContentSource::directory).orElseGet(ContentSource::bundled);
    }

    private Path home() {
        Path user = Path.of(System.getProperty("user.home", "."));
        return Home.of(options.home(), env, System.getProperty("os.name", ""), user);
    }

    private Path folder(String roadId) {
        return home().resolve(roadId);
    }

    /**
     * Shows the screens until the learner leaves.
     *
     * @param wanted place to open; empty for where the learner was
     */
    private int show(Map<String, String> wanted) throws Desk.BadRoadException, JournalException {
        BlockingQueue<Event> queue = new LinkedBlockingQueue<>();
        TtyDisplay.Opening opening = TtyDisplay.begin(ColorDepth.of(env), queue::add);
        Thread ahead = new Thread(this::readAhead, "ahead");
        ahead.setDaemon(true);
        ahead.start();
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
        desk.keepState(ZoneId.systemDefault(), clock(env).get());
        return ExitCode.DONE;
    }

    /** Loads what the first frame will need while the terminal is waited for: half of a start is loading classes and rules of time. */
    @SuppressWarnings("ReturnValueIgnored")
    private void readAhead() {
        ZoneId.systemDefault().getRules().getOffset(Instant.EPOCH);
        TtyDisplay.warmUp(ColorDepth.of(env));
    }

    private void run(Desk desk, TtyDisplay display, BlockingQueue<Event> queue, Map<String, String> wanted)
            throws InterruptedException {
        Glyphs glyphs =
                options.ascii() ? Glyphs.ascii() : Glyphs.forEncoding(System.getProperty("native.encoding", ""), env);
        Session session = session(desk, glyphs);
        PlaceFile place = new PlaceFile(folder(desk.roadmap().id()));
        ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
        });
        App app = new App(
                session,
                new DeskSaver(desk, place),
                display,
                queue,
                worker,
                name -> display.theme(theme(name)),
                new FrontDoors());
        app.run(wanted.isEmpty() ? first(desk, place, session) : Places.restore(wanted, session), greeting(desk));
    }

    private Session session(Desk desk, Glyphs glyphs) {
        return new Session(
                desk.roadmap(),
                desk.progress(),
                desk.library(),
                workshop(desk),
                glyphs,
                clock(env),
                ZoneId.systemDefault());
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
        return desk.damageReport().map(Notice::warning).orElse(null);
    }

    private String chosenTheme(Desk desk) {
        return options.theme().orElseGet(() -> Setting.THEME.value(desk.progress()));
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
