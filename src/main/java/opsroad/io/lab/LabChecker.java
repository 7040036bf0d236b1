package opsroad.io.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import opsroad.core.progress.LabReport;
import opsroad.core.progress.LabReport.Outcome;
import opsroad.core.progress.LabReport.Result;
import opsroad.core.roadmap.Check;
import opsroad.core.roadmap.Expectation;
import opsroad.core.roadmap.Lab;
import opsroad.io.content.ContentSource;
import opsroad.text.CodeSpans;

/** Checks a workspace against a lab. Every result says what was seen. */
final class LabChecker {
    private static final int LONGEST_COMMAND = 60;

    private final Lab lab;
    private final ContentSource source;
    private final Workspace workspace;
    private final Map<String, String> answers;
    private final BooleanSupplier cancelled;
    private final Map<String, String> surroundings;

    /**
     * Checks one lab.
     *
     * @param answers what the learner typed, by check
     */
    LabChecker(
            Lab lab,
            ContentSource source,
            Workspace workspace,
            Map<String, String> answers,
            BooleanSupplier cancelled) {
        this(lab, source, workspace, answers, cancelled, Map.of());
    }

    /** @param surroundings environment of commands beside what they always get, to show that it decides nothing */
    LabChecker(
            Lab lab,
            ContentSource source,
            Workspace workspace,
            Map<String, String> answers,
            BooleanSupplier cancelled,
            Map<String, String> surroundings) {
        this.surroundings = surroundings;
        this.lab = lab;
        this.source = source;
        this.workspace = workspace;
        this.answers = answers;
        this.cancelled = cancelled;
    }

    /** What keeps a check from running; the message is for the learner. */
    private static final class NotRun extends Exception {
        private static final long serialVersionUID = 1L;

        NotRun(String reason) {
            super(reason);
        }
    }

    /** Runs all checks in order and tells each result as it comes. */
    LabReport check(Consumer<Result> each) {
        List<Result> results = new ArrayList<>();
        for (Check check : lab.checks()) {
            Result result = result(check);
            results.add(result);
            each.accept(result);
        }
        return LabReport.of(lab, results);
    }

