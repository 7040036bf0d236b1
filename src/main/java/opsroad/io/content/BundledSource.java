package opsroad.io.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
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
    public List<String> files(String folder) {
        return List.of();
    }

    @Override
    public boolean isCheckedByBuild() {
        return true;
    }
}
