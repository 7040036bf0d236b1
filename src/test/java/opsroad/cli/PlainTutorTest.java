package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A learner without screens: numbers in, lines out. */
class PlainTutorTest extends AtTheCommandLine {
    /** Returns the number in front of the line of the last menu that begins so. */
    private String number(String begins) {
        String found = "";
        for (String line : out.lines().toList()) {
            String text = line.strip();
            if (text.matches("\\d+\\. .*")
                    && text.substring(text.indexOf(' ') + 1).startsWith(begins)) {
                found = text.substring(0, text.indexOf('.'));
            }
        }
        assertThat(found)
                .as("a line that begins with " + begins + " in\n" + out)
                .isNotEmpty();
        return found;
    }

    @Test
    void whoReadsTicksAndLeavesFindsItAgain() {
        assertThat(plain()).isZero();
        String next = number("Continue");
        assertThat(plain(next, "1", "0", "0")).isZero();
        assertThat(out).contains("## ").contains("I have read it").contains("Everything is saved.");
        plain(number("Stage DevOps"));
        String linux = number("Linux (learning)");
        plain("3", linux);
        String tick = number("Tick: ");
        plain("3", linux, tick);
        run("list");
        assertThat(out).containsPattern("linux +learning +1/");
        plain(number2("Undo"));
        run("list");
        assertThat(out).containsPattern("linux +learning +0/");
    }

    private String number2(String begins) {
        plain();
        return number(begins);
    }

    @Test
    void aQuizIsTakenAndTheReviewsOfTheNextDayFollow() {
        plain("3", "4");
        String quiz = number("Quiz");
        plain("3", "4", quiz, "1", "1", "1", "1 2", "2 1 3", "q", "q", "q", "q", "0", "0", "0");
        assertThat(out).contains("Question 1 of 10").contains("Left after").contains("Everything is saved.");
        now = now.plusSeconds(86_400);
        plain("2", "q", "0");
        assertThat(out)
                .containsPattern("Review: [1-9][0-9]* cards? (is|are) due")
                .contains("left. Docker");
    }

    @Test
    void aLabIsDoneInLines() throws Exception {
        plain("3", "4");
        String lab = number("Lab: A small image");
        plain("3", "4", lab, "1", "1", "0");
        assertThat(out).contains("Your files are in").containsPattern("[0-9]+ of [0-9]+ hold");
        Path folder = home.resolve("devops-to-llmops/labs/docker/small-image");
        Path solution =
                Path.of("roadmap-data", "devops-to-llmops", "devops", "docker", "labs", "small-image", "solution");
        for (String file : new String[] {"Dockerfile", ".dockerignore"}) {
            Files.copy(solution.resolve(file), folder.resolve(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        plain("3", "4", lab, "1", "0");
        assertThat(out).containsPattern("([0-9]+) of \\1 hold");
    }

    @Test
    void planSettingsSearchAndNotesAreThere() {
        plain(number2("Plan"), "1", "9", "0", number2("Settings"), "2", "30", "0");
        assertThat(out).contains("9 hours a week").contains("Week of 20").contains("minutes = 30");
        plain(
                number2("Search"),
                "build cache",
                "1",
                "0",
                "0",
                number2("Statistics"),
                number2("Glossary"),
                number2("Notes"));
        assertThat(out)
                .contains("End of the lesson.")
                .contains("Streak: ")
                .contains("Your notes")
                .contains("step cache:");
    }

    @Test
    void aNoteIsWrittenGoneOnWithAndFound() {
        plain("3", "4");
        String write = number("Write a note");
        String add = number("Add a line to the note");
        plain("3", "4", write, "Layers stay", add, "See https://example.org/layers", "0", "0");
        run("note", "docker");
        assertThat(out).contains("Layers stay\nSee https://example.org/layers");
        run("show", "docker");
        assertThat(out).contains("Your links:\n  https://example.org/layers");
        plain(number2("Notes"), "1", "0", "0");
        assertThat(out).contains("1. Docker: Layers stay See").contains("Layers stay\nSee");
        plain(number2("Search"), "example.org/layers");
        assertThat(out).contains("1. Note on Docker (note): See https://example.org/layers");
    }

    @Test
    void anAnswerIsRatedNotedAndTakenBackAsWithTheKeysOfTheScreens() {
        plain("3", "4");
        String quiz = number("Quiz");
        plain("3", "4", quiz, "1", ":note read again", ":nonsense", ":undo", "q", "0", "0", "0");
        assertThat(out).contains("Noted.").contains("There is :hard, :easy").contains("Taken back");
        assertThat(out).contains("Left after 0 answers");
    }

    @Test
    void aSkillIsResetWithAQuestionAndAWayBack() {
        run("mark", "docker", "done");
        plain("3", "4");
        String reset = number("Reset this skill");
        plain("3", "4", reset, "n", "0", "0", "0");
        run("list");
        assertThat(out).containsPattern("docker +done");
        plain("3", "4", reset, "y", "0", "0", "0");
        run("list");
        assertThat(out).containsPattern("docker +todo");
        run("undo");
        run("list");
        assertThat(out).containsPattern("docker +done");
    }

    @Test
    void whatIsNoNumberIsAskedAgainAndTheEndOfInputEndsIt() {
        assertThat(plain("docker", "99", "-1")).isZero();
        assertThat(out).contains("Type a number from 0 to").contains("Everything is saved.");
        assertThat(out.codePoints().filter(c -> c == 27)).isEmpty();
    }
}
