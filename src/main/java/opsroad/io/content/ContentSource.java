package opsroad.io.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of a road come from. Paths are relative, with slashes, and never leave the road's folder. */
public interface ContentSource {
    /** Returns the whole file. */
    byte[] read(String path) throws IOException;

    /** How people find it. */
    String description();

    /** The road that is packed into the program. */
    static ContentSource bundled() {
        return new ContentSource() {
            private static final String ROOT = "/roadmap-data/devops-to-llmops/";

            @Override
            public byte[] read(String path) throws IOException {
                checkInside(path);
                try (InputStream in = ContentSource.class.getResourceAsStream(ROOT + path)) {
                    if (in == null) {
                        throw new NoSuchFileException(path);
                    }
                    return in.readAllBytes();
                }
            }

            @Override
            public String description() {
                return "the bundled road";
            }
        };
    }

    /** A road on disk. */
    static ContentSource directory(Path folder) {
        return new ContentSource() {
            @Override
            public byte[] read(String path) throws IOException {
                checkInside(path);
                Path real = folder.resolve(path).toRealPath();
                if (!real.startsWith(folder.toRealPath())) {
                    throw new IOException(path + " is a link that leaves the road's folder");
                }
                return Files.readAllBytes(real);
            }

            @Override
            public String description() {
                return folder.toString();
            }
        };
    }

    private static void checkInside(String path) throws IOException {
        if (path.startsWith("/") || path.contains("\\") || path.contains(":") || ("/" + path + "/").contains("/../")) {
            throw new IOException(path + " leaves the road's folder");
        }
    }
}
