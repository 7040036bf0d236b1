package opsroad.io.content;

import java.util.List;
import opsroad.core.roadmap.Skill;

/**
 * A skill as it was read, with what is needed to say where it is wrong.
 *
 * @param idLine line of its id
 * @param prerequisites with their lines
 * @param was earlier ids, with their lines
 */
record SkillFile(Skill skill, Report report, int idLine, List<Node> prerequisites, List<Node> was) {
    String id() {
        return skill.id().value();
    }
}
