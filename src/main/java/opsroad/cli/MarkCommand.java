package opsroad.cli;

import java.util.List;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.Skill;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sets the state of a skill. */
@Command(name = "mark", description = "Set the state of a skill.")
final class MarkCommand extends OneCommand {
    @Parameters(index = "0", paramLabel = "SKILL", description = "Such as docker.")
    private String id = "";

    @Parameters(index = "1", paramLabel = "STATE", description = "todo, learning, done or skipped.")
    private String state = "";

    @Override
    Answer answer() throws Exception {
        SkillState wanted = Lookup.state(state);
        Desk desk = desk();
        Skill skill = Lookup.skill(desk, id);
        desk.save(new LearnerEvent.SkillMarked(skill.id(), wanted));
        String now = Lookup.word(desk.progress().state(skill));
        return Answer.done(
                List.of(skill.title() + ": " + now + "."),
                Answer.fields("skill", skill.id().value(), "state", now));
    }
}
