package opsroad.io.content;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The road on the class path. */
final class BundledSource implements ContentSource {
    private final String root;

    /** @param root absolute resource name of the road's folder, with a slash at its end */
    BundledSource(String root) {
        this.root = root;
    }

    @Override
    public byte[] read(String path) throws IOException {
        SafePath.check(path);
        try (@Nullable InputStream in = BundledSource.class.getResourceAsStream(root + path)) {
            if (in == null) {
                throw new NoSuchFileException(path);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public boolean exists(String path) {
        return SafePath.isSafe(path) && BundledSource.class.getResource(root + path) != null;
    }

    @Override
    public List<String> files(String folder) throws IOException {
        SafePath.check(folder);
        URL found = BundledSource.class.getResource(root + folder);
        if (found == null) {
            throw new NoSuchFileException(folder);
        }
        try {
            URI uri = found.toURI();
            if (!uri.getScheme().equals("jar")) {
                return below(Path.of(uri), folder);
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return below(jar.getPath(root + folder), folder);
            }
        } catch (URISyntaxException | FileSystemAlreadyExistsException e) {
            throw new IOException("cannot be listed: " + e.getMessage(), e);
        }
    }

    private static List<String> below(Path start, String folder) throws IOException {
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(path ->
                            folder + "/" + start.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public boolean isCheckedByBuild() {
        return true;
    }
}
