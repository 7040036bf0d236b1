package opsroad;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import opsroad.core.progress.Progress;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.search.Finder;
import opsroad.core.search.Page;
import opsroad.io.content.ContentSource;
import opsroad.io.content.RoadmapLoader;
import opsroad.io.journal.Journal;
import opsroad.io.journal.JournalException;
import opsroad.text.markdown.Layout;
import opsroad.text.markdown.LayoutOptions;
import opsroad.text.markdown.Markdown;

/** Figures from inside one warm program; {@code scripts/bench} runs it. Each is the best of five, in milliseconds. */
public final class Bench {
    private static final int RUNS = 5;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Roadmap road = RoadmapLoader.load(ContentSource.bundled()).roadmap().orElseThrow();
        for (int events = 1_000; events <= 1_000_000; events *= 10) {
            journal(road, events);
        }
        say("road of 26 skills from its index", best(() -> RoadmapLoader.load(ContentSource.bundled())));
        Path content = Path.of("roadmap-data", "devops-to-llmops");
        say("road of 26 skills from JSON", best(() -> RoadmapLoader.load(ContentSource.directory(content))));
        for (int skills : new int[] {260, 2_600, 10_000}) {
            Path big = bigRoad(content, skills);
            say(
                    "road of " + skills + " skills from JSON",
                    best(() -> RoadmapLoader.load(ContentSource.directory(big))));
            delete(big);
        }
        String lesson = Files.readString(content.resolve("devops/docker/lessons/1-images.md"));
        // The longest first: a short one alone warms nothing up.
        for (int size : new int[] {2 << 20, 512 << 10, 32 << 10, 3 << 10, 1 << 10}) {
            String text = lesson.repeat(size / lesson.length() + 1).substring(0, size);
            int times = Math.max(1, (256 << 10) / size);
            say("Markdown of " + size / 1024 + " KiB", best(() -> layOut(text, times)) / times);
        }
        search(content);
    }

    /** A short text many times, as somebody who reads sees many. */
    private static void layOut(String text, int times) {
        for (int i = 0; i < times; i++) {
            Layout.of(Markdown.parse(text), 84, LayoutOptions.usual());
        }
    }

    /** The Docker skill over and over, in four stages. */
    private static Path bigRoad(Path content, int skills) throws IOException {
        Path folder = Files.createTempDirectory("opsroad-bench");
        Path docker = content.resolve("devops/docker");
        String skill = Files.readString(docker.resolve("skill.json"))
                .replaceFirst("\"prerequisites\": *\\[[^]]*]", "\"prerequisites\": []")
                .replaceFirst("(?s)\"terms\": *\\[[^]]*]", "\"terms\": []");
        List<String> stages = List.of("devops", "gitops", "mlops", "llmops");
        Files.copy(content.resolve("roadmap.json"), folder.resolve("roadmap.json"));
        for (int stage = 0; stage < stages.size(); stage++) {
            Path place = Files.createDirectory(folder.resolve(stages.get(stage)));
            List<String> ids = new ArrayList<>();
            for (int i = stage; i < skills; i += stages.size()) {
                String id = "skill-" + i;
                ids.add("\"" + id + "\"");
                Path lessons = Files.createDirectories(place.resolve(id).resolve("lessons"));
                Files.writeString(
                        place.resolve(id).resolve("skill.json"),
                        skill.replace("\"id\": \"docker\"", "\"id\": \"" + id + "\""));
                try (var files = Files.list(docker.resolve("lessons"))) {
                    for (Path file : files.toList()) {
                        Files.writeString(lessons.resolve(file.getFileName()), "# A lesson\n");
                    }
                }
            }
            Files.writeString(
                    place.resolve("stage.json"),
                    Files.readString(content.resolve(stages.get(stage)).resolve("stage.json"))
                            .replaceFirst("\"skills\": *\\[[^]]*]", "\"skills\": " + ids));
        }
        if (RoadmapLoader.load(ContentSource.directory(folder)).roadmap().isEmpty()) {
            throw new IOException("the made road has problems: "
                    + RoadmapLoader.load(ContentSource.directory(folder))
                            .problems()
                            .get(0)
                            .sentence());
        }
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void journal(Roadmap road, int events) throws IOException {
        Path folder = Files.createTempDirectory("opsroad-bench");
        Path file = folder.resolve("journal.jsonl");
        Random random = new Random(1);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < events; i++) {
            lines.append("{\"v\":1,\"id\":\"01J")
                    .append(String.format(Locale.ROOT, "%023d", i))
                    .append("\",\"at\":\"")
                    .append(Instant.ofEpochSecond(1_780_000_000L + i * 60L))
                    .append("\",\"type\":\"question-answered\",\"skill\":\"docker\",\"question\":\"q")
                    .append(random.nextInt(600))
                    .append(
                            "\",\"given\":\"0\",\"right\":true,\"rating\":\"good\",\"occasion\":\"review\",\"seconds\":12}\n");
        }
        Files.writeString(file, lines);
        say("journal of " + events + " events", best(() -> {
            try {
                new Progress(road).applyAll(new Journal(folder, Instant::now, random::nextBytes).replay());
            } catch (JournalException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }));
        Files.delete(file);
        Files.delete(folder);
    }

    private static void search(Path content) throws IOException {
        List<Page> pages = new ArrayList<>();
        try (var files = Files.walk(content)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                pages.add(Page.of("lesson", file.getFileName().toString(), Files.readString(file), Map.of()));
            }
        }
        say(
                "search of two words over " + pages.size() + " pages",
                best(() -> Finder.find(pages, "rolling update", 60)));
        say("search of one letter over " + pages.size() + " pages", best(() -> Finder.find(pages, "e", 60)));
    }

    private static double best(Runnable work) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        }
        return best;
    }

    private static void say(String what, double millis) {
        OUT.println(what + "\t" + Math.round(millis * 100) / 100.0);
    }
}
