package opsroad.tui;

import java.util.ArrayList;
import java.util.List;
import opsroad.core.roadmap.Folding;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Option;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Task;

/** One question of every kind for a skill of the small road. */
public final class SmallBank {
    private SmallBank() {}

    public static List<Question> of(Skill skill) {
        List<Question> bank = new ArrayList<>();
        bank.add(question(
                skill,
                "dry",
                "The bed is dry since yesterday. What do you do?",
                new Task.Single(List.of(
                        new Option("Water it now", true, "A day is enough to harm it."),
                        new Option("Wait for `rain`", false, "Rain may not come."),
                        new Option("Add more soil", false, "Dry soil on dry soil stays dry.")))));
        bank.add(question(
                skill,
                "tools",
                "Which two carry water?",
                new Task.Multiple(List.of(
                        new Option("A can", true, "That is what it is for."),
                        new Option("A hose", true, "It carries a lot."),
                        new Option("A rake", false, "It has gaps.")))));
        bank.add(question(
                skill,
                "command",
                "Type the command that waters the bed mint with 400 ml.",
                new Task.Type(
                        List.of("water --bed mint 400"),
                        new Folding(false, false, true),
                        List.of(new Option("water mint", false, "It does not say how much.")))));
        bank.add(question(
                skill,
                "steps",
                "Bring the steps into order.",
                new Task.Order(List.of(
                        new Option("Fill the can", false, "Nothing flows from an empty can."),
                        new Option("Carry it", false, "The bed does not come to you."),
                        new Option("Pour", false, "Last of all.")))));
        bank.add(question(
                skill,
                "fault",
                "The mint gets no water. Find the line.",
                new Task.Spot(
                        "yaml",
                        "bed: mint\nwater: 0\nunit: ml",
                        List.of(
                                new Task.SpotLine(2, true, "Zero is no water."),
                                new Task.SpotLine(1, false, "The bed is right."),
                                new Task.SpotLine(3, false, "The unit is right.")))));
        return bank;
    }

    private static Question question(Skill skill, String id, String stem, Task task) {
        return new Question(
                id,
                skill.id(),
                Question.Level.APPLY,
                new ObjectiveId("know"),
                new LessonId("first"),
                stem,
                "Water is life.",
                task,
                List.of());
    }
}
