package opsroad.io.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.Expectation;
import opsroad.core.roadmap.Folding;
import opsroad.core.roadmap.Ids;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Option;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Task;
import opsroad.io.content.ContentSource;
import opsroad.io.content.Problem;
import opsroad.text.Clean;

/** Reads the lab.json files of a skill. The schema says the same; this reader says it with the line's place in the file. */
final class LabReader {
    private static final int USUAL_SECONDS = 10;
    private static final int MOST_SECONDS = 120;
    private static final int LONGEST_PATTERN = 2_000;
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Skill skill;
    private final String folder;
    private final List<Problem> problems;

    private LabReader(Skill skill, String folder, List<Problem> problems) {
        this.skill = skill;
        this.folder = folder;
        this.problems = problems;
    }

    /** A field is missing or wrong; the message says which and why. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    /** Returns the labs of a skill by their folders' names; a broken one is left out and reported. */
    static List<Lab> read(ContentSource source, Skill skill, List<Problem> problems) {
        Set<String> folders = new TreeSet<>();
        String prefix = skill.folder() + "/labs/";
        try {
            for (String path : source.files(skill.folder() + "/labs")) {
                int end = path.indexOf('/', prefix.length());
                if (end > 0) {
                    folders.add(path.substring(prefix.length(), end));
                }
            }
        } catch (IOException e) {
            // A skill without the folder has no labs.
            return List.of();
        }
        List<Lab> labs = new ArrayList<>();
        for (String folder : folders) {
            new LabReader(skill, prefix + folder, problems).read(source, folder).ifPresent(labs::add);
        }
        return labs;
    }

    private Optional<Lab> read(ContentSource source, String id) {
        String file = folder + "/lab.json";
        try {
            JsonNode root = new ObjectMapper().readTree(source.read(file));
            Lab lab = lab(root, id);
            start(source.files(folder + "/start"));
            return Optional.of(lab);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            problems.add(Problem.error(file, line, "not valid JSON: " + e.getOriginalMessage(), "Mend it there."));
        } catch (Wrong e) {
            problems.add(
                    Problem.error(file, 1, String.valueOf(e.getMessage()), "See roadmap-data/schema/lab.schema.json."));
        } catch (IOException e) {
            problems.add(Problem.error(file, 1, "cannot be read: " + e.getMessage(), "Make it a readable file."));
        }
        return Optional.empty();
    }

    /** A repository among the files as given could run commands unasked: git obeys its configuration, and shells ask git for their prompt. */
    private static void start(List<String> files) {
        if (files.isEmpty()) {
            throw new Wrong("the folder start has no files");
        }
        for (String file : files) {
            boolean hidden =
                    List.of(file.toLowerCase(Locale.ROOT).split("/", -1)).contains(".git");
            String bare = file.endsWith("/HEAD") ? file.substring(0, file.length() - "HEAD".length()) + "objects/" : "";
            if (hidden || (!bare.isEmpty() && files.stream().anyMatch(one -> one.startsWith(bare)))) {
                throw new Wrong("the folder start holds a git repository, " + Clean.oneLine(file));
            }
        }
    }

    private Lab lab(JsonNode root, String folderName) {
        if (!text(root, "id").equals(folderName) || !Ids.isValid(folderName)) {
            throw new Wrong("the id is not the name of the folder, " + folderName);
        }
        String objective = text(root, "objective");
        if (skill.objectives().stream().noneMatch(one -> one.id().value().equals(objective))) {
            throw new Wrong("the skill has no objective " + objective);
        }
        List<String> hints = texts(root, "hints");
        if (hints.size() != 3) {
            throw new Wrong("it has " + hints.size() + " hints; have three");
        }
        List<Check> checks = checks(root);
        wrong(root.path("wrong"), checks);
        List<Lab.Requirement> requires = new ArrayList<>();
        for (JsonNode one : root.path("requires")) {
            requires.add(new Lab.Requirement(text(one, "tool"), text(one, "why")));
        }
        return new Lab(
                folderName,
                skill.id(),
                folder,
                text(root, "title"),
                number(root, "minutes", 0),
                new ObjectiveId(objective),
                text(root, "task"),
                hints,
                requires,
                checks,
                text(root, "debrief"));
    }

