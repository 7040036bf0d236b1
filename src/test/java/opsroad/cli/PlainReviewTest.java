package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a learner can say about an answer of a review in lines. There are two questions; {@code RIGHT} and {@code WRONG} answer each. */
class PlainReviewTest extends AtTheCommandLine {
    private static final String RIGHT = "echo";
    private static final String WRONG = "print";

    @BeforeEach
    void aLessonWithTwoQuestionsIsFinished() throws IOException {
        run("new-roadmap", home.resolve("mine").toString());
        Files.writeString(home.resolve("mine/first-stage/first-skill/questions.json"), """
                {"questions": [%s, %s]}""".formatted(
                        question("first"), question("second")));
        mine("", "mark", "first-skill/first", "done");
    }

    private static String question(String id) {
        return """
                {"id": "%s", "kind": "type", "level": "apply", "objective": "explain", "lesson": "first",
                 "stem": "The %s question.", "answers": ["echo"], "fold": [],
                 "mistakes": [{"text": "print", "why": "A shell has no print."}], "explanation": "So it is."}""".formatted(id, id);
    }

    private void review(String... lines) {
        mine(String.join("\n", lines) + "\n", "review");
    }

    private void mine(String typed, String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "--roadmap";
        all[1] = home.resolve("mine").toString();
        System.arraycopy(words, 0, all, 2, words.length);
        typing(typed, all);
    }

    private String journal() throws IOException {
        return Files.readString(home.resolve("mine/journal.jsonl"));
    }

    @Test
    void aHardOneComesBackSooner() throws IOException {
        review(RIGHT, ":hard", "q");
        assertThat(out)
                .contains("Right.")
                .contains("Rated hard: it comes back sooner.")
                .contains("1 answer, 1 right.");
        assertThat(journal()).contains("\"answer-rated\"").contains("\"hard\"");
        now = now.plus(Duration.ofMinutes(7)); // a good one would take ten
        review("q");
        assertThat(out).contains("2 left.");
    }

    @Test
    void anEasyOneComesBackLater() throws IOException {
        review(RIGHT, ":easy", "q");
        assertThat(out).contains("Rated easy: it comes back later.");
        assertThat(journal()).contains("\"answer-rated\"").contains("\"easy\"");
        now = now.plus(Duration.ofDays(1));
        review("q");
        assertThat(out).contains("1 left.");
    }

    @Test
    void aWrongAnswerHasNothingToRate() throws IOException {
        review(WRONG, ":easy", ":hard", "q");
        assertThat(out).contains("Not right.").contains("A wrong answer comes again soon; there is nothing to rate.");
        assertThat(journal()).doesNotContain("answer-rated");
    }

    @Test
    void aCardPutAsideComesUpNoMore() {
        review(WRONG, ":aside", RIGHT, "");
        assertThat(out)
                .contains("Put aside: it does not come back in the reviews.")
                .contains("2 answers, 1 right.");
        now = now.plus(Duration.ofDays(30));
        review("q");
        assertThat(out).contains("1 left.");
    }

    @Test
    void anAnswerTakenBackDoesNotCountAndIsAskedAgain() throws IOException {
        review(WRONG, ":undo", RIGHT, RIGHT, "");
        assertThat(out).contains("Taken back; it will be asked again.").contains("2 answers, 2 right.");
        assertThat(journal()).contains("\"undone\"");
    }

    @Test
    void theLastAnswerIsTakenBackTooBeforeTheReviewEnds() {
        review(RIGHT, RIGHT, ":undo", RIGHT, "");
        assertThat(out)
                .contains("Enter goes on:")
                .contains("Taken back; it will be asked again.")
                .contains("2 answers, 2 right.");
    }

    @Test
    void aNoteOnACardIsShownWithItsAnswer() {
        review(RIGHT, ":note  echo, as in a cave ", ":easy", RIGHT, ":easy", "");
        assertThat(out).contains("Noted.").doesNotContain("Your note:");
        now = now.plus(Duration.ofDays(60));
        review(RIGHT, RIGHT, "");
        assertThat(out).containsOnlyOnce("Your note: echo, as in a cave");
    }

    @Test
    void whatIsNoCommandNamesThoseThatThereAre() {
        review(RIGHT, ":simple", "q");
        assertThat(out).contains("There is :hard, :easy, :undo, :aside and :note TEXT.");
    }

    @Test
    void aCardForgottenEightTimesNamesItsLesson() {
        review(RIGHT, ":aside", RIGHT, ":easy", "");
        for (int lapse = 1; lapse <= 8; lapse++) {
            now = now.plus(Duration.ofDays(20));
            review(WRONG, RIGHT, ":easy", "");
            assertThat(
                            out.contains(
                                    "Forgotten again and again: read its lesson once more, with opsroad show first-skill/first"))
                    .as("after %d lapses", lapse)
                    .isEqualTo(lapse == 8);
        }
    }
}
