package opsroad.io.content;

import static opsroad.io.content.Fields.quoted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what skills say of each other. */
final class CrossCheck {
    private final Optional<Set<String>> named;
    private final Map<String, SkillFile> byId = new HashMap<>();
    private final Map<String, SkillFile> byOldId = new HashMap<>();

    /**
     * @param named ids that some stage lists, though their file may be broken; empty where a stage could not be read, because then nobody
     *     knows which skills there are
     */
    private CrossCheck(Optional<Set<String>> named) {
        this.named = named;
    }

    /** Reports two skills of one id, clashes of old ids, unknown prerequisites and circles, each in the file that is to be changed. */
    static void check(List<SkillFile> files, Optional<Set<String>> named) {
        CrossCheck check = new CrossCheck(named);
        for (SkillFile file : files) {
            check.takeId(file);
        }
        for (SkillFile file : files) {
            check.takeOldIds(file);
        }
        for (SkillFile file : files) {
            check.prerequisites(file);
        }
        new Circles(files, check.byId).report();
    }

    private void takeId(SkillFile file) {
        @Nullable SkillFile other = byId.putIfAbsent(file.id(), file);
        if (other != null && !file.id().equals(Fields.STAND_IN_ID)) {
            file.report()
                    .error(
                            file.idLine(),
                            "the id " + quoted(file.id()) + " is also that of "
                                    + other.report().file(),
                            "Give one of the two skills another id and folder.");
        }
    }

    private void takeOldIds(SkillFile file) {
        for (Node old : file.was()) {
            @Nullable SkillFile now = byId.get(old.text());
            @Nullable SkillFile other = now != null ? now : byOldId.putIfAbsent(old.text(), file);
            if (other != null) {
                file.report()
                        .error(
                                old.line(),
                                "the old id " + quoted(old.text()) + " belongs to "
                                        + other.report().file(),
                                "Remove it from \"was\": progress can count for one skill only.");
            }
        }
    }

    private void prerequisites(SkillFile file) {
        for (Node wanted : file.prerequisites()) {
            if (named.isPresent() && !named.get().contains(wanted.text())) {
                file.report()
                        .error(
                                wanted.line(),
                                "the prerequisite " + quoted(wanted.text()) + " is no skill of this road",
                                remedy(wanted.text()));
            }
        }
    }

    private String remedy(String wanted) {
        @Nullable SkillFile renamed = byOldId.get(wanted);
        Optional<String> near =
                renamed != null ? Optional.of(renamed.id()) : Similar.nearest(wanted, named.orElseGet(Set::of));
        return near.isPresent()
                ? "Did you mean " + quoted(near.get()) + "?"
                : "Name a skill of any stage, or remove it.";
    }
}
