package opsroad.io.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.recall.Decks;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.StageId;
import opsroad.core.schedule.Rating;
import opsroad.io.binary.ByteWriter;
import opsroad.tui.SmallRoad;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kept state changes how long a start takes and nothing else. */
class StateFileTest {
    private static final Instant FIRST_DAY = Instant.parse("2026-01-01T08:00:00Z");

    @TempDir
    Path folder;

    private final Roadmap road = SmallRoad.of(3);
    private final Random random = new Random(5);
    private final List<Entry> written = new ArrayList<>();
    private Instant now = FIRST_DAY;
    private Path program;

    @BeforeEach
    void aProgram() throws Exception {
        program = Files.writeString(folder.resolve("opsroad.jar"), "a program");
    }

    private Journal journal() {
        return new Journal(folder, () -> now, random::nextBytes);
    }

    private StateFile states() {
        return new StateFile(folder, program);
    }

    private Path file() {
        return folder.resolve("state.cache");
    }

    /** Does so many things, one every few hours. */
    private void live(int things) throws Exception {
        Journal journal = journal();
        for (int i = 0; i < things; i++) {
            now = now.plusSeconds(1 + random.nextInt(20_000));
            written.add(journal.append(something()).entry());
        }
    }

    private LearnerEvent something() {
        SkillId skill = road.skills().get(random.nextInt(3)).id();
        String question = "q" + random.nextInt(4);
        Rating rating = Rating.values()[random.nextInt(4)];
        return switch (random.nextInt(19)) {
            case 0 -> new LearnerEvent.SkillMarked(skill, SkillState.values()[random.nextInt(4)]);
            case 1, 2 -> new LearnerEvent.ItemTicked(skill, new ItemId("i" + random.nextInt(3)), random.nextBoolean());
            case 3 -> new LearnerEvent.LessonOpened(skill, new LessonId("dose"));
            case 4 -> new LearnerEvent.LessonFinished(skill, new LessonId("dose"));
            case 5 -> new LearnerEvent.QuizStarted(skill, List.of("q0", "q1"));
            case 6 -> new LearnerEvent.AnswerRated(skill, question, rating);
            case 7 -> new LearnerEvent.CardSuspended(skill, question, random.nextBoolean());
            case 8 -> new LearnerEvent.CardNoted(skill, question, "ein\nWort 水");
            case 9 -> new LearnerEvent.PlacementEnded(new StageId("garden"), List.of(skill));
            case 10 -> new LearnerEvent.LabStarted(skill, "bed");
            case 11 -> new LearnerEvent.LabChecked(skill, "bed", "know", List.of("a"), List.of(), List.of());
            case 12 -> new LearnerEvent.NoteWritten(skill, Optional.of(new LessonId("dose")), "note " + now);
            case 13 ->
                new LearnerEvent.PlanSet(
                        6,
                        "2026-11-22",
                        List.of(60, 0, 60, 0, 60, 0, 180),
                        List.of("2026-12-24"),
                        List.of(new StageId("garden")),
                        Optional.of(random.nextInt(900)));
            case 14 -> new LearnerEvent.SettingChanged("retention", random.nextBoolean() ? "0.9" : "0.8");
            case 15 ->
                random.nextInt(4) == 0
                        ? new LearnerEvent.ProgressReset(Optional.of(skill))
                        : new LearnerEvent.SolutionShown(skill, "bed");
            case 16 -> new LearnerEvent.Undone(recent());
            default ->
                new LearnerEvent.QuestionAnswered(
                        skill,
                        question,
                        "0",
                        random.nextBoolean(),
                        rating,
                        Occasion.values()[random.nextInt(Occasion.values().length)],
                        7);
        };
    }

    private EventId recent() {
        return written.isEmpty()
                ? new EventId("none")
                : written.get(Math.max(0, written.size() - 1 - random.nextInt(30)))
                        .id();
    }

    private Progress withState() throws Exception {
        Journal journal = journal();
        Progress progress = new Progress(road);
        states().open(road, journal).ifPresent(progress::startFrom);
        progress.applyAll(journal.replay());
        return progress;
    }

