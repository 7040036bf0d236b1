package opsroad.io.content;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The road on the class path. */
final class BundledSource implements ContentSource {
    private final String root;
    private @Nullable List<String> paths;
    private @Nullable ZipFile opened;

    /** @param root absolute resource name of the road's folder, with a slash at its end */
    BundledSource(String root) {
        this.root = root;
    }

    @Override
    public byte[] read(String path) throws IOException {
        SafePath.check(path);
        @Nullable ZipFile jar = jar();
        if (jar != null) {
            @Nullable ZipEntry entry = jar.getEntry(root.substring(1) + path);
            if (entry == null) {
                throw new NoSuchFileException(path);
            }
            try (InputStream in = jar.getInputStream(entry)) {
                return in.readAllBytes();
            }
        }
        try (@Nullable InputStream in = BundledSource.class.getResourceAsStream(root + path)) {
            if (in == null) {
                throw new NoSuchFileException(path);
            }
            return in.readAllBytes();
        }
    }

    @Override
    public boolean exists(String path) {
        if (!SafePath.isSafe(path)) {
            return false;
        }
        try {
            @Nullable ZipFile jar = jar();
            return jar != null
                    ? jar.getEntry(root.substring(1) + path) != null
                    : BundledSource.class.getResource(root + path) != null;
        } catch (IOException e) {
            return false; // The jar that we run from is gone: nothing of it can be read.
        }
    }

    /** The program's own jar, opened once: the way through URLs costs a start some ten milliseconds. Null when it runs from folders. */
    private synchronized @Nullable ZipFile jar() throws IOException {
        String path = System.getProperty("java.class.path", "");
        if (opened == null && path.endsWith(".jar") && path.indexOf(File.pathSeparatorChar) < 0) {
            opened = new ZipFile(path);
        }
        return opened;
    }

    @Override
    public List<String> files(String folder) throws IOException {
        SafePath.check(folder);
        List<String> found = new ArrayList<>();
        for (String path : all()) {
            if (path.startsWith(folder + "/")) {
                found.add(path);
            }
        }
        if (found.isEmpty()) {
            throw new NoSuchFileException(folder);
        }
        return found;
    }

    /** The list is read once: asking the jar for each skill anew would be felt. */
    private synchronized List<String> all() throws IOException {
        List<String> known = paths;
        if (known == null) {
            known = read();
            paths = known;
        }
        return known;
    }

    private List<String> read() throws IOException {
        String prefix = root.substring(1);
        @Nullable ZipFile jar = jar();
        if (jar != null) {
            return jar.stream()
                    .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                    .map(entry -> entry.getName().substring(prefix.length()))
                    .sorted()
                    .toList();
        }
        URL found = BundledSource.class.getResource(root + RoadmapLoader.ROAD_FILE);
        if (found == null) {
            throw new NoSuchFileException(RoadmapLoader.ROAD_FILE);
        }
        try {
            Path folder = Path.of(found.toURI()).resolveSibling("");
            try (Stream<Path> all = Files.walk(folder)) {
                return all.filter(path -> !Files.isDirectory(path))
                        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            }
        } catch (URISyntaxException e) {
            throw new IOException("cannot be listed: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean isCheckedByBuild() {
        return true;
    }
}
