package opsroad.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.progress.LabProgress;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Skill;

/** What the learner has proved of a skill, each with its day: the evidence of an export. */
final class Proofs {
    private Proofs() {}

    /**
     * Something proved.
     *
     * @param says what, such as {@code quiz passed}
     */
    record Proof(String says, Instant at) {}

    static List<Proof> of(Skill skill, Desk desk, DeskWorkshop workshop) {
        List<Proof> proofs = new ArrayList<>();
        desk.progress().placedAt(skill.id()).ifPresent(at -> proofs.add(new Proof("proved by placement", at)));
        desk.progress()
                .passedQuiz(skill.id())
                .flatMap(quiz -> quiz.answers().values().stream()
                        .map(opsroad.core.progress.Review::at)
                        .max(Instant::compareTo))
                .ifPresent(at -> proofs.add(new Proof("quiz passed", at)));
        for (Lab lab : workshop.labs(skill)) {
            passedAt(desk, lab).ifPresent(at -> proofs.add(new Proof("lab \"" + lab.title() + "\" passed", at)));
        }
        return proofs;
    }

    static Optional<Instant> passedAt(Desk desk, Lab lab) {
        return desk.progress().labProgress(lab.skill(), lab.id()).flatMap(LabProgress::passedAt);
    }
}