    private Result result(Check check) {
        Check.Facts facts = check.facts();
        if (cancelled.getAsBoolean()) {
            return new Result(facts.id(), facts.says(), Outcome.NOT_RUN, LabReport.CANCELLED);
        }
        try {
            Optional<String> fault = fault(check);
            return new Result(
                    facts.id(), facts.says(), fault.isEmpty() ? Outcome.PASSED : Outcome.FAILED, fault.orElse(""));
        } catch (Patterns.TooHard e) {
            return new Result(facts.id(), facts.says(), Outcome.NOT_RUN, e.getMessage() + " " + file(check) + ".");
        } catch (StackOverflowError e) {
            return new Result(
                    facts.id(), facts.says(), Outcome.FAILED, file(check) + " is nested too deeply to be read.");
        } catch (NotRun e) {
            return new Result(facts.id(), facts.says(), Outcome.NOT_RUN, String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return new Result(
                    facts.id(), facts.says(), Outcome.FAILED, "There is no file " + file(check) + " in the workspace.");
        } catch (Trees.Unparsable e) {
            return new Result(facts.id(), facts.says(), Outcome.FAILED, file(check) + ", " + told(e) + ".");
        } catch (IOException e) {
            return new Result(
                    facts.id(), facts.says(), Outcome.FAILED, file(check) + " cannot be read: " + told(e) + ".");
        }
    }

    /** What an exception says may quote the learner's file. */
    private static String told(Exception e) {
        return CodeSpans.literal(String.valueOf(e.getMessage()));
    }

    private static String file(Check check) {
        if (check instanceof Check.File one) {
            return one.file();
        }
        if (check instanceof Check.Text one) {
            return one.file();
        }
        if (check instanceof Check.Tree one) {
            return one.file();
        }
        if (check instanceof Check.Dockerfile one) {
            return one.file();
        }
        return check instanceof Check.Hcl one ? one.file() : "The workspace";
    }

    private Optional<String> fault(Check check) throws IOException, NotRun, Trees.Unparsable {
        if (check instanceof Check.File one) {
            return file(one);
        }
        if (check instanceof Check.Text one) {
            return Found.fault(one.file(), Optional.of(Tree.plain(0, read(one.file()))), one.expects());
        }
        if (check instanceof Check.Tree one) {
            return tree(one);
        }
        if (check instanceof Check.Dockerfile one) {
            return dockerfile(one);
        }
        if (check instanceof Check.Hcl one) {
            Optional<Tree> found = HclText.find(HclText.parse(read(one.file())), one.block(), one.attribute());
            String where = one.file() + ": " + String.join(" ", one.block())
                    + (one.attribute().isEmpty() ? "" : " / " + one.attribute());
            return Found.fault(where, found, one.expects());
        }
        if (check instanceof Check.Command one) {
            return command(one);
        }
        return answer((Check.Answer) check);
    }

    private String read(String path) throws IOException {
        return new String(workspace.read(path), StandardCharsets.UTF_8);
    }

    private Optional<String> file(Check.File check) throws IOException {
        if (check.state() == Check.File.State.ABSENT) {
            return workspace.has(check.file()) ? Optional.of(check.file() + " is still there.") : Optional.empty();
        }
        Path file = workspace.find(check.file());
        return switch (check.state()) {
            case EXISTS, ABSENT -> Optional.empty();
            case EXECUTABLE ->
                Files.isExecutable(file) ? Optional.empty() : Optional.of(check.file() + " is not executable.");
            case UNCHANGED -> {
                byte[] given = source.read(lab.folder() + "/start/" + check.file());
                yield Arrays.equals(given, workspace.read(check.file()))
                        ? Optional.empty()
                        : Optional.of(check.file() + " was changed; it has to stay as it was given.");
            }
        };
    }

    private Optional<String> tree(Check.Tree check) throws IOException, Trees.Unparsable {
        List<Tree> documents = Trees.parse(check.file(), read(check.file()));
        Optional<Tree> document = Optional.empty();
        for (Tree one : documents) {
            if (document.isEmpty() && isSelected(one, check.document())) {
                document = Optional.of(one);
            }
        }
        if (document.isEmpty() && !check.document().isEmpty()) {
            if (check.expects().op() == Expectation.Op.ABSENT) {
                return Optional.empty();
            }
            return Optional.of(check.file() + " has no document with " + check.document() + " among its "
                    + documents.size() + ".");
        }
        String where = check.file() + ": " + (check.at().isEmpty() ? "the document" : check.at());
        return Found.fault(where, document.flatMap(one -> one.at(check.at())), check.expects());
    }

    private static boolean isSelected(Tree document, Map<String, String> wanted) {
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            String value = document.at(one.getKey()).map(Tree::text).orElse("");
            if (!value.equals(one.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** For equals and the like the last instruction of its name counts, for lacks and contains all of them. */
    private Optional<String> dockerfile(Check.Dockerfile check) throws IOException {
        Optional<Tree> all = DockerfileText.parse(read(check.file())).instructions(check.stage(), check.instruction());
        String where = check.file() + ": " + check.instruction()
                + (check.stage().equals("any") ? " in any stage" : " in the " + check.stage() + " stage");
        Expectation.Op op = check.expects().op();
        if (all.isEmpty() && op == Expectation.Op.LACKS) {
            return Optional.empty();
        }
        if (all.isEmpty() || op == Expectation.Op.SIZE || op == Expectation.Op.EXISTS || op == Expectation.Op.ABSENT) {
            return Found.fault(where, all, check.expects());
        }
        List<Tree> items = all.get().items();
        if (op == Expectation.Op.LACKS || op == Expectation.Op.MATCHES || op == Expectation.Op.CONTAINS) {
            StringBuilder joined = new StringBuilder();
            items.forEach(item -> joined.append(joined.isEmpty() ? "" : "\n").append(item.text()));
            return Found.fault(where, Optional.of(Tree.plain(items.get(0).line(), joined.toString())), check.expects());
        }
        return Found.fault(where, Optional.of(items.get(items.size() - 1)), check.expects());
    }

    private Optional<String> command(Check.Command check) throws IOException, NotRun {
        String shown = shown(check);
        CommandRun.Ended ended;
        try {
            ended = CommandRun.run(check, workspace.folder(), surroundings, cancelled);
        } catch (CommandRun.NoSuchProgram e) {
            throw new NotRun(missing(String.valueOf(e.getMessage())));
        }
        if (ended.cancelled()) {
            throw new NotRun(LabReport.CANCELLED);
        }
        if (ended.timedOut()) {
            return Optional.of(capital(shown) + " did not end within " + check.seconds() + " s.");
        }
        if (ended.tooMuch()) {
            return Optional.of(capital(shown) + " printed more than 1 MiB and was stopped.");
        }
        if (ended.exit() != check.exit()) {
            String said = ended.stderr().isBlank() ? ended.stdout() : ended.stderr();
            return Optional.of(capital(shown) + " ended with " + ended.exit() + ", expected " + check.exit() + "."
                    + (said.isBlank() ? "" : " It said: " + Found.shortened(last(said))));
        }
        Optional<String> fault = check.stdout()
                .flatMap(expects -> Found.fault("What " + shown + " prints", plain(ended.stdout()), expects));
        // A crash that ends with the status that is expected shows there only.
        String more =
                ended.stderr().isBlank() ? "" : " On standard error it said: " + Found.shortened(last(ended.stderr()));
        return fault.isPresent()
                ? fault.map(said -> said + more)
                : check.stderr()
                        .flatMap(expects ->
                                Found.fault("What " + shown + " prints as errors", plain(ended.stderr()), expects));
    }

    private String missing(String program) {
        if (program.contains("/")) {
            return "There is no program " + program + " in the workspace.";
        }
        String why = lab.requires().stream()
                .filter(one -> one.tool().equals(program))
                .map(one -> " " + one.why())
                .findFirst()
                .orElse("");
        return program + " is not installed here." + why + " Install " + program
                + ", for example with your system's package manager, and check again.";
    }

    /** A short command says itself; a script of the check is shown in the task, not in every result. */
    private static String shown(Check.Command check) {
        List<String> argv = check.argv();
        boolean isScript =
                argv.size() == 3 && argv.get(0).equals("sh") && argv.get(1).equals("-c");
        String command = isScript ? argv.get(2).strip() : Lab.typed(argv);
        boolean isShort = command.length() <= LONGEST_COMMAND && command.indexOf('\n') < 0;
        return isShort ? CodeSpans.code(command) : "the script of this check";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Optional<Tree> plain(String text) {
        return Optional.of(Tree.plain(0, text.stripTrailing()));
    }

    /** The last line that names an error says most, else the end. */
    private static String last(String text) {
        List<String> lines = text.strip().lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (lines.get(i).contains("Error: ")) {
                return lines.get(i);
            }
        }
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 2), lines.size()));
    }

    private Optional<String> answer(Check.Answer check) throws NotRun {
        String given = answers.getOrDefault(check.facts().id(), "");
        if (given.isBlank()) {
            return Optional.of("Not answered yet: " + check.question());
        }
        if (check.task().isRight(given)) {
            return Optional.empty();
        }
        return Optional.of(CodeSpans.literal("\"" + given + "\"") + " is not it.");
    }
}
