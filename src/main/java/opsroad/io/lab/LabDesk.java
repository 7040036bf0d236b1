package opsroad.io.lab;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import opsroad.core.progress.LabReport;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Skill;
import opsroad.io.content.ContentSource;
import opsroad.io.content.Problem;

/** All that is done with labs on disk. Slow: not for the loop's thread. */
public final class LabDesk {
    private static final int CONTEXT_LINES = 2;
    /** In lines; the time to compare grows with their square. */
    private static final int LONGEST_COMPARED = 2_000;

    private final ContentSource source;
    private final Path home;

    /** @param home folder of the road's progress; workspaces lie in its {@code labs} */
    public LabDesk(ContentSource source, Path home) {
        this.source = source;
        this.home = home;
    }

    /** Returns the labs of a skill; a broken one is left out. */
    public List<Lab> labs(Skill skill) {
        return LabReader.read(source, skill, new ArrayList<>());
    }

    /** Returns what is wrong with the labs of a skill. */
    public static List<Problem> problems(ContentSource source, Skill skill) {
        List<Problem> problems = new ArrayList<>();
        LabReader.read(source, skill, problems);
        return problems;
    }

    /** Returns where the learner works on a lab, whether it was started or not. */
    public Path folder(Lab lab) {
        return workspace(lab).folder();
    }

    /** Returns where notes lie while they are written in an editor. */
    public Path drafts() {
        return home.resolve("drafts");
    }

    private Workspace workspace(Lab lab) {
        return new Workspace(home.resolve("labs").resolve(lab.skill().value()).resolve(lab.id()));
    }

    public boolean isStarted(Lab lab) {
        return workspace(lab).isStarted();
    }

    /**
     * Copies the files as given; an old workspace is moved aside.
     *
     * @return where the old one went
     * @throws IOException when the files cannot be written
     */
    public Optional<Path> start(Lab lab) throws IOException {
        return Optional.ofNullable(workspace(lab).start(lab, source));
    }

    /** Returns a text that changes when a file of the workspace changes. */
    public String fingerprint(Lab lab) {
        return workspace(lab).fingerprint(hiddenFolders(lab));
    }

    /** Hidden folders of the files as given, such as {@code .github}; others are made by tools and change by themselves. */
    private Set<String> hiddenFolders(Lab lab) {
        Set<String> names = new HashSet<>();
        try {
            for (String file : source.files(lab.folder() + "/start")) {
                String[] parts = file.split("/", -1);
                for (int i = 0; i < parts.length - 1; i++) {
                    if (parts[i].startsWith(".")) {
                        names.add(parts[i]);
                    }
                }
            }
        } catch (IOException e) {
            return Set.of(); // the files as given are not there: nothing of them can change
        }
        return names;
    }

    /**
     * Checks the workspace.
     *
     * @param answers what the learner typed, by check
     * @param each is told every result as it comes
     */
    public LabReport check(
            Lab lab, Map<String, String> answers, Consumer<LabReport.Result> each, BooleanSupplier cancelled) {
        return new LabChecker(lab, source, workspace(lab), answers, cancelled).check(each);
    }

    /** Tells whether the road comes with the program, so that its commands need no consent. */
    public boolean isBundled() {
        return source.isCheckedByBuild();
    }

    /** Returns what a learner agrees to with the commands of a lab: what they are, and the files they are given to work on. */
    public String agreement(Lab lab) {
        StringBuilder all = new StringBuilder(String.join("\n", lab.commands()));
        try {
            for (String path : source.files(lab.folder() + "/start")) {
                all.append('\n').append(path).append('\n').append(new String(source.read(path), ISO_8859_1));
            }
        } catch (IOException e) {
            all.append("\nsome of the files cannot be read"); // then they are not copied either
        }
        return all.toString();
    }

    /**
     * Returns the model solution as a Markdown page: each of its files in a block.
     *
     * @throws IOException when it cannot be read
     */
    public String solution(Lab lab) throws IOException {
        String folder = lab.folder() + "/solution";
        StringBuilder page =
                new StringBuilder("# A solution of ").append(lab.title()).append('\n');
        for (String path : source.files(folder)) {
            String name = path.substring(folder.length() + 1);
            String text = new String(source.read(path), StandardCharsets.UTF_8);
            page.append("\n## ").append(name).append('\n');
            Optional<String> own = own(lab, name);
            if (own.isPresent()) {
                String yours = own.get();
                if (yours.equals(text)) {
                    page.append("\nYours is the same.\n");
                } else if (isLong(yours) || isLong(text)) {
                    page.append("\nYours differs and is too long to be compared here. The whole file:\n");
                } else {
                    page.append("\nFrom yours (-) to the model (+):\n");
                    block(page, "diff", difference(name, yours, text));
                    page.append("\nThe whole file:\n");
                }
            }
            block(page, language(name), text);
        }
        return page.toString();
    }

    /** The learner's file of this name; nothing when there is none that can be read. */
    private Optional<String> own(Lab lab, String name) {
        try {
            return Optional.of(new String(workspace(lab).read(name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isLong(String text) {
        return text.lines().limit(LONGEST_COMPARED + 1L).count() > LONGEST_COMPARED;
    }

    private static void block(StringBuilder page, String language, String text) {
        page.append("\n~~~~~~ ")
                .append(language)
                .append('\n')
                .append(text.stripTrailing())
                .append("\n~~~~~~\n");
    }

    private static String difference(String name, String yours, String model) {
        List<String> before = yours.lines().toList();
        return String.join(
                "\n",
                UnifiedDiffUtils.generateUnifiedDiff(
                        name, name, before, DiffUtils.diff(before, model.lines().toList()), CONTEXT_LINES));
    }

    private static String language(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        if (last.startsWith("Dockerfile") || last.startsWith("Containerfile")) {
            return "dockerfile";
        }
        String end = last.substring(last.lastIndexOf('.') + 1);
        return switch (end) {
            case "yml" -> "yaml";
            case "tf", "tfvars" -> "hcl";
            case "py" -> "python";
            case "sh", "yaml", "json", "toml", "hcl", "md", "sql" -> end;
            default -> "text";
        };
    }
}
