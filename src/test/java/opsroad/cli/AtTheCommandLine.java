package opsroad.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import opsroad.io.content.ContentSource;
import opsroad.io.journal.Journal;
import opsroad.io.journal.JournalException;
import opsroad.io.journal.StateFile;
import opsroad.io.lab.LabDesk;
import org.junit.jupiter.api.io.TempDir;

/** Types commands, with a home of its own for each test, and keeps what they print. */
abstract class AtTheCommandLine {
    @TempDir
    Path home;

    String out = "";
    String err = "";
    Map<String, String> shown = Map.of();
    Instant now = Instant.parse("2026-11-22T12:00:00Z");

    private final class FilesAtHome implements Desk.Files {
        @Override
        public Journal journal(String roadId) {
            return new Journal(home.resolve(roadId), () -> now, new Random()::nextBytes);
        }

        @Override
        public StateFile state(String roadId) {
            return new StateFile(home.resolve(roadId), Path.of("none"));
        }
    }

    private final class Parts implements Commands.Builder {
        @Override
        public Desk open(GlobalOptions options) throws Desk.BadRoadException, JournalException {
            return Desk.open(source(options), new FilesAtHome());
        }

        private ContentSource source(GlobalOptions options) {
            return options.roadmap().map(ContentSource::directory).orElseGet(ContentSource::bundled);
        }

        @Override
        public DeskWorkshop workshop(Desk desk) {
            return new DeskWorkshop(
                    new LabDesk(desk.source(), home.resolve(desk.roadmap().id())), Map.of());
        }

        @Override
        public int show(GlobalOptions options, Map<String, String> place) {
            shown = place;
            return ExitCode.DONE;
        }

        @Override
        public Place place(GlobalOptions options) {
            return new Place(home, source(options), Map.of("TERM", "xterm-256color", "PATH", System.getenv("PATH")));
        }
    }

    int run(String... args) {
        return typing("", args);
    }

    int typing(String typed, String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int code = Commands.run(
                args,
                new Parts(),
                new BufferedReader(new StringReader(typed)),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                () -> now);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    /** Goes through the tutor in plain lines. */
    int plain(String... typed) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(outBytes, true, StandardCharsets.UTF_8);
        int code = Commands.plain(
                new GlobalOptions(),
                new Parts(),
                new BufferedReader(new StringReader(String.join("\n", typed) + "\n")),
                both,
                both,
                () -> now);
        out = outBytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
