package opsroad.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabTest {
    @ParameterizedTest(name = "word [{0}]")
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "requests/ok.json, requests/ok.json",
                "what is E-4417, 'what is E-4417'",
                "print('a'), \"print('a')\"",
                "print('a\\n'), \"print('a\\n')\"",
                "it's \"so\", 'it'\\''s \"so\"'",
                "it's $HOME, 'it'\\''s $HOME'",
                "it's `date`, 'it'\\''s `date`'",
                "it's so!, 'it'\\''s so!'",
                "it's \\\\ so, 'it'\\''s \\\\ so'",
                "it's \\, 'it'\\''s \\'",
                "||, ''",
            })
    void aWordIsWrittenAsAShellTakesItAndSoThatItCanBeRead(String word, String typed) {
        assertThat(Lab.typed(List.of("run", word))).isEqualTo("run " + typed);
    }
}
