package opsroad.tui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import opsroad.core.progress.LabReport;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Skill;

/** Labs and the folders in which they are done. All but {@link #consent} and {@link #hasLabs} is slow: call it in a {@link Request}. */
public interface Workshop {
    /** Tells whether a skill has labs, without reading them. */
    boolean hasLabs(Skill skill);

    List<Lab> labs(Skill skill);

    boolean isStarted(Lab lab);

    /** Returns the path of the workspace for people. */
    String folder(Lab lab);

    /**
     * Copies the files as given and returns where an older workspace was moved to.
     *
     * @throws java.io.UncheckedIOException when that cannot be done, with a message for the learner
     */
    Optional<String> start(Lab lab);

    /** Returns a text that changes when a file of the workspace changes. */
    String fingerprint(Lab lab);

    /**
     * Checks the workspace.
     *
     * @param answers what the learner typed, by check
     * @param each is told every result as it comes, by another thread
     */
    LabReport check(Lab lab, Map<String, String> answers, Consumer<LabReport.Result> each, BooleanSupplier cancelled);

    /** Returns the setting that says that the learner agreed to the commands of a lab; nothing when no consent is needed. */
    Optional<String> consent(Lab lab);

    /** Returns the model solution as Markdown. */
    String solution(Lab lab);

    /** Opens the learner's editor on the workspace and waits for its end; the terminal is theirs meanwhile. */
    void edit(Lab lab);

    /** Opens a shell in the workspace and waits for its end. */
    void shell(Lab lab);

    /**
     * Opens the learner's editor on a text and waits for its end; the terminal is theirs meanwhile. The draft stays on disk until
     * {@link #forgetDraft}; one that is left over from an end before that is opened instead of the text.
     *
     * @param name of the draft, an id
     * @return what was written
     */
    String write(String name, String text);

    /** Returns the draft that an editor left when it or the tutor ended before it was saved. */
    Optional<String> draft(String name);

    /** The draft was saved elsewhere. */
    void forgetDraft(String name);
}
