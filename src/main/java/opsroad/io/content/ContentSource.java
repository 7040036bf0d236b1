package opsroad.io.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the files of one road come from. Paths are below the road's folder, with forward slashes; those that leave it are refused. */
public interface ContentSource {
    /** The longest file that is read, in bytes. */
    int LONGEST_FILE = 4 << 20;

    /** Returns the road in a folder that holds roadmap.json. */
    static ContentSource directory(Path roadDir) {
        return new FolderSource(roadDir);
    }

    /** Returns the road that comes with the program. */
    static ContentSource bundled() {
        return new BundledSource("/roadmap-data/devops-to-llmops/");
    }

    /**
     * Reads a whole file.
     *
     * @throws java.nio.file.NoSuchFileException where there is no such file
     * @throws IOException where the path leaves the folder, or the file is too long or cannot be read
     */
    byte[] read(String path) throws IOException;

    /** Tells whether {@link #read} would find a file there. */
    boolean exists(String path);

    /** Returns the paths of all files below a folder, sorted; none where the source cannot list. */
    List<String> files(String folder) throws IOException;

    /** Tells whether the build has checked this content, so that a start need not ask again whether each lesson is there. */
    boolean isCheckedByBuild();
}
