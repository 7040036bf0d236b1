package opsroad.io.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import opsroad.core.roadmap.Roadmap;
import org.junit.jupiter.api.Test;

/** The road that is shipped is as the author's guide wants it. */
class ShippedRoadTest {
    private static final ContentSource ROAD = ContentSource.directory(Path.of("roadmap-data", "devops-to-llmops"));

    @Test
    void theCheckForAuthorsFindsNothing() {
        assertThat(ContentCheck.check(ROAD)).isEmpty();
    }

    @Test
    void itHasFourStagesTwentySixSkillsAndAGlossary() {
        Roadmap road = RoadmapLoader.load(ROAD).roadmap().orElseThrow();
        assertThat(road.stages()).extracting(stage -> stage.skills().size()).containsExactly(7, 5, 7, 7);
        assertThat(road.skills())
                .allSatisfy(skill -> assertThat(skill.lessons().size()).isGreaterThanOrEqualTo(2));
        assertThat(road.skills().stream()
                        .mapToInt(skill -> skill.terms().size())
                        .sum())
                .isGreaterThanOrEqualTo(80);
    }
}
