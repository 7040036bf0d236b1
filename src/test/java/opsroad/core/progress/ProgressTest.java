package opsroad.core.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.tui.SmallRoad;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Roadmap road = SmallRoad.of(2);
    private final Skill skill = road.skills().get(0);
    private final Progress progress = new Progress(road);
    private final List<Entry> history = new ArrayList<>();

    @Test
    void aSkillIsDoneWhenItsWholeChecklistIsTicked() {
        tickAll();
        assertThat(progress.state(skill)).isEqualTo(SkillState.DONE);
        assertThat(progress.doneAt(skill))
                .contains(history.get(history.size() - 1).at());
    }

    @Test
    void oneTickOrAnOpenedLessonBeginsASkill() {
        assertThat(progress.state(skill)).isEqualTo(SkillState.TODO);
        does(new LearnerEvent.LessonOpened(skill.id(), skill.lessons().get(0).id()));
        assertThat(progress.state(skill)).isEqualTo(SkillState.LEARNING);
    }

    @Test
    void aTickBringsASkippedSkillBackToLearning() {
        marks(SkillState.SKIPPED);
        tick(0, true);
        assertThat(progress.state(skill)).isEqualTo(SkillState.LEARNING);
    }

    @Test
    void aSkillSaidToBeDoneStaysDoneOnATickAndNotOnAnUntick() {
        tick(0, true);
        marks(SkillState.DONE);
        tick(1, true);
        assertThat(progress.state(skill)).isEqualTo(SkillState.DONE);
        tick(0, false);
        assertThat(progress.state(skill)).isEqualTo(SkillState.LEARNING);
    }

    @Test
    void aClockSetBackChangesNothingInWhatCountsLast() {
        does(new LearnerEvent.SkillMarked(skill.id(), SkillState.DONE), NOON);
        does(new LearnerEvent.SkillMarked(skill.id(), SkillState.TODO), NOON.minusSeconds(86_400));
        assertThat(progress.state(skill)).isEqualTo(SkillState.TODO);
    }

    @Test
    void undoTakesBackTheLastAndAnUndoneUndoCountsAgain() {
        marks(SkillState.LEARNING);
        marks(SkillState.DONE);
        Entry undo = does(
                new LearnerEvent.Undone(progress.lastUndoable().orElseThrow().id()));
        assertThat(progress.state(skill)).isEqualTo(SkillState.LEARNING);
        does(new LearnerEvent.Undone(undo.id()));
        assertThat(progress.state(skill)).isEqualTo(SkillState.DONE);
    }

    @Test
    void undoAfterUndoGoesOneStepFurtherBackUntilNothingIsLeft() {
        tick(0, true);
        tick(1, true);
        does(new LearnerEvent.Undone(progress.lastUndoable().orElseThrow().id()));
        does(new LearnerEvent.Undone(progress.lastUndoable().orElseThrow().id()));
        assertThat(progress.tickedCount(skill)).isZero();
        assertThat(progress.state(skill)).isEqualTo(SkillState.TODO);
        assertThat(progress.lastUndoable()).isEmpty();
    }

    @Test
    void aResetForgetsOneSkillOrAllAndCanBeUndone() {
        Skill other = road.skills().get(1);
        tickAll();
        does(new LearnerEvent.SkillMarked(other.id(), SkillState.DONE));
        does(new LearnerEvent.ProgressReset(Optional.of(skill.id())));
        assertThat(progress.state(skill)).isEqualTo(SkillState.TODO);
        assertThat(progress.state(other)).isEqualTo(SkillState.DONE);
        Entry all = does(new LearnerEvent.ProgressReset(Optional.empty()));
        assertThat(progress.tally(road).done()).isZero();
        does(new LearnerEvent.Undone(all.id()));
        assertThat(progress.state(other)).isEqualTo(SkillState.DONE);
    }

    @Test
    void anyOrderAndAnyRepetitionOfTheSameEntriesGivesTheSameProgress() {
        tickAll();
        tick(1, false);
        does(new LearnerEvent.Undone(progress.lastUndoable().orElseThrow().id()));
        marks(SkillState.SKIPPED);
        does(new LearnerEvent.LessonFinished(skill.id(), new LessonId("dose")));
        tick(0, false);
        for (int seed = 0; seed < 50; seed++) {
            List<Entry> shuffled = new ArrayList<>(history);
            shuffled.addAll(history.subList(0, 3));
            Collections.shuffle(shuffled, new Random(seed));
            Progress other = new Progress(road);
            shuffled.forEach(other::apply);
            assertThat(other.state(skill)).isEqualTo(progress.state(skill));
            assertThat(other.tickedCount(skill)).isEqualTo(progress.tickedCount(skill));
            assertThat(other.entries()).isEqualTo(progress.entries());
        }
    }

    @Test
    void aSkillThatTheRoadNoLongerHasIsKeptAndNamed() {
        does(new LearnerEvent.SkillMarked(new SkillId("cobol"), SkillState.DONE));
        assertThat(progress.strays(road)).containsExactly(new SkillId("cobol"));
    }

    @Test
    void theCountsAddUp() {
        tickAll();
        does(new LearnerEvent.SkillMarked(road.skills().get(1).id(), SkillState.SKIPPED));
        Tally tally = progress.tally(road);
        assertThat(tally.done()).isEqualTo(1);
        assertThat(tally.skipped()).isEqualTo(1);
        assertThat(tally.total()).isEqualTo(road.skills().size());
    }

    private void tickAll() {
        for (int i = 0; i < skill.checklist().size(); i++) {
            tick(i, true);
        }
    }

    private void tick(int item, boolean ticked) {
        ItemId id = skill.checklist().get(item).id();
        does(new LearnerEvent.ItemTicked(skill.id(), id, ticked));
    }

    private void marks(SkillState state) {
        does(new LearnerEvent.SkillMarked(skill.id(), state));
    }

    private Entry does(LearnerEvent event) {
        return does(event, NOON.plusSeconds(history.size()));
    }

    private Entry does(LearnerEvent event, Instant at) {
        Entry entry = new Entry(new EventId("%026d".formatted(history.size())), at, event);
        history.add(entry);
        progress.apply(entry);
        return entry;
    }
}
