package opsroad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import opsroad.io.content.NewRoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the section on security promises, shown with the built program in a real terminal. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(120)
class SecurityIT {
    @TempDir
    Path folder;

    private Path home;
    private Path road;
    private Path pids;

    /** A road whose only check starts children, writes to the terminal and then takes its time. */
    @BeforeEach
    void makeRoad() throws IOException {
        home = folder.resolve("home");
        road = folder.resolve("road");
        pids = folder.resolve("pids");
        NewRoad.write(road, "hostile", "Hostile road");
        Path file = road.resolve("first-stage/first-skill/labs/greeting/lab.json");
        ObjectMapper json = new ObjectMapper();
        ObjectNode lab = (ObjectNode) json.readTree(file.toFile());
        ObjectNode check = (ObjectNode) lab.get("checks").get(0);
        check.put("seconds", 100);
        check.putArray("argv")
                .add("sh")
                .add("-c")
                .add("printf 'STOLEN %s' SCREEN > /dev/tty; (sleep 300 & echo $! > '" + pids + ".part'); echo $$ >> '"
                        + pids + ".part'; mv '" + pids + ".part' '" + pids + "'; sleep 300");
        json.writeValue(file.toFile(), lab);
    }

    private String[] words(String... words) {
        return Stream.concat(Stream.of("--home", home.toString(), "--roadmap", road.toString()), Stream.of(words))
                .toArray(String[]::new);
    }

    private int run(String... words) throws Exception {
        Process process = new ProcessBuilder(Jar.words(words(words)))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        process.getInputStream().readAllBytes();
        return process.waitFor();
    }

    /** Waits for a thing; the time limit of the test ends the wait for one that never comes. */
    private static void awaitFile(Path file) throws InterruptedException {
        while (!Files.exists(file)) {
            Thread.onSpinWait();
        }
    }

    private void awaitEndOfChildren() throws Exception {
        String numbers = String.join(",", Files.readAllLines(pids));
        assertThat(numbers).matches("[0-9]+,[0-9]+");
        String states;
        do {
            Process ps = new ProcessBuilder("ps", "-o", "stat=", "-p", numbers).start();
            states = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            ps.waitFor();
        } while (states.lines().anyMatch(state -> !state.isBlank() && !state.startsWith("Z")));
    }

    @Test
    void theEndOfTheTutorEndsWhatACheckStarted() throws Exception {
        run("lab", "start", "first-skill");
        Process check = new ProcessBuilder(Jar.words(words("lab", "check", "first-skill", "--yes"))).start();
        awaitFile(pids);
        check.destroy(); // SIGTERM
        check.waitFor();
        awaitEndOfChildren();
    }

    @Test
    void theScreensAskBeforeACommandRunsAndCtrlCEndsIt() throws Exception {
        try (Tmux tmux = Tmux.open(80, 24, folder)) {
            Files.createDirectories(home.resolve("hostile"));
            assertThat(run("mark", "first-skill", "learning")).isZero();
            Files.writeString(
                    home.resolve("hostile/place.json"),
                    "{\"screen\":\"lab\",\"skill\":\"first-skill\",\"lab\":\"greeting\"}");
            tmux.type(Jar.command(words()));
            tmux.press("Enter");
            tmux.await("Press Enter to get the files");
            tmux.press("Enter");
            tmux.await("Started: work in");
            assertThat(pids).doesNotExist();
            tmux.press("c");
            tmux.await("Run these commands\\?[\\s\\S]*sleep 300");
            tmux.press("Enter"); // "No" is chosen
            tmux.await("c check");
            assertThat(pids).doesNotExist();
            tmux.press("c");
            tmux.await("Run these commands\\?");
            tmux.press("y");
            awaitFile(pids);
            assertThat(tmux.screen()).doesNotContain("STOLEN SCREEN");
            tmux.press("C-c");
            tmux.await(Tmux.PROMPT);
            awaitEndOfChildren();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nothingListensAndNothingIsConnected() throws Exception {
        try (Tmux tmux = Tmux.open(80, 24, folder)) {
            tmux.type("exec " + Jar.command("--home", home.toString()));
            tmux.press("Enter");
            tmux.await("Where do you want to begin\\?");
            tmux.press("Enter");
            tmux.await("Checklist");
            List<Path> programs = programs(home.toString());
            assertThat(programs).isNotEmpty();
            for (Path program : programs) {
                String connections = connections(program);
                try (Stream<Path> open = Files.list(program.resolve("fd"))) {
                    // Java itself keeps one that is connected to nothing and stands in no table.
                    assertThat(open.map(SecurityIT::target).filter(target -> target.startsWith("socket:")))
                            .noneMatch(target -> connections.contains(" " + target.replaceAll("[^0-9]", "") + " "));
                }
            }
            tmux.killChild("TERM");
        }
    }

    /** The processes whose command line holds these words. */
    private static List<Path> programs(String words) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("[0-9]+"))
                    .filter(path -> commandLine(path).contains("opsroad.jar\0--home\0" + words))
                    .toList();
        }
    }

    private static String connections(Path process) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
            Path file = process.resolve("net").resolve(table);
            all.append(Files.exists(file) ? Files.readString(file) : "");
        }
        return all.toString();
    }

    private static String commandLine(Path process) {
        try {
            return Files.readString(process.resolve("cmdline"));
        } catch (IOException e) {
            return ""; // it has ended
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return ""; // closed meanwhile
        }
    }

    @Test
    void whatTheTutorMakesIsForTheLearnerAlone() throws Exception {
        assertThat(run("note", "first-skill", "a", "secret")).isZero();
        assertThat(run("lab", "start", "first-skill")).isZero();
        assertThat(run("prompt")).isZero();
        Set<PosixFilePermission> own = PosixFilePermissions.fromString("rwx------");
        assertThat(Files.getPosixFilePermissions(home)).isEqualTo(own);
        assertThat(Files.getPosixFilePermissions(home.resolve("hostile"))).isEqualTo(own);
    }
}
