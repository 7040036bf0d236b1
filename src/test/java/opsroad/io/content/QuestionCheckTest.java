package opsroad.io.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a bank of questions lacks is named. */
class QuestionCheckTest {
    private static final String FILE = "one/alpha/questions.json";

    @TempDir
    Path folder;

    private RoadOnDisk road;

    @BeforeEach
    void write() {
        road = new RoadOnDisk(folder);
    }

    @Test
    void aGoodBankHasNoProblems() {
        assertThat(ContentCheck.check(road.source())).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a wrong level         | \"level\": \"apply\"      | \"level\": \"easy\"      | level",
                "an unknown objective  | \"objective\": \"read\"   | \"objective\": \"reed\"  | reed",
                "an unknown lesson     | \"lesson\": \"first\"     | \"lesson\": \"second\"   | second",
                "two questions, one id | \"id\": \"q1\"            | \"id\": \"q0\"           | q0",
                "no answer             | [\"yes\"]                 | []                       | answers",
                "no right option       | , \"right\": true         |                          | right",
                "a line outside        | {\"line\": 3              | {\"line\": 9             | 9",
                "an option twice       | number 3                  | number 2                 | has an option twice",
                "all of the above      | number 3                  | all of the above         | all of the above",
                "no stem               | Which one?                | ' '                      | stem",
            })
    void aFaultyQuestionIsNamed(String what, String old, String by, String says) {
        road.replace(FILE, old, by == null ? "" : by);
        assertThat(ContentCheck.check(road.source())).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(FILE);
            assertThat(problem.remedy()).endsWith(".");
        });
        assertThat(ContentCheck.check(road.source()))
                .extracting(Problem::sentence)
                .anySatisfy(sentence -> assertThat(sentence).contains(says));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"level\": \"apply\"     ; \"level\": \"recall\"    | 0 of 20 questions are of the level apply",
                "\"level\": \"analyse\"   ; \"level\": \"recall\"    | 0 of 20 questions are of the level analyse",
                "\"objective\": \"read\"  ; \"objective\": \"write\" | the objective \"read\" is tested 0 times",
                "\"number 0\", \"why\": \"So.\", \"right\": true ; \"number 0, long\", \"why\": \"So.\", \"right\": true | none",
            })
    void aPoorBankIsMeasured(String change, String says) {
        String[] parts = change.split(" *; *", -1);
        road.write(FILE, road.read(FILE).replace(parts[0].strip(), parts[1].strip()));
        if (says.equals("none")) {
            assertThat(ContentCheck.check(road.source())).isEmpty();
        } else {
            assertThat(ContentCheck.check(road.source()))
                    .extracting(Problem::what)
                    .contains(says);
        }
    }

    @Test
    void theLongestOptionAndTheSamePlaceGiveAwayTheAnswer() {
        String single = RoadOnDisk.bank().get(0);
        StringBuilder bank = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            bank.append(i == 0 ? "" : ",").append(single.replace("\"q0\"", "\"q" + i + "\""));
        }
        String all = bank.toString().replace("\"number 0\"", "\"number 0 and much more\"");
        road.write(FILE, "{\"questions\": [" + all + "]}");
        assertThat(ContentCheck.check(road.source()))
                .extracting(Problem::what)
                .contains(
                        "in 20 of 20 single choices the right option is the longest",
                        "in 20 of 20 single choices the right option is number 1",
                        "no question is of the kind \"spot\"");
    }

    @Test
    void theShortestOptionGivesAwayTheAnswerToo() {
        String single = RoadOnDisk.bank().get(0).replace("\"number 0\"", "\"0\"");
        StringBuilder bank = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            bank.append(i == 0 ? "" : ",").append(single.replace("\"q0\"", "\"q" + i + "\""));
        }
        road.write(FILE, "{\"questions\": [" + bank + "]}");
        assertThat(ContentCheck.check(road.source()))
                .extracting(Problem::what)
                .contains("in 20 of 20 single choices the right option is the shortest");
    }

    @Test
    void aSkillWithoutABankOrACheatSheetIsNamed() {
        assertThat(folder.resolve(FILE).toFile().delete()).isTrue();
        assertThat(folder.resolve("one/beta/cheatsheet.md").toFile().delete()).isTrue();
        assertThat(ContentCheck.check(road.source()))
                .extracting(Problem::what)
                .containsExactlyInAnyOrder("the skill has no questions.json", "the skill has no cheatsheet.md");
    }
}
