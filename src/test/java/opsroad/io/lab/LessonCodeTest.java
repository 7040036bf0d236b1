package opsroad.io.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The code in lessons and cheat sheets: what is marked {@code run} is run and its output compared, data formats are parsed, objects of Kubernetes are
 * complete. With {@code -Dskill=docker} only the pages of that skill are looked at.
 */
@Execution(ExecutionMode.CONCURRENT) // Programs are waited for most of the time.
class LessonCodeTest {
    private static final Path ROAD = Path.of("roadmap-data", "devops-to-llmops");
    private static final int SECONDS = 60;

    @TempDir
    Path folder;

    /** A fenced block: {@code info} is all that stands behind the fence. */
    private record Block(int line, String info, String text) {
        String language() {
            return info.split(" ", 2)[0];
        }

        boolean is(String mark) {
            return List.of(info.split(" ", -1)).contains(mark);
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(ROAD)) {
            return all.filter(path ->
                            path.toString().endsWith(".md") && !path.toString().contains("/labs/"))
                    .filter(path -> path.toString().contains(System.getProperty("skill", "")))
                    .sorted()
                    .toList();
        }
    }

    private static List<Block> blocks(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(page);
        Optional<String> fence = Optional.empty();
        int start = 0;
        String info = "";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String bare = line.strip();
            if (fence.isEmpty() && bare.startsWith("```")) {
                String ticks = bare.replaceFirst("^(`+).*", "$1");
                fence = Optional.of(ticks);
                info = bare.substring(ticks.length()).strip();
                start = i + 1;
                text = new StringBuilder();
            } else if (fence.isPresent() && bare.equals(fence.get())) {
                blocks.add(new Block(start, info, text.toString()));
                fence = Optional.empty();
            } else if (fence.isPresent()) {
                text.append(line).append('\n');
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsMarkedToRunRunsAndPrintsWhatThePageSays(Path page) throws Exception {
        List<Block> blocks = blocks(page);
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!block.is("run")) {
                continue;
            }
            String printed = run(block, page);
            if (i + 1 < blocks.size() && blocks.get(i + 1).is("output")) {
                assertThat(printed.stripTrailing())
                        .as(page + ":" + block.line())
                        .isEqualTo(blocks.get(i + 1).text().stripTrailing());
            }
        }
    }

    private String run(Block block, Path page) throws Exception {
        boolean python = block.language().equals("python");
        assertThat(python || block.language().equals("sh") || block.language().equals("bash"))
                .as(page + ":" + block.line() + " is marked run")
                .isTrue();
        Path script = Files.writeString(folder.resolve(".block"), block.text());
        List<String> argv = python ? List.of("python3", script.toString()) : List.of("bash", "-eu", script.toString());
        Path out = folder.resolve(".out");
        Path err = folder.resolve(".err");
        ProcessBuilder builder = new ProcessBuilder(argv)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(Map.of("HOME", folder.toString(), "LC_ALL", "C.UTF-8", "TZ", "UTC"));
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME",
                        "Ada",
                        "GIT_AUTHOR_EMAIL",
                        "ada@example.org",
                        "GIT_COMMITTER_NAME",
                        "Ada",
                        "GIT_COMMITTER_EMAIL",
                        "ada@example.org"));
        Process process = builder.start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                .as(page + ":" + block.line() + " ends")
                .isTrue();
        assertThat(process.exitValue())
                .as(page + ":" + block.line() + " " + Files.readString(out) + Files.readString(err))
                .isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void dataIsWellFormedAndObjectsAreComplete(Path page) throws Exception {
        for (Block block : blocks(page)) {
            if (block.is("nocheck")) {
                continue;
            }
            String where = page + ":" + block.line();
            try {
                switch (block.language()) {
                    case "yaml", "yml" -> {
                        for (Tree document : Trees.parse("x.yaml", block.text())) {
                            object(document, where);
                        }
                    }
                    case "json" -> new ObjectMapper().readTree(block.text());
                    case "toml" -> Trees.parse("x.toml", block.text());
                    case "hcl", "terraform" -> HclText.parse(block.text());
                    case "dockerfile" ->
                        assertThat(DockerfileText.parse(block.text()).counts())
                                .as(where)
                                .isNotEmpty();
                    default -> {}
                }
            } catch (Trees.Unparsable | IOException e) {
                throw new AssertionError(where + ": " + e.getMessage(), e);
            }
        }
    }

    private static void object(Tree document, String where) {
        boolean isObject =
                document.at("/apiVersion").isPresent() && document.at("/kind").isPresent();
        boolean isHalf =
                document.at("/apiVersion").isPresent() != document.at("/kind").isPresent()
                        && document.at("/metadata").isPresent();
        assertThat(isHalf).as(where + " has apiVersion and kind").isFalse();
        if (!isObject) {
            return;
        }
        String kind = document.at("/kind").orElseThrow().text();
        boolean isFile = kind.equals("List")
                || (List.of("Kustomization", "Component").contains(kind)
                        && document.at("/apiVersion").orElseThrow().text().startsWith("kustomize.config"));
        if (!isFile) {
            boolean named = document.at("/metadata/name").isPresent()
                    || document.at("/metadata/generateName").isPresent();
            assertThat(named).as(where + ": " + kind + " has a name").isTrue();
        }
        for (String field : REQUIRED.getOrDefault(kind, List.of())) {
            boolean core = document.at(field).isPresent();
            assertThat(core).as(where + ": " + kind + " has " + field).isTrue();
        }
    }

    private static final Map<String, List<String>> REQUIRED = Map.ofEntries(
            Map.entry("Deployment", List.of("/spec/selector/matchLabels", "/spec/template/spec/containers")),
            Map.entry("StatefulSet", List.of("/spec/selector/matchLabels", "/spec/template/spec/containers")),
            Map.entry("DaemonSet", List.of("/spec/selector/matchLabels", "/spec/template/spec/containers")),
            Map.entry("Pod", List.of("/spec/containers")),
            Map.entry("Job", List.of("/spec/template/spec/containers")),
            Map.entry("Service", List.of("/spec")),
            Map.entry("Application", List.of("/spec/project", "/spec/destination")),
            Map.entry("ApplicationSet", List.of("/spec/generators", "/spec/template")),
            Map.entry("GitRepository", List.of("/spec/url", "/spec/interval")),
            Map.entry("HelmRelease", List.of("/spec/interval")),
            Map.entry("PrometheusRule", List.of("/spec/groups")),
            Map.entry("InferenceService", List.of("/spec/predictor")));

    @Test
    @DisabledIfSystemProperty(named = "skill", matches = ".+", disabledReason = "It is about the whole road.")
    void thereAreFarMoreCheckedBlocksThanUncheckedOnes() throws Exception {
        Map<String, Integer> counts = new TreeMap<>();
        for (Path page : pages()) {
            for (Block block : blocks(page)) {
                counts.merge(kind(block), 1, Integer::sum);
            }
        }
        System.out.println("Code blocks: " + counts);
        assertThat(counts.getOrDefault("parsed", 0)).isGreaterThan(10 * counts.getOrDefault("marked nocheck", 0) / 4);
    }

    private static String kind(Block block) {
        if (block.is("run")) {
            return "run";
        }
        if (block.is("output")) {
            return "output compared";
        }
        if (block.is("nocheck")) {
            return "marked nocheck";
        }
        return switch (block.language()) {
            case "yaml", "yml", "json", "toml", "hcl", "terraform", "dockerfile" -> "parsed";
            case "text", "console", "diff" -> "text";
            default -> "shown only";
        };
    }
}
