package opsroad.io.content;

import static opsroad.io.content.Fields.quoted;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds circles of prerequisites. It takes away every skill whose prerequisites are all taken away; what stays has a circle (Kahn's algorithm). */
final class Circles {
    private final List<SkillFile> files;
    private final Map<String, SkillFile> byId;
    private final Map<String, List<SkillFile>> needing = new HashMap<>();
    private final Map<String, Integer> open = new HashMap<>();
    private final Set<String> left = new HashSet<>();

    /** @param byId the skills by their present ids; prerequisites outside it are ignored */
    Circles(List<SkillFile> files, Map<String, SkillFile> byId) {
        this.files = files;
        this.byId = byId;
    }

    void report() {
        count();
        peel();
        for (SkillFile file : files) {
            while (left.contains(file.id())) {
                List<SkillFile> circle = circleFrom(file);
                report(circle);
                for (SkillFile member : circle) {
                    takeAway(member.id());
                }
            }
        }
    }

    private void count() {
        for (SkillFile file : byId.values()) {
            left.add(file.id());
            int known = 0;
            for (Node wanted : file.prerequisites()) {
                if (byId.containsKey(wanted.text())) {
                    need(wanted.text(), file);
                    known++;
                }
            }
            open.put(file.id(), known);
        }
    }

    // No lambda: the first one costs a cold start several milliseconds.
    private void need(String wanted, SkillFile file) {
        @Nullable List<SkillFile> all = needing.get(wanted);
        if (all == null) {
            all = new ArrayList<>();
            needing.put(wanted, all);
        }
        all.add(file);
    }

    private void peel() {
        for (SkillFile file : byId.values()) {
            if (openOf(file.id()) == 0) {
                takeAway(file.id());
            }
        }
    }

    private void takeAway(String id) {
        Deque<String> free = new ArrayDeque<>();
        free.add(id);
        while (!free.isEmpty()) {
            String next = free.remove();
            if (left.remove(next)) {
                for (SkillFile file : needing.getOrDefault(next, List.of())) {
                    int still = openOf(file.id()) - 1;
                    open.put(file.id(), still);
                    if (still == 0) {
                        free.add(file.id());
                    }
                }
            }
        }
    }

    private int openOf(String id) {
        return open.getOrDefault(id, 0);
    }

    /** Each skill that is left needs one that is left, so that the walk must come back to where it has been. */
    private List<SkillFile> circleFrom(SkillFile start) {
        List<SkillFile> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        SkillFile at = start;
        while (seen.add(at.id())) {
            path.add(at);
            at = firstLeft(at);
        }
        return path.subList(path.indexOf(at), path.size());
    }

    private SkillFile firstLeft(SkillFile file) {
        for (Node wanted : file.prerequisites()) {
            @Nullable SkillFile needed = byId.get(wanted.text());
            if (needed != null && left.contains(wanted.text())) {
                return needed;
            }
        }
        throw new IllegalStateException("left without an open prerequisite: " + file.id());
    }

    private void report(List<SkillFile> circle) {
        SkillFile first = circle.get(0);
        SkillFile second = circle.get(1 % circle.size());
        StringBuilder names = new StringBuilder();
        for (SkillFile member : circle) {
            names.append(member.id()).append(" needs ");
        }
        first.report()
                .error(
                        lineOf(first, second.id()),
                        "prerequisites form a circle: " + names + first.id(),
                        "Remove one of them, for example " + quoted(second.id()) + " here.");
    }

    private static int lineOf(SkillFile file, String prerequisite) {
        for (Node wanted : file.prerequisites()) {
            if (wanted.text().equals(prerequisite)) {
                return wanted.line();
            }
        }
        return file.idLine();
    }
}
