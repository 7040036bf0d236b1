package opsroad.io.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import opsroad.text.Clean;

/**
 * Turns a folder of topics into a road: each Markdown file (title, paragraph, list of links, as public roadmap projects keep them) becomes a skill,
 * each folder a stage. What cannot be told from the files says so, for the author to write.
 */
public final class MarkdownImport {
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\(<?([^)>\\s]*)>?[^)]*\\)");
    /** A kind before the title of a link: {@code @article@Title}. */
    private static final Pattern KIND = Pattern.compile("^@(\\w+)@\\s*(.*)$");
    /** A number that orders files, and an id behind an at sign. */
    private static final Pattern ORDER = Pattern.compile("^(\\d+)[-_. ]+");

    private static final Pattern FENCE = Pattern.compile("^\\s*(`{3,}|~{3,})(.*)$");
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.*?)\\s*#*\\s*$");
    private static final Map<String, String> KINDS = Map.of(
            "official",
            "docs",
            "article",
            "article",
            "video",
            "video",
            "course",
            "course",
            "book",
            "book",
            "opensource",
            "code");
    private static final int LONGEST_ID = 48;
    private static final int LONGEST_ITEM = 100;
    private static final int LONGEST_SUMMARY = 300;
    private static final int MOST_ITEMS = 8;

    private final Path folder;
    private final Set<String> ids = new HashSet<>();

    private MarkdownImport(Path folder) {
        this.folder = folder;
    }

    /** How many stages and skills were written. */
    public record Count(int stages, int skills) {}

    /**
     * Reads the topics and writes the road.
     *
     * @param to folder of the new road, empty or not there yet
     * @throws IOException with a sentence for the author when there are no topics, or something cannot be read or written
     */
    public static Count run(Path folder, Path to, String title) throws IOException {
        return new MarkdownImport(folder).write(to, title);
    }

    private Count write(Path to, String title) throws IOException {
        Map<String, List<Path>> byFolder = files();
        if (byFolder.isEmpty()) {
            throw new NoSuchFileException(folder + " holds no Markdown files");
        }
        RoadWriter road = new RoadWriter(to);
        Map<String, List<RoadWriter.Topic>> stages = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        Set<String> stageIds = new HashSet<>();
        int skills = 0;
        for (Map.Entry<String, List<Path>> group : byFolder.entrySet()) {
            String name = group.getKey().isEmpty() ? title : words(group.getKey());
            String id = free(slug(name, "stage"), stageIds);
            List<RoadWriter.Topic> topics = new ArrayList<>();
            for (Path file : group.getValue()) {
                topics.add(topic(file));
            }
            stages.put(id, topics);
            titles.put(id, name);
            skills += topics.size();
        }
        road.road(
                slug(title, "road"),
                title,
                "A road made from the topics of " + title + ".",
                List.copyOf(stages.keySet()));
        for (Map.Entry<String, List<RoadWriter.Topic>> stage : stages.entrySet()) {
            road.stage(stage.getKey(), titles.getOrDefault(stage.getKey(), stage.getKey()), stage.getValue());
        }
        return new Count(stages.size(), skills);
    }

    /** The Markdown files by the folder they are in, in the order of their numbers, then names. */
    private Map<String, List<Path>> files() throws IOException {
        Map<String, List<Path>> groups = new TreeMap<>(MarkdownImport::byNumber);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                Path inside = folder.relativize(file);
                boolean hidden =
                        inside.toString().startsWith(".") || inside.toString().contains("/.");
                if (name.endsWith(".md") && !hidden && !name.equalsIgnoreCase("readme.md")) {
                    String group =
                            inside.getParent() == null ? "" : inside.getParent().toString();
                    groups.computeIfAbsent(group, key -> new ArrayList<>()).add(file);
                }
            }
        }
        groups.values()
                .forEach(list -> list.sort((a, b) ->
                        byNumber(a.getFileName().toString(), b.getFileName().toString())));
        return groups;
    }

    private static int byNumber(String a, String b) {
        int order = Integer.compare(number(a), number(b));
        return order != 0 ? order : a.compareTo(b);
    }

    private static int number(String name) {
        Matcher order = ORDER.matcher(name);
        if (name.equals("index.md")) {
            return -1;
        }
        return order.find() && order.group(1).length() < 9 ? Integer.parseInt(order.group(1)) : Integer.MAX_VALUE;
    }

    private RoadWriter.Topic topic(Path file) throws IOException {
        String markdown = Clean.text(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                .replace("\u200D", "");
        String name = words(file.getFileName().toString().replaceFirst("\\.md$", ""));
        List<String> lines = markdown.lines().toList();
        String title = title(lines).orElse(name);
        List<RoadWriter.Source> sources = sources(lines);
        return new RoadWriter.Topic(
                free(slug(title, "topic"), ids),
                title,
                summary(lines).orElse("The topic " + title + "."),
                lesson(title, lines),
                sources,
                items(title, sources));
    }

    private static Optional<String> title(List<String> lines) {
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches() && !text(heading.group(2)).isBlank()) {
                return Optional.of(text(heading.group(2)));
            }
        }
        return Optional.empty();
    }

    /** The first paragraph that is neither heading, list nor code. */
    private static Optional<String> summary(List<String> lines) {
        StringBuilder paragraph = new StringBuilder();
        boolean code = false;
        for (String line : lines) {
            code ^= FENCE.matcher(line).matches();
            boolean prose = !code
                    && !line.isBlank()
                    && Character.isLetterOrDigit(line.strip().codePointAt(0));
            if (prose) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(text(line.strip()));
            } else if (!paragraph.isEmpty()) {
                break;
            }
        }
        String whole = paragraph.toString();
        return whole.isBlank()
                ? Optional.empty()
                : Optional.of(
                        whole.length() <= LONGEST_SUMMARY ? whole : whole.substring(0, LONGEST_SUMMARY - 1) + "…");
    }

    private static List<RoadWriter.Source> sources(List<String> lines) {
        List<RoadWriter.Source> sources = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String line : lines) {
            Matcher link = LINK.matcher(line);
            while (link.find()) {
                String url = link.group(2);
                if (Links.fault(url).isEmpty() && !link.group(1).isBlank() && seen.add(url)) {
                    sources.add(source(link.group(1), url));
                }
            }
        }
        return sources;
    }

    private static RoadWriter.Source source(String text, String url) {
        Matcher kind = KIND.matcher(text);
        return kind.matches() && !kind.group(2).isBlank()
                ? new RoadWriter.Source(kind.group(2), url, KINDS.getOrDefault(kind.group(1), "article"))
                : new RoadWriter.Source(text, url, "article");
    }

    private static List<String> items(String title, List<RoadWriter.Source> sources) {
        List<String> items = new ArrayList<>();
        for (RoadWriter.Source source : sources) {
            if (items.size() < MOST_ITEMS - 1) {
                items.add(item("Go through: " + source.title()));
            }
        }
        items.add(item("Explain " + title + " to somebody in your own words"));
        return items;
    }

    private static String item(String text) {
        String shorter = text.length() <= LONGEST_ITEM ? text : text.substring(0, LONGEST_ITEM - 1) + "…";
        return shorter.replaceFirst("\\.+$", "");
    }

    /** The text of the file as a lesson: one title, headings without a jump, links that work, code with a language. */
    private static String lesson(String title, List<String> lines) {
        StringBuilder out = new StringBuilder("# " + title + "\n");
        boolean titled = false;
        boolean code = false;
        int depth = 1;
        for (String line : lines) {
            Matcher fence = FENCE.matcher(line);
            Matcher heading = HEADING.matcher(line);
            if (fence.matches()) {
                out.append(code || !fence.group(2).isBlank() ? line : line.stripTrailing() + "text")
                        .append('\n');
                code = !code;
            } else if (code) {
                out.append(line).append('\n');
            } else if (heading.matches()) {
                if (titled) {
                    depth = Math.max(2, Math.min(depth + 1, heading.group(1).length()));
                    out.append("#".repeat(depth))
                            .append(' ')
                            .append(heading.group(2))
                            .append('\n');
                }
                titled = true;
            } else {
                out.append(links(line)).append('\n');
            }
        }
        return code ? out + "```\n" : out.toString();
    }

    /** A link that leads nowhere from here becomes its text. */
    private static String links(String line) {
        return LINK.matcher(line)
                .replaceAll(link -> Matcher.quoteReplacement(
                        Links.fault(link.group(2)).isEmpty() && !link.group().startsWith("!")
                                ? "[" + source(link.group(1), "").title() + "](" + link.group(2) + ")"
                                : link.group(1)))
                .replaceAll("<(http://[^>\\s]+)>", "$1");
    }

    private static String text(String markdown) {
        return Clean.oneLine(LINK.matcher(markdown).replaceAll("$1").replaceAll("[*_`]", ""))
                .strip();
    }

    /** A file or folder name as words: without order, id and hyphens. */
    private static String words(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String plain = ORDER.matcher(last)
                .replaceFirst("")
                .replaceFirst("@.*$", "")
                .replaceAll("[-_]+", " ")
                .strip();
        return plain.isEmpty() ? last : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    private static String slug(String title, String otherwise) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String id = plain.replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        id = id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID).replaceAll("-+$", "") : id;
        return id.isEmpty() ? otherwise : id;
    }

    private static String free(String wanted, Set<String> taken) {
        String id = wanted;
        for (int i = 2; !taken.add(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }
}
