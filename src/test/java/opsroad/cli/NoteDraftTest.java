package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import opsroad.io.content.ContentSource;
import opsroad.io.lab.LabDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notes that are written in the learner's own editor; this one changes nothing. */
class NoteDraftTest {
    @TempDir
    Path home;

    private DeskWorkshop workshop() {
        return new DeskWorkshop(new LabDesk(ContentSource.bundled(), home), Map.of("EDITOR", "true"));
    }

    @ParameterizedTest(name = "left {0}, typed {1}")
    @CsvSource({
        "'', new words, new words",
        "old words, new words, 'old words\n\nnew words'",
        "old words, old words and new, old words and new",
        "old words and more, old words, old words and more",
        "old words, '', old words"
    })
    void anOldDraftAndWhatIsTypedNowBothReachTheEditor(String left, String typed, String begun) {
        workshop().write("water", left);
        assertThat(workshop().write("water", typed)).isEqualTo(begun);
        assertThat(workshop().draft("water")).contains(begun);
    }

    @Test
    void aForgottenDraftIsGone() {
        workshop().write("water", "old words");
        workshop().forgetDraft("water");
        assertThat(workshop().draft("water")).isEmpty();
        assertThat(workshop().write("water", "new words")).isEqualTo("new words");
    }
}
