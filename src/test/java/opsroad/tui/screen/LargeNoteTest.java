package opsroad.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.roadmap.Skill;
import opsroad.tui.Learner;
import opsroad.tui.SmallRoad;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A note as long as a book does not hold the screens up. */
@Timeout(40)
class LargeNoteTest {
    @ParameterizedTest
    @ValueSource(strings = {"word ", "x", "https://example.org/a ", "http://", "\n", "\u0301", "\ud83d\ude80"})
    void everyScreenThatShowsItIsDrawn(String of) {
        Learner learner = new Learner(SmallRoad.of(2), 80, 24, Glyphs.unicode());
        Skill skill = SmallRoad.of(2).skills().get(0);
        String note = of.repeat((1 << 20) / of.length());
        learner.session()
                .progress()
                .apply(new Entry(
                        new EventId("%026d".formatted(1)),
                        Instant.EPOCH,
                        new LearnerEvent.NoteWritten(skill.id(), Optional.empty(), note)));
        learner.sees(RoadScreen.at(learner.session()), SkillScreen.of(skill))
                .press("down", "up", "e", "a", "backspace");
        assertThat(learner.frame()).isNotBlank();
        learner.press("escape", "escape", "n", "down", "enter");
        assertThat(learner.frame()).isNotBlank();
    }
}
