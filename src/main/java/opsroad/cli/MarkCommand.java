package opsroad.cli;

import java.util.List;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Skill;
import opsroad.text.Clean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets the state of a skill, ticks an item of its checklist or finishes a lesson. */
@Command(name = "mark", description = "Set the state of a skill, tick an item of its checklist, or finish a lesson.")
final class MarkCommand extends OneCommand {
    @Parameters(
            index = "0",
            paramLabel = "SKILL[/ITEM|/LESSON]",
            description = "Such as docker, or docker/images; \"opsroad show docker\" lists what there is.")
    private String what = "";

    @Parameters(
            index = "1",
            paramLabel = "STATE",
            description = "todo, learning, done or skipped; an item takes done and todo, a lesson takes done.")
    private String state = "";

    @Override
    Answer answer() throws Exception {
        SkillState wanted = Lookup.state(state);
        Desk desk = desk();
        String[] parts = what.split("/", 2);
        Skill skill = Lookup.skill(desk, parts[0]);
        if (parts.length == 2) {
            desk.save(part(skill, parts[1], wanted));
            return Answer.done(
                    List.of(skill.title() + ", " + parts[1] + ": " + Lookup.word(wanted) + "."),
                    Answer.fields("skill", skill.id().value(), "part", parts[1], "state", Lookup.word(wanted)));
        }
        desk.save(new LearnerEvent.SkillMarked(skill.id(), wanted));
        String now = Lookup.word(desk.progress().state(skill));
        return Answer.done(
                List.of(skill.title() + ": " + now + "."),
                Answer.fields("skill", skill.id().value(), "state", now));
    }

    private static LearnerEvent part(Skill skill, String id, SkillState wanted) {
        for (ChecklistItem item : skill.checklist()) {
            if (item.id().value().equals(id) && (wanted == SkillState.DONE || wanted == SkillState.TODO)) {
                return new LearnerEvent.ItemTicked(skill.id(), item.id(), wanted == SkillState.DONE);
            }
        }
        for (Lesson lesson : skill.lessons()) {
            if (lesson.id().value().equals(id) && wanted == SkillState.DONE) {
                return new LearnerEvent.LessonFinished(skill.id(), lesson.id());
            }
        }
        throw new IllegalArgumentException(skill.title() + " has no item or lesson \"" + Clean.oneLine(id)
                + "\" that could become " + Lookup.word(wanted) + ". \"opsroad show " + skill.id() + "\" lists them.");
    }
}
