package opsroad.io.lab;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import opsroad.core.roadmap.Check;

/** Runs the command of a check in the workspace, with limits on time and output, and ends all that it started. */
final class CommandRun {
    private static final int MOST_OUTPUT = 1 << 20;
    private static final long LOOK_MILLIS = 20;

    /** How a command ended. */
    record Ended(int exit, String stdout, String stderr, boolean timedOut, boolean tooMuch, boolean cancelled) {}

    /** Reads a stream to its end in its own thread; keeps what the limit allows. */
    private static final class Reader extends Thread {
        private final InputStream in;
        private final java.io.ByteArrayOutputStream kept = new java.io.ByteArrayOutputStream();
        private volatile boolean tooMuch;

        Reader(InputStream in) {
            super("lab output");
            this.in = in;
            setDaemon(true);
        }

        @Override
        public void run() {
            byte[] buffer = new byte[8192];
            try {
                for (int n = in.read(buffer); n >= 0 && !tooMuch; n = in.read(buffer)) {
                    synchronized (kept) {
                        kept.write(buffer, 0, Math.min(n, MOST_OUTPUT - kept.size()));
                        tooMuch = kept.size() >= MOST_OUTPUT;
                    }
                }
            } catch (IOException e) {
                // The process was ended; what was read counts.
                return;
            }
        }

        String text() {
            synchronized (kept) {
                return kept.toString(StandardCharsets.UTF_8);
            }
        }
    }

    private CommandRun() {}

    /**
     * Runs it to its end, its limit or a cancel.
     *
     * @throws NoSuchProgram when the program is not installed
     * @throws IOException when it cannot be started for another reason
     */
    static Ended run(Check.Command check, Path workspace, Map<String, String> surroundings, BooleanSupplier cancelled)
            throws IOException, NoSuchProgram {
        Path home = Files.createDirectories(workspace.resolve(".home"));
        Path temp = Files.createDirectories(workspace.resolve(".tmp"));
        ProcessBuilder builder = new ProcessBuilder(check.argv()).directory(workspace.toFile());
        environment(builder.environment(), home, temp);
        builder.environment().putAll(surroundings);
        builder.environment().putAll(check.env());
        String program = check.argv().get(0);
        if (!isThere(program, workspace, builder.environment().getOrDefault("PATH", ""))) {
            throw new NoSuchProgram(program);
        }
        Family family = Family.start(builder);
        try {
            return await(family, check, cancelled);
        } finally {
            family.close();
        }
    }

    /** Asked before the start, since what starts a command in its own session says nothing that tells this case from others. */
    private static boolean isThere(String program, Path workspace, String path) {
        return program.contains("/")
                ? Files.exists(workspace.resolve(program))
                : Family.Programs.find(program, path).isPresent();
    }

    /** The program of a check is not on this machine. */
    static final class NoSuchProgram extends Exception {
        private static final long serialVersionUID = 1L;

        NoSuchProgram(String program) {
            super(program);
        }
    }

    /** Nothing of the learner's own settings decides whether a check holds. */
    private static void environment(Map<String, String> env, Path home, Path temp) {
        Map<String, String> before = new HashMap<>(env);
        env.clear();
        for (String kept : new String[] {"PATH", "JAVA_HOME", "SYSTEMROOT", "KUBECONFIG"}) {
            String value = before.get(kept);
            if (value != null) {
                env.put(kept, value);
            }
        }
        env.put("HOME", home.toString());
        env.put("TMPDIR", temp.toString());
        env.put("LANG", "C.UTF-8");
        env.put("LC_ALL", "C.UTF-8");
        env.put("TZ", "UTC");
        env.put("TERM", "dumb");
        env.put("PYTHONDONTWRITEBYTECODE", "1");
        env.put("GIT_CONFIG_NOSYSTEM", "1");
    }

    private static Ended await(Family family, Check.Command check, BooleanSupplier cancelled) {
        Process process = family.command();
        Reader out = new Reader(process.getInputStream());
        Reader err = new Reader(process.getErrorStream());
        out.start();
        err.start();
        feed(process, check.stdin());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(check.seconds());
        boolean timedOut = false;
        boolean stopped = false;
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) && !timedOut && !stopped) {
                family.look();
                timedOut = System.nanoTime() > end;
                stopped = cancelled.getAsBoolean() || out.tooMuch || err.tooMuch;
            }
            family.end();
            process.waitFor(2, TimeUnit.SECONDS);
            out.join(500);
            err.join(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
        boolean tooMuch = out.tooMuch || err.tooMuch;
        int exit = process.isAlive() ? -1 : process.exitValue();
        return new Ended(exit, out.text(), err.text(), timedOut, tooMuch, stopped && !tooMuch);
    }

    /** In a thread of its own: a command that does not read would keep us waiting beyond its time. */
    private static void feed(Process process, String text) {
        Thread feeder = new Thread(
                () -> {
                    try (OutputStream stdin = process.getOutputStream()) {
                        stdin.write(text.getBytes(StandardCharsets.UTF_8));
                    } catch (IOException e) {
                        // A command that does not read its input is none the worse.
                        return;
                    }
                },
                "lab input");
        feeder.setDaemon(true);
        feeder.start();
    }
}
