package opsroad.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.io.content.Loaded;
import opsroad.io.content.Problem;
import opsroad.io.content.RoadmapLoader;
import opsroad.io.journal.Journal;
import opsroad.io.journal.JournalException;
import opsroad.io.lab.LabDesk;
import opsroad.tui.terminal.TtyDisplay;
import opsroad.tui.theme.ColorDepth;
import opsroad.tui.theme.Glyphs;
import picocli.CommandLine.Command;

/** Looks at everything that could be in the way. */
@Command(name = "doctor", description = "Look at terminal, Java, content and journal.")
final class DoctorCommand extends OneCommand {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Object> json = new LinkedHashMap<>();
    private boolean isHealthy = true;

    @Override
    Answer answer() {
        Place place = place();
        java();
        terminal(place.env());
        Loaded loaded = RoadmapLoader.load(place.source());
        content(loaded);
        home(place.home());
        loaded.roadmap().ifPresent(roadmap -> journal(place.home(), roadmap));
        loaded.roadmap().ifPresent(roadmap -> labs(new LabDesk(place.source(), place.home()), roadmap, place.env()));
        lines.add(isHealthy ? "All is well." : "Mend what is marked with ! above.");
        json.put("healthy", isHealthy);
        return new Answer(isHealthy ? ExitCode.DONE : ExitCode.NOT_PASSED, lines, json);
    }

    private void good(String key, String fact) {
        lines.add("  " + key + ": " + fact);
        json.put(key, fact);
    }

    private void bad(String key, String fact) {
        lines.add("! " + key + ": " + fact);
        json.put(key, fact);
        isHealthy = false;
    }

    private void java() {
        good("opsroad", Commands.Version.text());
        good(
                "java",
                System.getProperty("java.version") + ", " + System.getProperty("java.vendor") + ", "
                        + System.getProperty("java.home"));
    }

    private void terminal(Map<String, String> env) {
        String term = env.getOrDefault("TERM", "");
        if (TtyDisplay.isTerminal()) {
            good("terminal", term.isEmpty() ? "yes, but TERM is not set" : term);
        } else {
            good("terminal", "none here (input or output is redirected)");
        }
        good("colours", ColorDepth.of(env).name().toLowerCase(java.util.Locale.ROOT));
        Glyphs glyphs = Glyphs.forEncoding(System.getProperty("native.encoding", ""), env);
        good("signs", glyphs.isAscii() ? "ASCII, since the locale is not UTF-8" : "UTF-8");
    }

    private void content(Loaded loaded) {
        if (loaded.roadmap().isPresent()) {
            Roadmap road = loaded.roadmap().get();
            int lessons = road.skills().stream()
                    .mapToInt(skill -> skill.lessons().size())
                    .sum();
            good(
                    "content",
                    road.id() + " " + road.version() + ": " + road.stages().size() + " stages, "
                            + road.skills().size() + " skills, " + lessons + " lessons");
            return;
        }
        bad("content", loaded.problems().size() + " problems");
        for (Problem problem : loaded.problems()) {
            lines.add("    " + problem.sentence());
        }
    }

    private void home(Path home) {
        Path existing = home;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing != null && Files.isDirectory(existing) && Files.isWritable(existing)) {
            good("home", home + (existing.equals(home) ? "" : " (made when something is saved)"));
        } else {
            bad("home", home + " cannot be written; choose another folder with --home or OPSROAD_HOME");
        }
    }

    private void journal(Path home, Roadmap roadmap) {
        Journal journal = new Journal(home.resolve(roadmap.id()), () -> java.time.Instant.EPOCH, bytes -> {});
        try {
            int entries = journal.replay().size();
            good("journal", journal.file() + ": " + entries + " events, " + size(journal.file()) + " bytes");
            for (var damage : journal.damages()) {
                bad("journal line " + damage.line(), "not read: " + damage.reason() + "; it stays in the file");
            }
        } catch (JournalException e) {
            bad("journal", String.valueOf(e.getMessage()));
        }
    }

    /** What a lab would need that is not here is no illness: the other checks run, and a stand-in checks what it can. */
    private void labs(LabDesk desk, Roadmap roadmap, Map<String, String> env) {
        int count = 0;
        int complete = 0;
        for (Skill skill : roadmap.skills()) {
            for (Lab lab : desk.labs(skill)) {
                Set<String> missing = new TreeSet<>();
                List<String> needs = new ArrayList<>();
                for (String tool : tools(lab)) {
                    if (!isInstalled(tool, env)) {
                        missing.add(tool);
                    }
                    needs.add(tool + (missing.contains(tool) ? " is missing" : " is here"));
                }
                count++;
                complete += missing.isEmpty() ? 1 : 0;
                good(
                        "lab " + lab.key(),
                        needs.isEmpty() ? "needs no other program" : String.join(", ", needs) + without(lab, missing));
            }
        }
        good("labs", complete + " of " + count + " can be checked completely");
    }

    /** What remains of a lab without these programs. */
    private static String without(Lab lab, Set<String> missing) {
        Set<String> lost = new TreeSet<>();
        int runs = 0;
        int stands = 0;
        for (Check check : lab.checks()) {
            if (check instanceof Check.Command command
                    && missing.contains(command.argv().get(0))) {
                lost.add(check.facts().id());
            }
        }
        for (Check check : lab.checks()) {
            boolean isStandIn = check.facts().insteadOf().isPresent();
            runs += isStandIn || lost.contains(check.facts().id()) ? 0 : 1;
            stands += isStandIn && lost.contains(check.facts().insteadOf().get()) ? 1 : 0;
        }
        if (lost.isEmpty()) {
            return "";
        }
        return ": " + runs + " of " + (runs + lost.size()) + " checks run without"
                + (stands == 0 ? "" : ", " + stands + " more by the files alone");
    }

    private static Set<String> tools(Lab lab) {
        Set<String> tools = new TreeSet<>();
        lab.requires().forEach(requirement -> tools.add(requirement.tool()));
        for (Check check : lab.checks()) {
            if (check instanceof Check.Command command) {
                tools.add(command.argv().get(0));
            }
        }
        return tools;
    }

    private static boolean isInstalled(String tool, Map<String, String> env) {
        for (String folder : env.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, tool))) {
                return true;
            }
        }
        return tool.startsWith(".");
    }

    private static long size(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
