package opsroad.tui.screen;

import java.util.Map;
import java.util.Optional;
import opsroad.core.roadmap.Facets;
import opsroad.core.roadmap.Lab;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.text.Role;
import opsroad.tui.Library;
import opsroad.tui.Session;
import opsroad.tui.Workshop;

/** What a {@link ReaderScreen} can show. */
sealed interface Reading {
    String title();

    /** Returns its Markdown. Slow. */
    String text(Library library, Workshop workshop);

    /** What is needed to come back after a restart; empty for what one does not come back to. */
    Map<String, String> place();

    /** The skill it belongs to. */
    default Optional<Skill> skill() {
        return Optional.empty();
    }

    /** The lesson that it is, which can be finished. */
    default Optional<Lesson> lesson() {
        return Optional.empty();
    }

    default Role accent(Session session) {
        return skill().map(skill -> Parts.accent(session.roadmap().stageOf(skill)))
                .orElse(Role.BORDER_ACTIVE);
    }

    record OfLesson(Skill own, Lesson one) implements Reading {
        @Override
        public String title() {
            return one.title();
        }

        @Override
        public String text(Library library, Workshop workshop) {
            return library.lesson(own, one);
        }

        @Override
        public Map<String, String> place() {
            return Map.of(
                    "screen", "lesson",
                    "skill", own.id().value(),
                    "lesson", one.id().value());
        }

        @Override
        public Optional<Skill> skill() {
            return Optional.of(own);
        }

        @Override
        public Optional<Lesson> lesson() {
            return Optional.of(one);
        }
    }

    record CheatSheet(Skill own) implements Reading {
        @Override
        public String title() {
            return "Cheat sheet";
        }

        @Override
        public String text(Library library, Workshop workshop) {
            return library.cheatSheet(own).orElse("# No cheat sheet\n\nThis skill has none yet.");
        }

        @Override
        public Map<String, String> place() {
            return Map.of("screen", "cheatsheet", "skill", own.id().value());
        }

        @Override
        public Optional<Skill> skill() {
            return Optional.of(own);
        }
    }

    /** The model solution of a lab; nobody comes back to it unasked. */
    record Solution(Skill own, Lab lab) implements Reading {
        @Override
        public String title() {
            return "Solution";
        }

        @Override
        public String text(Library library, Workshop workshop) {
            return workshop.solution(lab);
        }

        @Override
        public Map<String, String> place() {
            return Map.of();
        }

        @Override
        public Optional<Skill> skill() {
            return Optional.of(own);
        }
    }

    /** The road at a glance. */
    record Overview() implements Reading {
        @Override
        public String title() {
            return "Overview";
        }

        @Override
        public String text(Library library, Workshop workshop) {
            return library.overview().orElse("# No overview\n\nThis road has no overview page.");
        }

        @Override
        public Map<String, String> place() {
            return Map.of("screen", "overview");
        }
    }

    /** What a stage is for, its place on the road, its skills, and the project that closes it. */
    record OfStage(Stage stage) implements Reading {
        @Override
        public String title() {
            return "About " + stage.title();
        }

        @Override
        public String text(Library library, Workshop workshop) {
            Facets facets = stage.facets();
            StringBuilder text = new StringBuilder("# " + stage.title() + "\n\n" + stage.summary() + "\n\n");
            text.append("**Why here.** ").append(stage.why()).append("\n\n");
            row(text, "Purpose", facets.purpose());
            row(text, "Focus", facets.focus());
            row(text, "Who needs it", facets.whoNeedsIt());
            row(text, "Like", facets.analogy());
            row(text, "Outcome", facets.outcome());
            text.append("\n## Its skills\n\n");
            for (Skill skill : stage.skills()) {
                text.append("- **")
                        .append(skill.title())
                        .append("**. ")
                        .append(skill.why())
                        .append('\n');
            }
            text.append("\n## The project at the end: ")
                    .append(stage.capstone().title())
                    .append("\n\n");
            text.append(stage.capstone().summary()).append("\n\n");
            stage.capstone()
                    .checklist()
                    .forEach(item -> text.append("- [ ] ").append(item.text()).append('\n'));
            library.capstone(stage).ifPresent(sheet -> text.append('\n').append(lower(sheet)));
            return text.toString();
        }

        private static void row(StringBuilder text, String name, String value) {
            text.append("- **").append(name).append(":** ").append(value).append('\n');
        }

        /** The sheet stands below a heading of its own: its title is said already, its headings follow. */
        private static String lower(String sheet) {
            return sheet.replaceFirst("\\A# .*\\R", "");
        }

        @Override
        public Map<String, String> place() {
            return Map.of("screen", "about", "stage", stage.id().value());
        }

        @Override
        public Role accent(Session session) {
            return Parts.accent(stage);
        }
    }
}
