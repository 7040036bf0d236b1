package opsroad.io.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.StageId;
import opsroad.core.schedule.Rating;
import opsroad.io.binary.ByteWriter;
import opsroad.tui.SmallRoad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The journal on real files. */
class JournalTest {
    static final SkillId MINT = new SkillId("mint");
    private static final LearnerEvent DONE = new LearnerEvent.SkillMarked(MINT, SkillState.DONE);

    @TempDir
    Path folder;

    static Stream<LearnerEvent> everyKind() {
        return Stream.of(
                DONE,
                new LearnerEvent.ItemTicked(MINT, new ItemId("pot"), false),
                new LearnerEvent.LessonOpened(MINT, new LessonId("dose")),
                new LearnerEvent.LessonFinished(MINT, new LessonId("dose")),
                new LearnerEvent.QuestionAnswered(MINT, "dry", "0,2", false, Rating.AGAIN, Occasion.REVIEW, 12),
                new LearnerEvent.AnswerRated(MINT, "dry", Rating.EASY),
                new LearnerEvent.QuizStarted(MINT, List.of("dry", "wet")),
                new LearnerEvent.CardSuspended(MINT, "dry", false),
                new LearnerEvent.CardNoted(MINT, "dry", "a\nb"),
                new LearnerEvent.PlacementEnded(new StageId("garden"), List.of(MINT)),
                new LearnerEvent.LabStarted(MINT, "bed"),
                new LearnerEvent.HintTaken(MINT, "bed", 2),
                new LearnerEvent.SolutionShown(MINT, "bed"),
                new LearnerEvent.LabChecked(MINT, "bed", "know", List.of("a"), List.of("b", "c"), List.of()),
                new LearnerEvent.NoteWritten(MINT, Optional.of(new LessonId("dose")), "Zeile\n\"zwei\" \u001b 水 👩‍🌾"),
                new LearnerEvent.PlanSet(6, "2026-11-22"),
                new LearnerEvent.SettingChanged("theme", "light"),
                new LearnerEvent.ProgressReset(Optional.empty()),
                new LearnerEvent.ProgressReset(Optional.of(MINT)),
                new LearnerEvent.Undone(new EventId("01J0000000000000000000000A")));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void whatIsAppendedIsReadAgain(LearnerEvent event) throws Exception {
        Entry written = journal().append(event).entry();
        List<Entry> read = journal().replay();
        assertThat(read).containsExactly(written);
        assertThat(read.get(0).event()).isEqualTo(event);
        assertThat(read.get(0).at()).isEqualTo(written.at());
    }

    @Test
    void idsGrowEvenWhenTheClockIsSetBack() throws Exception {
        List<Instant> times = new ArrayList<>(List.of(
                Instant.parse("2026-11-22T12:00:00Z"),
                Instant.parse("2026-11-22T12:00:00Z"),
                Instant.parse("2020-01-01T00:00:00Z")));
        Journal journal = new Journal(folder, () -> times.remove(0), new Random(1)::nextBytes);
        EventId first = journal.append(DONE).entry().id();
        EventId second = journal.append(DONE).entry().id();
        Journal later = new Journal(folder, () -> times.remove(0), new Random(2)::nextBytes);
        Entry third = later.append(DONE).entry();
        assertThat(first).isLessThan(second);
        assertThat(second).isLessThan(third.id());
        assertThat(third.at()).isEqualTo("2020-01-01T00:00:00Z");
    }

    @Test
    void twoCopiesTakeInEachOthersLines() throws Exception {
        Journal one = journal();
        Journal two = journal();
        Entry a = one.append(DONE).entry();
        Journal.Appended b = two.append(DONE);
        assertThat(b.others()).containsExactly(a);
        assertThat(one.hasChanged()).isTrue();
        assertThat(one.replay()).containsExactly(b.entry());
        assertThat(one.hasChanged()).isFalse();
    }

    @Test
    void aTornLastLineIsLeftInPlaceReportedAndNothingIsLostAfterIt() throws Exception {
        Entry first = journal().append(DONE).entry();
        String torn = "{\"v\":1,\"id\":\"01JTORN\",\"at\":\"2026-1";
        Files.writeString(file(), torn, StandardOpenOption.APPEND);
        Journal next = journal();
        assertThat(next.replay()).containsExactly(first);
        Entry second = next.append(DONE).entry();
        assertThat(next.damages()).extracting(Damage::line).containsExactly(2L);
        Journal again = journal();
        assertThat(again.replay()).containsExactly(first, second);
        assertThat(again.damages()).extracting(Damage::line).containsExactly(2L);
        assertThat(Files.readString(file())).contains(torn);
    }

    @Test
    void whereNoFolderCanBeThereIsNoJournalAndNothingIsSaved() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        for (String below : new String[] {"file", "file/below", "d".repeat(300)}) {
            Journal journal = new Journal(folder.resolve(below), Instant::now, new Random(1)::nextBytes);
            assertThat(journal.replay()).isEmpty();
            assertThatThrownBy(() -> journal.append(DONE))
                    .isInstanceOf(JournalException.class)
                    .hasMessageContaining("Not saved");
        }
    }

