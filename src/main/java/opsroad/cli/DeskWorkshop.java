package opsroad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import opsroad.core.progress.LabReport;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Skill;
import opsroad.io.journal.Home;
import opsroad.io.lab.LabDesk;
import opsroad.tui.Workshop;

/** The labs for the screens. */
public final class DeskWorkshop implements Workshop {
    private static final int MOST_FILES = 12;

    private final LabDesk labs;
    private final Map<String, String> env;
    private final Map<String, List<Lab>> known = new ConcurrentHashMap<>();

    public DeskWorkshop(LabDesk labs, Map<String, String> env) {
        this.labs = labs;
        this.env = env;
    }

    @Override
    public boolean hasLabs(Skill skill) {
        return !labs(skill).isEmpty();
    }

    @Override
    public List<Lab> labs(Skill skill) {
        return known.computeIfAbsent(skill.id().value(), id -> labs.labs(skill));
    }

    @Override
    public boolean isStarted(Lab lab) {
        return labs.isStarted(lab);
    }

    @Override
    public String folder(Lab lab) {
        return labs.folder(lab).toString();
    }

    @Override
    public Optional<String> start(Lab lab) {
        try {
            return labs.start(lab).map(Path::toString);
        } catch (IOException e) {
            throw new UncheckedIOException("the workspace " + folder(lab) + " cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public String fingerprint(Lab lab) {
        return labs.fingerprint(lab);
    }

    @Override
    public LabReport check(
            Lab lab, Map<String, String> answers, Consumer<LabReport.Result> each, BooleanSupplier cancelled) {
        return labs.check(lab, answers, each, cancelled);
    }

    @Override
    public Optional<String> consent(Lab lab) {
        if (labs.isBundled() || lab.commands().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("agreed-" + hash(labs.agreement(lab)));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String solution(Lab lab) {
        try {
            return labs.solution(lab);
        } catch (IOException e) {
            throw new UncheckedIOException("the solution cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void edit(Lab lab) {
        List<String> argv = new ArrayList<>(List.of(editor().split(" +", -1)));
        argv.addAll(files(lab));
        run(argv, lab);
    }

    private String editor() {
        for (String name : List.of("VISUAL", "EDITOR")) {
            String value = env.getOrDefault(name, "").strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "vi";
    }

    private List<String> files(Lab lab) {
        Path folder = labs.folder(lab);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString())
                    .filter(path -> !path.matches("\\.(home|tmp|git|forks)/.*"))
                    // What the lab is about lies at the top; what it reads may be many files below.
                    .sorted(Comparator.comparingInt(DeskWorkshop::depth).thenComparing(path -> path))
                    .limit(MOST_FILES)
                    .map(path -> "./" + path) // a name such as +!command would be an order to the editor
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static int depth(String path) {
        return Path.of(path).getNameCount();
    }

    @Override
    public void shell(Lab lab) {
        run(List.of(env.getOrDefault("SHELL", "/bin/sh")), lab);
    }

    @Override
    public String write(String name, String text) {
        Path draft = draftFile(name);
        try {
            Home.make(labs.drafts());
            // What is typed now is the newest, but what an older end left must not go either.
            String left = draft(name).map(String::strip).orElse("");
            boolean both = !left.isEmpty() && !text.contains(left) && !left.contains(text.strip());
            String begun = text.contains(left) ? text : both ? left + "\n\n" + text : left;
            Files.writeString(draft, begun, StandardCharsets.UTF_8);
            List<String> argv = new ArrayList<>(List.of(editor().split(" +", -1)));
            argv.add(draft.toString());
            run(argv, labs.drafts());
            return new String(Files.readAllBytes(draft), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the draft " + draft + " cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<String> draft(String name) {
        try {
            return Optional.of(new String(Files.readAllBytes(draftFile(name)), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty(); // none, or none that can be read
        }
    }

    @Override
    public void forgetDraft(String name) {
        try {
            Files.deleteIfExists(draftFile(name));
        } catch (IOException e) {
            throw new UncheckedIOException("the draft " + draftFile(name) + " cannot be removed: " + e.getMessage(), e);
        }
    }

    private Path draftFile(String name) {
        return labs.drafts().resolve(name + ".md");
    }

    private void run(List<String> argv, Lab lab) {
        run(argv, labs.folder(lab));
    }

    private static void run(List<String> argv, Path folder) {
        try {
            new ProcessBuilder(argv)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    argv.get(0) + " cannot be started. Set EDITOR or SHELL to a program that you have.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
