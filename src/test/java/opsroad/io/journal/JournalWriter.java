package opsroad.io.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.SkillState;

/** Another copy of the program: appends events and prints how many the disk has. */
final class JournalWriter {
    private JournalWriter() {}

    public static void main(String[] args) throws Exception {
        Journal journal = new Journal(Path.of(args[0]), Instant::now, new Random()::nextBytes);
        for (int i = 1; i <= Integer.parseInt(args[1]); i++) {
            journal.append(new LearnerEvent.SkillMarked(JournalTest.MINT, SkillState.DONE));
            System.out.println(i);
        }
    }
}
