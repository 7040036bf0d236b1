package opsroad.core.roadmap;

import java.util.List;

/** The project that closes a stage. */
public record Capstone(String title, String summary, List<ChecklistItem> checklist) {
    public Capstone {
        checklist = List.copyOf(checklist);
    }
}
