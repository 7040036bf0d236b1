package opsroad.core.roadmap;

import java.util.List;

/**
 * One stage of the road.
 *
 * @param index place on the road, from 0
 * @param why reason for its place on the road
 */
public record Stage(
        StageId id,
        int index,
        String title,
        String summary,
        String why,
        Facets facets,
        List<Skill> skills,
        Capstone capstone) {
    public Stage {
        skills = List.copyOf(skills);
    }
}
