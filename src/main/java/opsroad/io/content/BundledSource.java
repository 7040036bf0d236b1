package opsroad.io.content;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The road on the class path. */
final class BundledSource implements ContentSource {
    private final String root;
    private @Nullable List<String> paths;

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
        URL found = BundledSource.class.getResource(root + RoadmapLoader.ROAD_FILE);
        if (found == null) {
            throw new NoSuchFileException(RoadmapLoader.ROAD_FILE);
        }
        if (found.openConnection() instanceof JarURLConnection jar) {
            String prefix = root.substring(1);
            try (JarFile file = new JarFile(new File(jar.getJarFileURL().getPath()))) {
                return file.stream()
                        .filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix))
                        .map(entry -> entry.getName().substring(prefix.length()))
                        .sorted()
                        .toList();
            }
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