    /** Which checks a mistake must fail is for the tests of a road; here the names have to fit. */
    private static void wrong(JsonNode wrong, List<Check> checks) {
        Set<String> ids = new HashSet<>();
        checks.forEach(check -> ids.add(check.facts().id()));
        wrong.properties().forEach(one -> one.getValue().forEach(check -> {
            if (!ids.contains(check.asText())) {
                throw new Wrong("\"wrong\" says that " + Clean.oneLine(one.getKey()) + " fails the check "
                        + Clean.oneLine(check.asText()) + ", which is not there");
            }
        }));
    }

    private static List<Check> checks(JsonNode root) {
        List<Check> checks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode one : root.path("checks")) {
            Check check = check(one);
            if (!ids.add(check.facts().id())) {
                throw new Wrong("two checks have the id " + check.facts().id());
            }
            checks.add(check);
        }
        if (checks.isEmpty()) {
            throw new Wrong("it has no checks");
        }
        for (Check check : checks) {
            Optional<String> other = check.facts().insteadOf();
            if (other.isPresent() && !ids.contains(other.get())) {
                throw new Wrong("there is no check " + other.get() + " that "
                        + check.facts().id() + " could stand in for");
            }
        }
        return checks;
    }

    private static Check check(JsonNode one) {
        Check.Facts facts = new Check.Facts(
                text(one, "id"),
                text(one, "says"),
                one.has("insteadOf") ? Optional.of(text(one, "insteadOf")) : Optional.empty());
        String kind = text(one, "kind");
        return switch (kind) {
            case "file" -> new Check.File(facts, path(one), state(text(one, "is")));
            case "text" -> new Check.Text(facts, path(one), expectation(one));
            case "yaml", "json", "toml" -> tree(facts, kind, one);
            case "dockerfile" ->
                new Check.Dockerfile(
                        facts,
                        path(one),
                        one.has("stage") ? text(one, "stage") : "last",
                        text(one, "instruction"),
                        expectation(one));
            case "hcl" ->
                new Check.Hcl(
                        facts,
                        path(one),
                        texts(one, "block"),
                        one.has("attribute") ? text(one, "attribute") : "",
                        expectation(one));
            case "command" -> command(facts, one);
            case "answer" -> new Check.Answer(facts, text(one, "question"), answer(one));
            default -> throw new Wrong("there is no kind of check " + kind);
        };
    }

    private static Check tree(Check.Facts facts, String kind, JsonNode one) {
        String file = path(one);
        boolean fits =
                kind.equals("yaml") ? file.endsWith(".yaml") || file.endsWith(".yml") : file.endsWith("." + kind);
        if (!fits) {
            throw new Wrong("the check " + facts.id() + " reads " + kind + " from " + file);
        }
        Map<String, String> document = new LinkedHashMap<>();
        one.path("document")
                .properties()
                .forEach(field -> document.put(field.getKey(), field.getValue().asText()));
        String at = one.path("at").asText("");
        if (!at.isEmpty() && !at.startsWith("/")) {
            throw new Wrong("the pointer " + at + " does not start with /");
        }
        return new Check.Tree(facts, file, document, at, expectation(one));
    }

    private static Check command(Check.Facts facts, JsonNode one) {
        Map<String, String> env = new LinkedHashMap<>();
        one.path("env")
                .properties()
                .forEach(field -> env.put(
                        variable(field.getKey()), clean("env", field.getValue().asText())));
        List<String> argv = one.has("shell") ? List.of("sh", "-c", text(one, "shell")) : texts(one, "argv");
        if (argv.isEmpty()) {
            throw new Wrong("the check " + facts.id() + " has no argv");
        }
        int seconds = number(one, "seconds", USUAL_SECONDS);
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new Wrong("the check " + facts.id() + " may take 1 to " + MOST_SECONDS + " seconds");
        }
        return new Check.Command(
                facts,
                argv,
                one.path("stdin").asText(""),
                env,
                seconds,
                number(one, "exit", 0),
                one.has("stdout") ? Optional.of(expectation(one.get("stdout"))) : Optional.empty(),
                one.has("stderr") ? Optional.of(expectation(one.get("stderr"))) : Optional.empty());
    }

    private static String variable(String name) {
        if (!VARIABLE.matcher(name).matches()) {
            throw new Wrong("\"" + Clean.oneLine(name) + "\" is no name of an environment variable");
        }
        return name;
    }

    private static Task.Type answer(JsonNode one) {
        List<String> folds = one.has("fold") ? texts(one, "fold") : List.of();
        Folding folding = new Folding(folds.contains("case"), folds.contains("options"), folds.contains("quotes"));
        return new Task.Type(texts(one, "answers"), folding, List.<Option>of());
    }

    private static Check.File.State state(String word) {
        return switch (word) {
            case "exists" -> Check.File.State.EXISTS;
            case "absent" -> Check.File.State.ABSENT;
            case "executable" -> Check.File.State.EXECUTABLE;
            case "unchanged" -> Check.File.State.UNCHANGED;
            default -> throw new Wrong("a file cannot be " + word);
        };
    }

    private static Expectation expectation(JsonNode one) {
        for (Expectation.Op op : Expectation.Op.values()) {
            JsonNode value = one.get(op.word());
            if (value == null) {
                continue;
            }
            List<String> values = new ArrayList<>();
            if (op == Expectation.Op.ONE_OF) {
                value.forEach(each -> values.add(each.asText()));
            } else if (op != Expectation.Op.EXISTS && op != Expectation.Op.ABSENT) {
                values.add(value.asText());
            }
            if (op == Expectation.Op.MATCHES || op == Expectation.Op.LACKS) {
                pattern(value.asText());
            }
            return new Expectation(op, value.isNumber() || value.isBoolean(), values);
        }
        throw new Wrong("the check " + one.path("id").asText() + " expects nothing");
    }

    private static void pattern(String regex) {
        if (regex.length() > LONGEST_PATTERN) {
            throw new Wrong("a regular expression has more than " + LONGEST_PATTERN + " characters");
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new Wrong("/" + regex + "/ is no regular expression: " + e.getDescription());
        }
    }

    private static String path(JsonNode one) {
        String path = text(one, "file");
        boolean leaves = path.startsWith("/")
                || path.contains("\\")
                || List.of(path.split("/", -1)).contains("..");
        if (leaves) {
            throw new Wrong("the path " + path + " leaves the workspace");
        }
        return path;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isTextual() || value.asText().isBlank()) {
            throw new Wrong("\"" + field + "\" is missing"
                    + (node.has("id") ? " in " + node.get("id").asText() : ""));
        }
        return clean(field, value.asText());
    }

    private static String clean(String field, String text) {
        String plain = text.replace('\t', ' ');
        if (!Clean.text(plain).equals(plain)) {
            throw new Wrong("\"" + field + "\" holds a control character");
        }
        return text;
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> texts = new ArrayList<>();
        JsonNode value = node.get(field);
        if (value == null || !value.isArray()) {
            throw new Wrong("\"" + field + "\" is no list"
                    + (node.has("id") ? " in " + node.get("id").asText() : ""));
        }
        value.forEach(each -> texts.add(clean(field, each.asText())));
        return texts;
    }

    private static int number(JsonNode node, String field, int usual) {
        JsonNode value = node.get(field);
        if (value == null && usual == 0 && field.equals("minutes")) {
            throw new Wrong("\"minutes\" is missing");
        }
        return value == null ? usual : value.asInt();
    }
}
