package opsroad.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opsroad.core.roadmap.Ids;
import opsroad.io.content.NewRoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Scaffolds a road. */
@Command(name = "new-roadmap", description = "Begin a road of your own: a small one that works, to change.")
final class NewRoadmapCommand extends OneCommand {
    @Parameters(paramLabel = "DIR", description = "A folder that is empty or not there yet.")
    private Path folder = Path.of("");

    @Option(names = "--title", paramLabel = "TITLE", description = "Title of the road.")
    private Optional<String> title = Optional.empty();

    @Override
    Answer answer() throws Exception {
        NewRoad.write(folder, id(folder), title.orElse("A road of your own"));
        return Answer.done(
                List.of(
                        "Written to " + folder + ".",
                        "Look at it:   opsroad --roadmap " + folder,
                        "Check it:     opsroad check-content " + folder,
                        "How to write: roadmap-data/README.md in the project"),
                Answer.fields("folder", folder.toString()));
    }

    /** Progress is kept by the id of the road, so that two roads do not share one. */
    private static String id(Path folder) {
        String name = folder.toAbsolutePath().normalize().getFileName() + "";
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return Ids.isValid(id) ? id : "my-road";
    }
}
