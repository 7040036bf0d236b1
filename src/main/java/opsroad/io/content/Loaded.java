package opsroad.io.content;

import java.util.List;
import java.util.Optional;
import opsroad.core.roadmap.Roadmap;

/**
 * What came of loading a road.
 *
 * @param roadmap empty when a problem is an error
 * @param problems all that were found, in the order of the files
 * @param isFree whether the road says that it does not keep the counts of the author's guide
 */
public record Loaded(Optional<Roadmap> roadmap, List<Problem> problems, boolean isFree) {
    public Loaded {
        problems = List.copyOf(problems);
    }
}