    @Test
    void aLastLineThatLacksOnlyItsEndCountsForWhoeverWritesNext() throws Exception {
        Entry first = journal().append(DONE).entry();
        Files.writeString(file(), Files.readString(file()).strip());
        Journal next = journal();
        Journal.Appended second = next.append(DONE);
        assertThat(second.others()).containsExactly(first);
        assertThat(next.damages()).isEmpty();
        assertThat(journal().replay()).containsExactly(first, second.entry());
    }

    @Test
    void whatOthersWroteIsNotForgottenWhenAnAppendFails() throws Exception {
        Entry other = journal().append(DONE).entry();
        List<RuntimeException> troubles = new ArrayList<>(List.of(new IllegalStateException("no chance")));
        Journal journal = new Journal(folder, Instant::now, bytes -> {
            if (!troubles.isEmpty()) {
                throw troubles.remove(0);
            }
        });
        assertThatThrownBy(() -> journal.append(DONE)).hasMessage("no chance");
        assertThat(journal.hasChanged()).isTrue();
        assertThat(journal.replay()).containsExactly(other);
        assertThat(journal.hasChanged()).isFalse();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {"x", "01m8DAMAGED000000000000000", "ZZZZZZZZZZ0000000000000000"})
    void whatHasAnIdWithoutTimeNeverOutdoesWhatIsDoneLater(String id) throws Exception {
        Files.writeString(
                file(),
                "{\"v\":1,\"id\":\"" + id
                        + "\",\"at\":\"2026-11-22T12:00:00Z\",\"type\":\"skill-marked\",\"skill\":\"mint\",\"state\":\"done\"}\n");
        Journal journal = journal();
        Entry old = journal.replay().get(0);
        assertThat(journal.append(DONE).entry()).isGreaterThan(old);
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(
            strings = {
                "not json",
                "[]",
                "{}",
                "{\"v\":1,\"id\":\"x\",\"at\":\"yesterday\",\"type\":\"skill-marked\",\"skill\":\"mint\",\"state\":\"done\"}",
                "{\"v\":1,\"id\":\"x\",\"at\":\"2026-11-22T12:00:00Z\",\"type\":\"skill-marked\",\"skill\":\"../x\",\"state\":\"done\"}",
                "{\"v\":1,\"id\":\"x\",\"at\":\"2026-11-22T12:00:00Z\",\"type\":\"skill-marked\",\"skill\":\"mint\",\"state\":\"happy\"}",
                "{\"v\":1,\"id\":\"x\",\"at\":\"2026-11-22T12:00:00Z\",\"type\":\"undone\"}",
                "{\"v\":1,\"id\":\"x\"}{\"v\":1}",
                "\u0000\u0000\u0000\u0000",
            })
    void aDamagedLineIsSkippedNamedAndKept(String damaged) throws Exception {
        Entry first = journal().append(DONE).entry();
        Files.writeString(file(), damaged + "\n", StandardOpenOption.APPEND);
        Entry second = journal().append(DONE).entry();
        Journal journal = journal();
        assertThat(journal.replay()).containsExactly(first, second);
        assertThat(journal.damages()).hasSize(1);
        assertThat(journal.damages().get(0).line()).isEqualTo(2);
        assertThat(journal.damages().get(0).reason()).isNotBlank();
        assertThat(Files.readString(file())).contains(damaged);
    }

    @Test
    void aNewerVersionIsReadAsFarAsItIsKnown() throws Exception {
        Files.createDirectories(folder);
        String newer = """
                {"v":2,"id":"01J0000000000000000000000A","at":"2026-11-22T12:00:00Z","type":"skill-marked","skill":"mint","state":"done","mood":{"x":[1]}}
                {"v":3,"id":"01J0000000000000000000000B","at":"2026-11-22T12:00:01Z","type":"dreamt-of","what":["mint"]}
                """;
        Files.writeString(file(), newer);
        Journal journal = journal();
        assertThat(journal.replay()).extracting(Entry::event).containsExactly(DONE);
        assertThat(journal.damages()).isEmpty();
        journal.append(DONE);
        assertThat(Files.readString(file())).startsWith(newer);
    }

    @Test
    void aFileMadeOnWindowsIsRead() throws Exception {
        Entry entry = journal().append(DONE).entry();
        Files.writeString(file(), Files.readString(file()).replace("\n", "\r\n") + "\r\n");
        Journal journal = journal();
        assertThat(journal.replay()).containsExactly(entry);
        assertThat(journal.damages()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenSaysWhatAndWhereAndNothingCounts() throws Exception {
        Path blocked = folder.resolve("file");
        Files.writeString(blocked, "no folder");
        Journal journal = new Journal(blocked.resolve("road"), Instant::now, new Random(1)::nextBytes);
        assertThatThrownBy(() -> journal.append(DONE))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("Not saved")
                .hasMessageContaining("journal.jsonl");
    }

    @Test
    void aFileThatIsAFolderCannotBeReadAndSaysSo() throws Exception {
        Files.createDirectories(file());
        assertThatThrownBy(() -> journal().replay())
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aMergeIsTheUnionWhateverTheOrderAndHoweverOften() throws Exception {
        Path other = folder.resolve("other");
        Journal here = journal();
        Journal there = new Journal(other, Instant::now, new Random()::nextBytes);
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(here.append(DONE).entry());
            all.add(there.append(DONE).entry());
        }
        Files.writeString(other.resolve("journal.jsonl"), "broken\n", StandardOpenOption.APPEND);
        assertThat(here.merge(other.resolve("journal.jsonl"))).hasSize(5);
        assertThat(here.merge(other.resolve("journal.jsonl"))).isEmpty();
        assertThat(there.merge(file())).hasSize(5);
        assertThat(journal().replay()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(new Journal(other, Instant::now, new Random()::nextBytes).replay())
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void mergesOfThreeMachinesInAnyOrderAndRepetitionGiveTheSameProgress() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<Path> machines = new ArrayList<>();
            Set<EventId> written = new HashSet<>();
            for (int machine = 0; machine < 3; machine++) {
                Path place = folder.resolve(seed + "-" + machine);
                machines.add(place);
                for (int i = random.nextInt(12); i >= 0; i--) {
                    LearnerEvent event = everyKind().toList().get(random.nextInt(everyKindCount()));
                    written.add(at(place, random).append(event).entry().id());
                }
            }
            for (int i = 0; i < 25; i++) {
                Path into = machines.get(random.nextInt(3));
                Path from = machines.get(random.nextInt(3));
                at(into, random).merge(from.resolve("journal.jsonl"));
            }
            for (Path machine : machines) {
                machines.forEach(other -> merge(machine, other, random));
                List<Entry> all = at(machine, random).replay();
                assertThat(all).hasSize(written.size());
                assertThat(all.stream().map(Entry::id)).containsExactlyInAnyOrderElementsOf(written);
                assertThat(state(all))
                        .isEqualTo(state(at(machines.get(0), random).replay()));
            }
        }
    }

    private static Journal at(Path place, Random random) {
        return new Journal(place, () -> Instant.ofEpochMilli(random.nextInt(10_000)), random::nextBytes);
    }

    private static void merge(Path into, Path from, Random random) {
        try {
            at(into, random).merge(from.resolve("journal.jsonl"));
        } catch (JournalException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] state(List<Entry> entries) {
        Progress progress = new Progress(SmallRoad.of(2));
        progress.applyAll(entries);
        ByteWriter out = new ByteWriter();
        progress.write(out);
        return out.bytes();
    }

    @Test
    void tenThousandMutatedJournalsAreReadAsFarAsTheyGoAndNeverChanged() throws Exception {
        Journal whole = journal();
        for (LearnerEvent event : everyKind().toList()) {
            whole.append(event);
        }
        byte[] good = Files.readAllBytes(file());
        Random random = new Random(17);
        for (int round = 0; round < 10_000; round++) {
            byte[] bad = good.clone();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            Files.write(file(), bad);
            Journal journal = journal();
            assertThat(journal.replay().size()).isLessThanOrEqualTo(everyKindCount() + 4);
            assertThat(journal.damages().size()).isLessThanOrEqualTo(12);
        }
        byte[] last = Files.readAllBytes(file());
        journal().append(DONE);
        assertThat(Files.readAllBytes(file())).startsWith(last);
    }

    private static int everyKindCount() {
        return (int) everyKind().count();
    }

    @Test
    void twoProcessesAppendAtOnceAndNoLineIsLost() throws Exception {
        Process one = writer(300);
        Process two = writer(300);
        assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(two.waitFor(60, TimeUnit.SECONDS)).isTrue();
        Journal journal = journal();
        List<Entry> entries = journal.replay();
        Set<EventId> ids = new HashSet<>();
        entries.forEach(entry -> ids.add(entry.id()));
        assertThat(ids).hasSize(600);
        assertThat(entries).isSorted();
        assertThat(journal.damages()).isEmpty();
    }

    @Test
    void aKillInMidAppendLosesAtMostTheLineThatWasBeingWritten() throws Exception {
        Process process = writer(1_000_000);
        int acknowledged = 0;
        try (var out = process.inputReader()) {
            while (acknowledged < 200) {
                acknowledged = Integer.parseInt(out.readLine());
            }
            process.destroyForcibly().waitFor();
        }
        int before = journal().replay().size();
        assertThat(before).isGreaterThanOrEqualTo(acknowledged);
        Journal next = journal();
        next.append(DONE);
        assertThat(journal().replay()).hasSize(before + 1);
    }

    private Process writer(int events) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalWriter.class.getName(),
                        folder.toString(),
                        String.valueOf(events))
                .redirectErrorStream(true)
                .start();
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private Journal journal() {
        return new Journal(folder, Instant::now, new Random()::nextBytes);
    }
}
