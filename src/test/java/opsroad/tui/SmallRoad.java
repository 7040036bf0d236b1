package opsroad.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import opsroad.core.roadmap.Capstone;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Facets;
import opsroad.core.roadmap.Hours;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Resource;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.StageId;
import opsroad.core.roadmap.Term;
import opsroad.core.roadmap.Tool;

/** A road of two stages and three skills whose texts never change. */
public final class SmallRoad {
    static final String LESSON = """
            # Beds and water

            A dry bed loses a week of growth in a day. This page says **when** to water.

            > [!NOTE]
            > Checked in spring.

            ## How much

            ```sh
            water --bed mint 400
            ```

            | bed | ml |
            |---|---:|
            | mint | 400 |
            | basil | 250 |

            ## Check yourself

            <details>
            <summary>When is a bed dry?</summary>

            From the second day without water.

            </details>

            Read on in [the handbook](https://example.org/handbook).
            """;

    private SmallRoad() {}

    /** The road, with {@code skillsInFirstStage} skills in its first stage. */
    public static Roadmap of(int skillsInFirstStage) {
        List<Skill> first =
                new ArrayList<>(List.of(skill("water", "Water", List.of()), skill("soil", "Soil", List.of("water"))));
        for (int i = 2; i < skillsInFirstStage; i++) {
            first.add(skill("plant-" + i, "Plant number " + i, List.of()));
        }
        return new Roadmap(
                "garden",
                "Garden → Kitchen",
                "From a dry bed to a full plate.",
                "You own a watering can.",
                "1",
                List.of(
                        stage("garden", 0, "Garden", first),
                        stage("kitchen", 1, "Kitchen", List.of(skill("soup", "Soup", List.of("soil"))))));
    }

    static Library library() {
        return new Library() {
            @Override
            public String lesson(Skill skill, Lesson lesson) {
                return LESSON;
            }

            @Override
            public Optional<String> cheatSheet(Skill skill) {
                return Optional.of("# " + skill.title() + " cheat sheet\n\n```sh\nwater --all\n```");
            }

            @Override
            public Optional<String> capstone(Stage stage) {
                return Optional.of("# A feast\n\n## Review yourself\n\nWas anybody still hungry?");
            }

            @Override
            public List<Question> questions(Skill skill) {
                return SmallBank.of(skill);
            }

            @Override
            public boolean hasQuestions(Skill skill) {
                return true;
            }

            @Override
            public boolean hasCheatSheet(Skill skill) {
                return true;
            }

            @Override
            public Optional<String> overview() {
                return Optional.of("# The road at a glance\n\nFirst the garden, then the kitchen.");
            }
        };
    }

    private static Stage stage(String id, int index, String title, List<Skill> skills) {
        return new Stage(
                new StageId(id),
                index,
                title,
                "All about the " + id + ".",
                "Nothing grows without the " + id + ".",
                facets(id),
                skills,
                new Capstone(
                        "A feast",
                        "Feed a friend.",
                        List.of(new ChecklistItem(new ItemId("invite"), "Invite a friend"))));
    }

    private static Facets facets(String of) {
        return new Facets("a good " + of, "hands, time", "people who eat", "a day outside", "a full plate");
    }

    private static Skill skill(String id, String title, List<String> needs) {
        return new Skill(
                new SkillId(id),
                title,
                "What one has to know of " + id + ".",
                "The others need " + id + ".",
                facets(id),
                new Hours(2, 3),
                false,
                "garden/" + id,
                List.of(new Objective(new ObjectiveId("know"), "Tell good " + id + " from bad.")),
                needs.stream().map(SkillId::new).toList(),
                List.of(new Tool("Can", "2")),
                List.of(new Lesson(
                        new LessonId("first"), "Beds and water", "1.md", 9, List.of(new ObjectiveId("know")))),
                List.of(
                        new ChecklistItem(
                                new ItemId("one"),
                                "Fill a can with rain water and carry it to the bed without spilling"),
                        new ChecklistItem(new ItemId("two"), "Water the mint")),
                List.of(new Resource("Handbook", "https://example.org/handbook", "docs", "The one that lasts.")),
                List.of(new Term(id + "-term", id, "What grows in the " + id + " bed.")),
                List.of());
    }
}
