package opsroad.io.content;

import java.util.List;
import java.util.Optional;
import opsroad.core.roadmap.Roadmap;

/**
 * What came of loading a road.
 *
 * @param roadmap empty when a problem is an error
 * @param problems all that were found, in the order of the files
 */
public record Loaded(Optional<Roadmap> roadmap, List<Problem> problems) {
    public Loaded {
        problems = List.copyOf(problems);
    }
}
