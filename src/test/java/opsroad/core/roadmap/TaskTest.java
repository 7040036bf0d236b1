package opsroad.core.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskTest {
    private static final List<Option> OPTIONS =
            List.of(new Option("a", true, "yes"), new Option("b", false, "no"), new Option("c", true, "yes"));

    @Test
    void aMultipleChoiceIsRightWithAllRightOnesAndNoOther() {
        Task task = new Task.Multiple(OPTIONS);
        assertThat(task.isRight("0,2")).isTrue();
        assertThat(List.of("0", "2", "0,1,2", "", "1", "2,0")).noneMatch(task::isRight);
    }

    @Test
    void anOrderIsRightInTheOrderOfTheFile() {
        Task task = new Task.Order(OPTIONS);
        assertThat(task.isRight("0,1,2")).isTrue();
        assertThat(List.of("0,2,1", "0,1", "", "2,1,0")).noneMatch(task::isRight);
    }

    @Test
    void aSpotIsRightOnTheFaultyLineOnly() {
        Task task =
                new Task.Spot("sh", "a\nb", List.of(new Task.SpotLine(2, true, "x"), new Task.SpotLine(1, false, "y")));
        assertThat(task.isRight("2")).isTrue();
        assertThat(List.of("1", "3", "", "02")).noneMatch(task::isRight);
    }

    @ParameterizedTest(name = "{2} counts as {0} when {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "docker build -t app ., none, docker  build   -t app ., true",
                "docker build -t app ., none, Docker build -t app ., false",
                "SELECT 1, case, select 1, true",
                "git log --oneline -n 3, options, git log -n 3 --oneline, true",
                "git log --oneline -n 3, none, git log -n 3 --oneline, false",
                "git log -n 3, options, git log -n 4, false",
                "docker run --rm -p 8080:80 nginx, options, docker run -p 8080:80 --rm nginx, true",
                "echo 'a b', quotes, echo \"a b\", true",
                "echo 'a b', none, echo \"a b\", false",
            })
    void whatDoesNotMatterIsFolded(String answer, String fold, String given, boolean right) {
        Folding folding = new Folding(fold.equals("case"), fold.equals("options"), fold.equals("quotes"));
        assertThat(new Task.Type(List.of(answer), folding, List.of()).isRight(given))
                .isEqualTo(right);
    }

    @Test
    void anyOrderOfOptionsAndAnyBlanksGiveTheSameFold() {
        Random random = new Random(9);
        Folding folding = new Folding(false, true, false);
        for (int round = 0; round < 500; round++) {
            List<String> options = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                String option = (random.nextBoolean() ? "--" : "-") + (char) ('a' + i);
                options.add(random.nextBoolean() ? option + "=" + i : option + " " + i);
            }
            String answer = "tool sub " + String.join(" ", options);
            Collections.shuffle(options, random);
            assertThat(folding.matches(answer, "  tool   sub\t" + String.join("  ", options) + " "))
                    .isTrue();
            assertThat(folding.matches(answer, "tool sub " + String.join(" ", options) + " more"))
                    .isFalse();
        }
    }
}
