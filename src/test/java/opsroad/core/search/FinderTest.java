package opsroad.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FinderTest {
    private static final List<Page> PAGES = List.of(
            Page.of("skill", "Docker", "Package a program into one image.", Map.of("n", "1")),
            Page.of(
                    "lesson",
                    "Images, layers and the build cache",
                    "A layer holds files. Each layer\nis kept.",
                    Map.of()),
            Page.of("skill", "Kubernetes basics", "Pods, Deployments and layers of control.", Map.of()));

    private static List<String> titles(String words) {
        return Finder.find(PAGES, words, 10).stream()
                .map(hit -> hit.page().title())
                .toList();
    }

    @Test
    void aTitleComesBeforeTextAndMoreHitsBeforeFewer() {
        assertThat(titles("layer")).containsExactly("Images, layers and the build cache", "Kubernetes basics");
        assertThat(titles("DOCKER")).containsExactly("Docker");
    }

    @Test
    void allWordsMustBeThereInWhateverOrder() {
        assertThat(titles("kept layer")).containsExactly("Images, layers and the build cache");
        assertThat(titles("layer nowhere")).isEmpty();
        assertThat(titles("  ")).isEmpty();
    }

    @Test
    void theLettersOfATitleInOrderFindIt() {
        assertThat(titles("kbas")).contains("Kubernetes basics");
    }

    @Test
    void theContextIsTheLineOfTheHit() {
        assertThat(Finder.find(PAGES, "kept", 1).get(0).context()).isEqualTo("is kept.");
    }

    @Test
    void theLineOfTheHitIsCounted() {
        assertThat(Finder.find(PAGES, "kept", 1).get(0).line()).isEqualTo(2);
    }

    @Test
    void anIdIsFoundWholeAndByItsLetters() {
        List<Page> labs = List.of(
                Page.named("docker/small-image", "lab", "Not root", "Build it.", Map.of()),
                Page.named("linux/report-timer", "lab", "Every hour", "Write it.", Map.of()));
        assertThat(Finder.find(labs, "small-image", 5)).hasSize(1);
        assertThat(Finder.find(labs, "rtim", 5))
                .extracting(hit -> hit.page().id())
                .containsExactly("linux/report-timer");
    }

    @Test
    void noMoreThanWantedComeBack() {
        assertThat(Finder.find(PAGES, "e", 2)).hasSize(2);
    }
}
