package opsroad.cli;

import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import opsroad.io.content.MarkdownImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a road from topics in Markdown. */
@Command(
        name = "import-markdown",
        description = "Turn a folder of topic files (title, paragraph, list of links) into a road of your own.")
final class ImportMarkdownCommand extends OneCommand {
    @Parameters(paramLabel = "DIR", description = "Its folders become stages, its Markdown files skills.")
    private Path folder = Path.of("");

    @Option(names = "--to", paramLabel = "DIR", description = "Folder of the new road; DIR-road when left out.")
    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "Title of the road; the name of the folder when left out.")
    private Optional<String> title = Optional.empty();

    @Override
    Answer answer() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder + " is no folder");
        }
        String name = folder.toAbsolutePath().normalize().getFileName() + "";
        Path road = to.orElseGet(() -> folder.toAbsolutePath().normalize().resolveSibling(name + "-road"));
        MarkdownImport.Count count = MarkdownImport.run(folder, road, title.orElse(name));
        return Answer.done(
                List.of(
                        count.stages() + (count.stages() == 1 ? " stage with " : " stages with ") + count.skills()
                                + " skills written to " + road + ".",
                        "Look at it: opsroad --roadmap " + road,
                        "Check it:   opsroad check-content " + road),
                Answer.fields("folder", road.toString(), "stages", count.stages(), "skills", count.skills()));
    }
}
