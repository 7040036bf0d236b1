package opsroad;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opsroad.core.roadmap.Skill;
import opsroad.io.content.ContentCheck;
import opsroad.io.content.ContentSource;
import opsroad.io.content.Loaded;
import opsroad.io.content.Problem;
import opsroad.io.content.QuestionReader;
import opsroad.io.content.RoadmapLoader;
import opsroad.io.lab.LabDesk;
import opsroad.text.Line;
import opsroad.text.Span;
import opsroad.text.Width;
import opsroad.text.markdown.Doc;
import opsroad.text.markdown.Layout;
import opsroad.text.markdown.LayoutOptions;
import opsroad.text.markdown.Markdown;

/** Breaks the road that comes with the program in random ways and looks whether reading it stays calm; {@code scripts/fuzz} runs it. */
public final class Fuzz {
    private static final Path ROAD = Path.of("roadmap-data", "devops-to-llmops");
    private static final List<String> SKILLS = List.of("linux", "docker");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern STEERS =
            Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f\\u202a-\\u202e\\u2066-\\u2069\\u2028\\u2029]");
    private static final int LONGEST_PIECE = 6_000;

    /** What changes the structure of Markdown, and what a terminal or an editor would stumble over. */
    private static final List<String> PIECES = List.of(
            "`",
            "```",
            "~~~",
            "*",
            "**",
            "_",
            "~~",
            "[",
            "](",
            ")",
            "![",
            "<",
            ">",
            "> ",
            "- ",
            "1. ",
            "#",
            "\n\n",
            "\n",
            "\t",
            "    ",
            "|",
            "|-|-|\n",
            ":-:",
            "<details>\n",
            "</details>\n",
            "<summary>",
            "<!--",
            "-->",
            "<b>",
            "</b>",
            "$",
            "$$",
            "\\",
            "&amp;",
            "&#0;",
            "&#x1b;",
            "&#155;",
            "[^1]",
            "[^1]: ",
            "---\n",
            "===\n",
            "> [!NOTE]\n",
            "!!! tip\n",
            "Term\n:   ",
            "\u001b[31m",
            "\u0007",
            "\u0000",
            "\u007f",
            "\u009b",
            "\u202e",
            "\u2066",
            "\u2028",
            "\u200d",
            "\u0301",
            "\ufe0f",
            "\ud83d\ude80",
            "\ud83d",
            "\ude80",
            "\u4e2d",
            "\u00ad",
            "\r",
            "\r\n",
            "\ufeff",
            "https://x",
            "www.a.b",
            "javascript:",
            "- [ ] ",
            "- [x] ",
            "\u0600",
            "\u1100",
            "\u20e3",
            "\ufffd");

    private final Random random;
    private final Map<String, byte[]> road = road();
    private final List<String> json =
            road.keySet().stream().filter(name -> name.endsWith(".json")).toList();
    private final List<String> markdown =
            road.keySet().stream().filter(name -> name.endsWith(".md")).toList();
    private final Map<String, Integer> counts = new TreeMap<>();

    public Fuzz(long seed) throws IOException {
        random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : 1;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 2_000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Fuzz fuzz = new Fuzz(seed);
        for (int round = 0; round < rounds; round++) {
            fuzz.content();
            fuzz.page();
        }
        out.println("seed " + seed + ", " + rounds + " rounds of content and of pages, no fault");
        fuzz.counts.forEach((what, count) -> out.println("  " + what + ": " + count));
    }

    /** How often each thing happened. */
    public Map<String, Integer> counts() {
        return counts;
    }

    private void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    /** One stage with two skills of the real road. */
    private static Map<String, byte[]> road() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ObjectNode top = (ObjectNode) JSON.readTree(ROAD.resolve("roadmap.json").toFile());
        top.putArray("stages").add("devops");
        files.put("roadmap.json", JSON.writeValueAsBytes(top));
        files.put("overview.md", Files.readAllBytes(ROAD.resolve("overview.md")));
        ObjectNode stage =
                (ObjectNode) JSON.readTree(ROAD.resolve("devops/stage.json").toFile());
        ArrayNode skills = stage.putArray("skills");
        SKILLS.forEach(skills::add);
        files.put("devops/stage.json", JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(stage));
        for (String skill : SKILLS) {
            try (Stream<Path> all = Files.walk(ROAD.resolve("devops").resolve(skill))) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    files.put(ROAD.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            String name = "devops/" + skill + "/skill.json";
            ObjectNode root = (ObjectNode) JSON.readTree(files.get(name));
            root.putArray("prerequisites");
            files.put(name, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        }
        return files;
    }

    /** A road in memory. */
    private record Memory(Map<String, byte[]> files) implements ContentSource {
        @Override
        public byte[] read(String path) throws IOException {
            byte[] bytes = files.get(path);
            if (bytes == null) {
                throw new NoSuchFileException(path);
            }
            return bytes;
        }

        @Override
        public boolean exists(String path) {
            return files.containsKey(path);
        }

        @Override
        public List<String> files(String folder) {
            return files.keySet().stream()
                    .filter(path -> path.startsWith(folder + "/"))
                    .sorted()
                    .toList();
        }

        @Override
        public boolean isCheckedByBuild() {
            return false;
        }
    }

    /** Breaks one or two files of the road and reads everything. */
    public void content() {
        Map<String, byte[]> broken = new LinkedHashMap<>(road);
        List<String> names = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            String name = random.nextInt(4) > 0 ? any(json) : any(markdown);
            names.add(name);
            broken.put(name, random.nextInt(3) > 0 && name.endsWith(".json") ? retyped(name) : bytes(road.get(name)));
        }
        try {
            look(new Memory(broken));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("broken: " + names + "\n" + text(broken, names), e);
        }
    }

    private void look(Memory source) {
        Loaded loaded = RoadmapLoader.load(source);
        List<Problem> problems = new ArrayList<>(ContentCheck.check(source));
        if (loaded.roadmap().isEmpty()) {
            require(loaded.problems().stream().anyMatch(Problem::isError), "no road and no error");
            count("roads refused", 1);
        } else {
            count("roads read", 1);
            for (Skill skill : loaded.roadmap().get().skills()) {
                count(
                        "questions read",
                        QuestionReader.read(source, skill).questions().size());
                problems.addAll(LabDesk.problems(source, skill));
                count(
                        "labs read",
                        new LabDesk(source, Path.of("nowhere")).labs(skill).size());
            }
        }
        for (Problem problem : problems) {
            String said = problem.sentence();
            require(!problem.file().isBlank() && problem.line() >= 1, "without a place: " + said);
            require(!problem.what().isBlank() && problem.remedy().matches("(?s).*[.?]"), "no sentence: " + said);
            require(!STEERS.matcher(said).find(), "steers the terminal: " + said);
            require(
                    !said.contains("Exception") && !said.contains("fasterxml") && !said.contains("java."),
                    "not for people: " + said);
        }
        count("problems named", problems.size());
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }

    private static String text(Map<String, byte[]> files, List<String> names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(name)
                    .append(":\n")
                    .append(new String(files.get(name), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return all.length() > 4_000 ? all.substring(0, 4_000) : all.toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Changes fields: drops them, doubles them, gives them another type or a value out of reach. */
    private byte[] retyped(String name) {
        try {
            JsonNode root = JSON.readTree(road.get(name));
            for (int i = random.nextInt(3); i >= 0; i--) {
                List<ContainerNode<?>> containers = new ArrayList<>();
                containers(root, containers);
                change(any(containers));
            }
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void containers(JsonNode node, List<ContainerNode<?>> all) {
        if (node instanceof ContainerNode<?> container) {
            all.add(container);
            container.forEach(child -> containers(child, all));
        }
    }

    private void change(ContainerNode<?> container) {
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = any(names);
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + any(PIECES), object.get(name));
                default -> object.set(name, value(object.get(name)));
            }
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            int at = random.nextInt(array.size());
            switch (random.nextInt(4)) {
                case 0 -> array.remove(at);
                case 1 -> array.add(array.get(at));
                default -> array.set(at, value(array.get(at)));
            }
        }
    }

    private JsonNode value(JsonNode before) {
        return switch (random.nextInt(14)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().booleanNode(random.nextBoolean());
            case 2 -> JSON.getNodeFactory().numberNode(random.nextInt());
            case 3 -> JSON.getNodeFactory().numberNode(new java.math.BigDecimal("1e400"));
            case 4 -> JSON.getNodeFactory().numberNode(new java.math.BigInteger("9".repeat(500)));
            case 5 -> JSON.createArrayNode();
            case 6 -> JSON.createObjectNode();
            case 7 -> JSON.createArrayNode().add(before);
            case 8 -> JSON.createObjectNode().set("id", before);
            case 9 -> JSON.getNodeFactory().textNode("");
            case 10 -> JSON.getNodeFactory().textNode("../".repeat(1 + random.nextInt(5)) + "etc/passwd");
            case 11 -> JSON.getNodeFactory().textNode("x".repeat(random.nextInt(100_000)));
            case 12 -> JSON.getNodeFactory().textNode("(".repeat(random.nextInt(3_000)));
            default -> JSON.getNodeFactory().textNode(mixed(before.asText()));
        };
    }

    /** Cuts, doubles, drops and overwrites bytes, so that neither the format nor UTF-8 survives for sure. */
    private byte[] bytes(byte[] before) {
        byte[] bytes = before.clone();
        for (int i = random.nextInt(4); i >= 0 && bytes.length > 4; i--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
            switch (random.nextInt(5)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> {
                    byte[] noise = new byte[3];
                    random.nextBytes(noise);
                    bytes = spliced(bytes, at, 0, noise);
                }
                case 2 -> bytes = spliced(bytes, at, length, new byte[0]);
                case 3 -> bytes = spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
                default ->
                    bytes = spliced(
                            bytes,
                            at,
                            0,
                            any(PIECES).repeat(1 + random.nextInt(30)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int drop, byte[] put) {
        byte[] all = new byte[bytes.length - drop + put.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(put, 0, all, at, put.length);
        System.arraycopy(bytes, at + drop, all, at + put.length, bytes.length - at - drop);
        return all;
    }

    private String mixed(String text) {
        StringBuilder mixed = new StringBuilder(text);
        for (int i = random.nextInt(12); i >= 0; i--) {
            mixed.insert(random.nextInt(mixed.length() + 1), any(PIECES).repeat(random.nextInt(10) == 0 ? 200 : 1));
        }
        return mixed.toString();
    }

    /** Breaks a piece of a real text and lays it out at a few widths. */
    public void page() {
        String whole = new String(road.get(any(markdown)), StandardCharsets.UTF_8);
        int from = random.nextInt(Math.max(1, whole.length() - LONGEST_PIECE));
        String text = mixed(whole.substring(from, Math.min(whole.length(), from + random.nextInt(LONGEST_PIECE))));
        if (random.nextInt(4) == 0) {
            text = new String(bytes(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        }
        page(text, 1 + random.nextInt(4), 1 + random.nextInt(30), 31 + random.nextInt(170));
    }

    private void page(String text, int... widths) {
        int tried = 0;
        try {
            Doc doc = Markdown.parse(text);
            for (int width : widths) {
                tried = width;
                for (Line line : Layout.of(doc, width, LayoutOptions.usual()).lines()) {
                    look(line, width);
                    count("rows laid out", 1);
                }
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("at width " + tried + ":\n" + text, e);
        }
    }

    private static void look(Line line, int width) {
        int cells = 0;
        for (Span span : line.spans()) {
            cells += Width.of(span.text());
        }
        require(cells <= Math.max(2, width), width + ": " + cells + " columns: " + line.text());
        require(!STEERS.matcher(line.text()).find(), "steers the terminal: " + line.text());
    }
}
