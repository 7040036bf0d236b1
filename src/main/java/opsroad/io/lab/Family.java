package opsroad.io.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A command and all that it started. The command leads a session of its own, which takes the learner's terminal from it and keeps children
 * together whose parent has ended; a mark in the environment tells those that left the session too. All are ended when the command has ended, and
 * when the tutor ends.
 */
final class Family {
    private static final String MARK = "OPSROAD_RUN";
    private static final Path PROCESSES = Path.of("/proc");
    private static final boolean HAS_PROCESSES = Files.isReadable(PROCESSES.resolve("self/environ"));
    private static final int MOST_ROUNDS = 50;
    private static final int SESSION = 3;

    private final String mark = UUID.randomUUID().toString();
    private final Set<ProcessHandle> seen = new HashSet<>();
    private final Thread hook = new Thread(this::endForGood, "lab end");
    private final boolean leads;
    private volatile @Nullable Process command;
    private boolean over;
    private volatile boolean ended;

    private Family(boolean leads) {
        this.leads = leads;
    }

    /**
     * Starts a command as the first of a new family.
     *
     * @throws IOException when it cannot be started
     */
    static Family start(ProcessBuilder builder) throws IOException {
        List<String> leader = leader(System.getenv().getOrDefault("PATH", ""));
        Family family = new Family(!leader.isEmpty());
        builder.environment().put(MARK, family.mark);
        List<String> argv = new ArrayList<>(leader);
        argv.addAll(builder.command());
        builder.command(argv);
        try {
            Runtime.getRuntime().addShutdownHook(family.hook);
        } catch (IllegalStateException e) {
            throw new IOException("the tutor is ending", e);
        }
        try {
            family.begin(builder);
        } catch (IOException e) {
            family.forget();
            throw e;
        }
        return family;
    }

    /** The hook waits until this is over, so that nothing is started behind its back. */
    private synchronized void begin(ProcessBuilder builder) throws IOException {
        if (over) {
            throw new IOException("the tutor is ending");
        }
        command = builder.start();
    }

    private synchronized void endForGood() {
        over = true;
        if (command != null) {
            end();
        }
    }

    /** What starts a command in a session of its own: Linux has a program for it, macOS a language that can. */
    private static List<String> leader(String path) {
        Optional<Path> setsid = Programs.find("setsid", path);
        if (setsid.isPresent()) {
            return List.of(setsid.get().toString());
        }
        return Programs.find("perl", path)
                .map(perl ->
                        List.of(perl.toString(), "-e", "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV; exit 127"))
                .orElse(List.of());
    }

    Process command() {
        return java.util.Objects.requireNonNull(command);
    }

    /** Remembers the children where neither session nor mark would find them once their parent has ended. Asking is dear: it reads every process. */
    void look() {
        if (!HAS_PROCESSES) {
            remember();
        }
    }

    private void remember() {
        synchronized (seen) {
            command().descendants().forEach(seen::add);
        }
    }

    /** Ends the command and all that it started; what is started meanwhile is found in the next round. */
    void end() {
        Process first = command();
        if (first.isAlive()) {
            remember();
            // Not for one that has ended: this would close streams that are still read.
            first.destroyForcibly();
        }
        synchronized (seen) {
            seen.forEach(ProcessHandle::destroyForcibly);
        }
        if (HAS_PROCESSES) {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                List<ProcessHandle> left = left(first.pid());
                if (left.isEmpty()) {
                    ended = true;
                    break;
                }
                left.forEach(ProcessHandle::destroyForcibly);
            }
        } else if (leads) {
            endGroup(first.pid());
        }
    }

    /** The family has ended with its command: nothing is left for the end of the tutor. */
    void close() {
        if (!ended) {
            end();
        }
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the tutor is ending, and the hook does the same
        }
    }

    private List<ProcessHandle> left(long session) {
        List<ProcessHandle> left = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
            for (Path process : all) {
                if (belongs(process, session)) {
                    ProcessHandle.of(Long.parseLong(String.valueOf(process.getFileName())))
                            .filter(ProcessHandle::isAlive)
                            .ifPresent(left::add);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return left;
        }
        return left;
    }

    private boolean belongs(Path process, long session) {
        try {
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name in parentheses may hold anything; then come state, parent, group and session.
            String[] facts = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", SESSION + 2);
            if (facts[0].equals("Z")) {
                return false; // ended; it only waits for its parent to notice
            }
            return (leads && facts[SESSION].equals(String.valueOf(session)))
                    || Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
                            .contains(MARK + "=" + mark);
        } catch (IOException | ArrayIndexOutOfBoundsException e) {
            return false; // it has just ended, or is another person's
        }
    }

    private static void endGroup(long leader) {
        try {
            new ProcessBuilder("kill", "-KILL", "--", "-" + leader)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(2, TimeUnit.SECONDS);
        } catch (IOException e) {
            return; // without the program only the children that were seen are ended
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Finds programs as a shell does, in absolute folders only. */
    static final class Programs {
        private Programs() {}

        static Optional<Path> find(String name, String path) {
            for (String folder : path.split(":", -1)) {
                if (folder.startsWith("/")) {
                    Path program = Path.of(folder, name);
                    if (Files.isExecutable(program) && Files.isRegularFile(program)) {
                        return Optional.of(program);
                    }
                }
            }
            return Optional.empty();
        }
    }
}
