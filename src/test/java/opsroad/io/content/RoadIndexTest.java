package opsroad.io.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import opsroad.core.roadmap.Roadmap;
import org.junit.jupiter.api.Test;

class RoadIndexTest {
    @Test
    void theIndexSaysWhatTheFilesSay() throws Exception {
        Roadmap road = RoadmapLoader.load(ContentSource.directory(Path.of("roadmap-data", "devops-to-llmops")))
                .roadmap()
                .orElseThrow();
        Roadmap read = RoadIndex.read(RoadIndex.write(road));
        assertThat(read.stages()).isEqualTo(road.stages());
        assertThat(read).usingRecursiveComparison().isEqualTo(road);
    }

    @Test
    void theBundledRoadIsThatOfTheFiles() {
        Roadmap road = RoadmapLoader.load(ContentSource.directory(Path.of("roadmap-data", "devops-to-llmops")))
                .roadmap()
                .orElseThrow();
        assertThat(ContentSource.bundled().exists(RoadIndex.FILE)).isTrue();
        assertThat(RoadmapLoader.load(ContentSource.bundled())
                        .roadmap()
                        .orElseThrow()
                        .stages())
                .isEqualTo(road.stages());
    }

    @Test
    void anythingElseIsRefused() throws Exception {
        Roadmap road = RoadmapLoader.load(ContentSource.directory(Path.of("roadmap-data", "devops-to-llmops")))
                .roadmap()
                .orElseThrow();
        byte[] index = RoadIndex.write(road);
        assertThatThrownBy(() -> RoadIndex.read(new byte[0])).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> RoadIndex.read(new byte[] {9, 9, 9, 9, 9})).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> RoadIndex.read(Arrays.copyOf(index, index.length / 2)))
                .isInstanceOf(IOException.class);
    }
}
