package opsroad.io.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.SkillId;
import opsroad.io.content.ContentSource;
import opsroad.io.content.RoadmapLoader;

/**
 * Breaks a journal at random, reads it, goes on in it, and says what does not hold; {@code scripts/torture mutants} runs it many times.
 */
final class Mutants {
    private static final LearnerEvent NEXT = new LearnerEvent.SkillMarked(new SkillId("docker"), SkillState.SKIPPED);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int HUGE = 300_000;
    private static final int DEEP = 20_000;
    private static final int MOST_CHANGES = 4;

    private final Roadmap road;
    private final byte[] history;
    private final List<byte[]> lines;
    private final Set<String> intact;

    /** @param history a journal without damage */
    Mutants(Roadmap road, byte[] history) {
        this.road = road;
        this.history = history.clone();
        this.lines = split(history);
        this.intact = new HashSet<>();
        lines.forEach(line -> intact.add(latin(line)));
    }

    /** Arguments: a journal, how many mutants, the first seed. Prints one line for each that fails, at last how many held. */
    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Mutants mutants = new Mutants(
                RoadmapLoader.load(ContentSource.bundled()).roadmap().orElseThrow(),
                Files.readAllBytes(Path.of(args[0])));
        int count = Integer.parseInt(args[1]);
        long first = Long.parseLong(args[2]);
        Path folder = Files.createTempDirectory("opsroad-mutants");
        int failed = 0;
        for (long seed = first; seed < first + count; seed++) {
            String wrong = mutants.wrong(folder, seed);
            if (!wrong.isEmpty()) {
                failed++;
                out.println("seed " + seed + ": " + wrong);
            }
        }
        Files.delete(folder.resolve("journal.jsonl"));
        Files.delete(folder);
        out.println(count - failed + " of " + count + " held");
    }

    /** Returns what does not hold for the mutant of this seed; empty when all does. */
    String wrong(Path folder, long seed) throws IOException {
        byte[] mutant = mutate(new Random(seed));
        Path file = folder.resolve("journal.jsonl");
        Files.write(file, mutant);
        try {
            return wrong(folder, file, mutant, new Random(seed));
        } catch (RuntimeException | StackOverflowError | JournalException e) {
            return "it threw " + e;
        }
    }

    private String wrong(Path folder, Path file, byte[] mutant, Random random) throws IOException, JournalException {
        Journal journal = new Journal(folder, Instant::now, random::nextBytes);
        List<Entry> read = random.nextBoolean() ? journal.replay() : List.of();
        List<Entry> all = new ArrayList<>(read);
        Journal.Appended appended = journal.append(NEXT);
        all.addAll(appended.others());
        all.add(appended.entry());
        byte[] after = Files.readAllBytes(file);
        if (!Arrays.equals(mutant, Arrays.copyOf(after, mutant.length))) {
            return "what stood in the file was changed";
        }
        Journal again = new Journal(folder, Instant::now, random::nextBytes);
        List<Entry> entries = again.replay();
        if (!ids(entries).equals(ids(all))) {
            return "the next start reads other entries than this one: " + difference(ids(entries), ids(all));
        }
        if (!lineNumbers(again).equals(lineNumbers(journal))) {
            return "the next start finds other damage: " + lineNumbers(again) + ", not " + lineNumbers(journal);
        }
        String wrong = wrongLines(split(after), entries, again);
        return wrong.isEmpty() ? wrongProgress(entries, appended.entry()) : wrong;
    }

    /** Each line is an entry, is named as damaged, is empty, or is of a type from the future. */
    private String wrongLines(List<byte[]> after, List<Entry> entries, Journal journal) {
        Set<String> ids = ids(entries);
        Set<Long> damaged = lineNumbers(journal);
        int others = 0;
        for (int i = 0; i < after.size(); i++) {
            byte[] line = after.get(i);
            boolean isDamaged = damaged.contains(i + 1L);
            if (intact.contains(latin(line)) && (isDamaged || !ids.contains(idOf(line)))) {
                return "the intact line " + (i + 1) + " does not count";
            }
            if (!isDamaged && (isBlank(line) || isOfTheFuture(line))) {
                others++;
            }
        }
        int sum = entries.size() + damaged.size() + others;
        return sum == after.size() ? "" : after.size() + " lines, but " + sum + " entries and reports";
    }

    private String wrongProgress(List<Entry> entries, Entry next) {
        Progress progress = new Progress(road);
        progress.applyAll(entries);
        for (EventId id : entries.stream().map(Entry::id).toList()) {
            if (id.compareTo(next.id()) > 0) {
                return "what was done last counts before " + id;
            }
        }
        SkillId docker = new SkillId("docker");
        SkillState state = progress.state(road.skill(docker).orElseThrow());
        return state == SkillState.SKIPPED ? "" : "what was done last has no effect: docker is " + state;
    }

    private static boolean isBlank(byte[] line) {
        return line.length == 0 || (line.length == 1 && line[0] == '\r');
    }

    private static boolean isOfTheFuture(byte[] line) {
        try {
            return JSON.readTree(line) instanceof ObjectNode event
                    && event.path("type").isTextual()
                    && JournalTest.everyKind().noneMatch(kind -> kind.type()
                            .equals(event.get("type").textValue()));
        } catch (IOException e) {
            return false;
        }
    }

    private static String idOf(byte[] line) {
        try {
            return JSON.readTree(line).path("id").asText();
        } catch (IOException e) {
            throw new IllegalArgumentException("the history is damaged", e);
        }
    }

    private static Set<String> ids(List<Entry> entries) {
        Set<String> ids = new TreeSet<>();
        entries.forEach(entry -> ids.add(entry.id().value()));
        return ids;
    }

    private static String difference(Set<String> one, Set<String> two) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(two);
        Set<String> all = new TreeSet<>(one);
        all.addAll(two);
        all.removeAll(both);
        return all.toString();
    }

    private static Set<Long> lineNumbers(Journal journal) {
        Set<Long> numbers = new TreeSet<>();
        journal.damages().forEach(damage -> numbers.add(damage.line()));
        return numbers;
    }

    /** Bytes as text, one character each, so that sets can hold them. */
    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The lines without their ends; a last one that has no end is none. */
    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        return lines;
    }

    private byte[] mutate(Random random) {
        if (random.nextInt(20) == 0) {
            return Arrays.copyOf(history, random.nextInt(history.length)); // torn off anywhere
        }
        List<byte[]> all = new ArrayList<>(lines);
        byte[] end = {'\n'};
        for (int change = random.nextInt(MOST_CHANGES); change >= 0; change--) {
            change(all, random);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] line : all) {
            out.writeBytes(line);
            out.writeBytes(random.nextInt(200) == 0 ? new byte[0] : end);
        }
        return out.toByteArray();
    }

    private static void change(List<byte[]> all, Random random) {
        int at = random.nextInt(all.size());
        byte[] line = all.get(at);
        int where = random.nextInt(line.length + 1);
        switch (random.nextInt(14)) {
            case 0 -> all.set(at, flipped(line, random));
            case 1 -> all.set(at, replaced(line, random));
            case 2 -> all.set(at, Arrays.copyOf(line, where));
            case 3 -> all.set(at, Arrays.copyOfRange(line, where, line.length));
            case 4 -> all.add(at, line);
            case 5 -> Collections.swap(all, at, random.nextInt(all.size()));
            case 6 -> all.set(at, new byte[line.length]);
            case 7 -> all.add(at, "x".repeat(random.nextInt(HUGE)).getBytes(StandardCharsets.US_ASCII));
            case 8 -> all.add(at, "[{\"a\":".repeat(random.nextInt(DEEP)).getBytes(StandardCharsets.US_ASCII));
            case 9 -> all.set(at, joined(line, new byte[] {'\r'}));
            case 10 -> all.set(0, joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, all.get(0)));
            case 11 -> all.set(at, joined(line, all.get(random.nextInt(all.size()))));
            case 12 -> all.set(at, inserted(line, where, random));
            default -> all.add(at, grown(line, random));
        }
    }

    private static byte[] flipped(byte[] line, Random random) {
        byte[] changed = line.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] replaced(byte[] line, Random random) {
        byte[] changed = line.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    private static byte[] inserted(byte[] line, int where, Random random) {
        byte[] some = new byte[1 + random.nextInt(8)];
        random.nextBytes(some);
        return joined(joined(Arrays.copyOf(line, where), some), Arrays.copyOfRange(line, where, line.length));
    }

    /** An entry with a field that is far too long; still an entry, of another id. */
    private static byte[] grown(byte[] line, Random random) {
        String text = latin(line);
        return text.replace("\"id\":\"01", "\"mood\":\"" + "y".repeat(random.nextInt(HUGE)) + "\",\"id\":\"00")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[] one, byte[] two) {
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);
        return both;
    }
}
