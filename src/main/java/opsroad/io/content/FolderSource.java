package opsroad.io.content;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The road in a folder on disk. */
final class FolderSource implements ContentSource {
    private final Path folder;

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public byte[] read(String path) throws IOException {
        Path file = find(path);
        if (!Files.isRegularFile(file)) {
            throw new IOException("not a file: " + path);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw new IOException("longer than 4 MiB: " + path);
            }
            return bytes;
        }
    }

    @Override
    public boolean exists(String path) {
        try {
            return Files.isRegularFile(find(path));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public List<String> files(String below) throws IOException {
        Path start = find(below);
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .map(path -> below + "/" + start.relativize(path).toString().replace(File.separatorChar, '/'))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            // A folder below that cannot be opened.
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public boolean isCheckedByBuild() {
        return false;
    }

    /** Follows links, because a link inside the folder may point out of it. */
    private Path find(String path) throws IOException {
        SafePath.check(path);
        try {
            Path real = folder.resolve(path).toRealPath();
            if (!real.startsWith(folder.toRealPath())) {
                throw new IOException("a link leads out of the folder of the road: " + path);
            }
            return real;
        } catch (InvalidPathException e) {
            throw new IOException("not a path: " + path, e);
        } catch (NoSuchFileException e) {
            throw new NoSuchFileException(path);
        }
    }
}