    private Progress without() throws Exception {
        Progress progress = new Progress(road);
        progress.applyAll(journal().replay());
        return progress;
    }

    private static byte[] state(Progress progress) {
        ByteWriter out = new ByteWriter();
        progress.write(out);
        Decks.of(progress, TimeZone.getTimeZone("UTC"), true).write(out);
        return out.bytes();
    }

    private void keep(Instant until) {
        states().renew(road, journal(), TimeZone.getTimeZone("UTC"), until);
    }

    private boolean isUsed() {
        return states().open(road, journal()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 150, 299, 300})
    void aStartFromAStateKnowsWhatAStartFromTheJournalKnows(int kept) throws Exception {
        live(300);
        keep(written.get(kept - 1).at().plusSeconds(1));
        assertThat(isUsed()).isTrue();
        Progress quick = withState();
        assertThat(quick.eventCount()).isEqualTo(300);
        assertThat(state(quick)).isEqualTo(state(without()));
        for (Entry entry : written) {
            assertThat(withState().since(entry.at())).isEqualTo(without().since(entry.at()));
        }
        assertThat(quick.entries()).isEqualTo(written);
        assertThat(state(quick)).isEqualTo(state(without()));
    }

    @Test
    void whatHappensLaterAndWhatIsTakenBackCountsAsEver() throws Exception {
        live(100);
        keep(now.plusSeconds(1));
        Progress quick = withState();
        for (int i = 0; i < 150; i++) {
            live(1);
            Entry entry = written.get(written.size() - 1);
            quick.apply(entry);
            assertThat(state(withState())).isEqualTo(state(without()));
            assertThat(withState().lastUndoable().map(undo -> undo.id()))
                    .isEqualTo(without().lastUndoable().map(undo -> undo.id()));
        }
        assertThat(quick.entries()).isEqualTo(without().entries());
    }

    @Test
    void anUndoReachesBackIntoThePast() throws Exception {
        live(50);
        keep(now.plusSeconds(1));
        for (int i = 0; i < 60; i++) {
            Progress quick = withState();
            assertThat(state(quick)).isEqualTo(state(without()));
            if (quick.lastUndoable().isEmpty()) {
                break;
            }
            journal().append(new LearnerEvent.Undone(quick.lastUndoable().get().id()));
        }
        assertThat(withState().lastUndoable()).isEmpty();
    }

    @Test
    void aJournalThatWasChangedIsReadAnew() throws Exception {
        live(60);
        keep(now.plusSeconds(1));
        Path journal = journal().file();
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);
        assertThat(isUsed()).isFalse();
        assertThat(state(withState())).isEqualTo(state(without()));
        Files.write(journal, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(isUsed()).isFalse();
        assertThat(withState().eventCount()).isZero();
    }

    @Test
    void anotherProgramCountsAnew() throws Exception {
        live(20);
        keep(now.plusSeconds(1));
        assertThat(isUsed()).isTrue();
        Files.writeString(program, "a newer program");
        assertThat(isUsed()).isFalse();
    }

    @Test
    void aDamagedStateIsNotUsed() throws Exception {
        live(20);
        keep(now.plusSeconds(1));
        byte[] good = Files.readAllBytes(file());
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), bad);
            assertThat(isUsed()).isFalse();
        }
        Files.write(file(), java.util.Arrays.copyOf(good, good.length / 2));
        assertThat(isUsed()).isFalse();
        Files.write(file(), new byte[0]);
        assertThat(isUsed()).isFalse();
    }

    @Test
    void aDamagedOrMixedJournalIsNotKept() throws Exception {
        live(20);
        Files.writeString(journal().file(), "broken\n", StandardOpenOption.APPEND);
        live(20);
        keep(now.plusSeconds(1));
        assertThat(file()).doesNotExist();
        List<String> lines = new ArrayList<>(Files.readAllLines(journal().file()));
        lines.remove("broken");
        java.util.Collections.swap(lines, 3, 30);
        Files.write(journal().file(), lines);
        keep(now.plusSeconds(1));
        assertThat(file()).doesNotExist();
    }
}
