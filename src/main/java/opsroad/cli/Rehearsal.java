package opsroad.cli;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.schedule.Rating;
import opsroad.io.journal.JournalException;
import opsroad.tui.terminal.TtyLine;

/**
 * A start as a learner has it, with keys pressed and without a terminal, so that a class archive that is made at its end knows what a start needs. The
 * launcher lets it run in the background, in a home of its own.
 */
public final class Rehearsal {
    /** So many that a state is kept of them, which the start then reads. */
    private static final int ANSWERS = 240;

    private static final int BETWEEN_KEYS_MILLIS = 60;

    /** A first look around: stages, a stage, a skill, a lesson with its pages, and back. */
    private static final String[] KEYS = {"j", "k", "l", "j", "k", "\r", "j", "\r", " ", "b", "\033", "\033", "\033"};

    private static final List<String> USED = List.of(
            "opsroad/",
            "com/googlecode/lanterna/screen/",
            "com/googlecode/lanterna/terminal/",
            "com/fasterxml/jackson/core/");

    private Rehearsal() {}

    /**
     * Makes a learner with a history, where there is none yet, and begins to press keys.
     *
     * @param home in which a pipe for the keys is made
     */
    public static TtyLine begin(Desk desk, Path home) throws JournalException {
        if (desk.progress().eventCount() < ANSWERS) {
            learn(desk);
        }
        Path keys = home.resolve("keys");
        try {
            Files.deleteIfExists(keys);
            if (new ProcessBuilder("mkfifo", keys.toString()).start().waitFor() != 0) {
                throw new IllegalStateException("no pipe could be made at " + keys);
            }
        } catch (IOException e) {
            throw new IllegalStateException("no pipe could be made at " + keys, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Thread typist = new Thread(() -> type(keys.toFile()), "typist");
        typist.setDaemon(true);
        typist.start();
        return TtyLine.rehearsed(keys.toFile());
    }

    private static void learn(Desk desk) throws JournalException {
        desk.save(new LearnerEvent.SettingChanged("welcomed", "yes"));
        Skill skill = desk.roadmap().skills().get(0);
        List<Question> questions = desk.library().questions(skill);
        for (int i = 0; i < ANSWERS; i++) {
            Question question = questions.get(i % questions.size());
            desk.save(new LearnerEvent.QuestionAnswered(
                    skill.id(),
                    question.id(),
                    "0",
                    true,
                    Rating.GOOD,
                    Occasion.REVIEW,
                    5,
                    Optional.of(question.lesson()),
                    Optional.of(question.objective())));
        }
    }

    private static void type(File keys) {
        try (OutputStream out = new FileOutputStream(keys)) {
            for (String key : KEYS) {
                Thread.sleep(BETWEEN_KEYS_MILLIS);
                out.write(key.getBytes(StandardCharsets.US_ASCII));
            }
            Thread.sleep(BETWEEN_KEYS_MILLIS);
        } catch (IOException e) {
            return; // The program ended before its keys did.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Loads the classes that were not needed this time. */
    public static void end() {
        try (JarFile jar = new JarFile(new File(Rehearsal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI()))) {
            for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                String name = all.nextElement().getName();
                if (name.endsWith(".class") && USED.stream().anyMatch(name::startsWith)) {
                    Class.forName(
                            name.substring(0, name.length() - 6).replace('/', '.'),
                            false,
                            Rehearsal.class.getClassLoader());
                }
            }
        } catch (IOException | URISyntaxException | ClassNotFoundException | LinkageError e) {
            // The archive is smaller then; nothing else depends on it.
            return;
        }
    }
}
