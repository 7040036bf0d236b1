package opsroad.io.lab;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import opsroad.core.roadmap.Lab;
import opsroad.io.content.ContentSource;

/** The folder in which a learner works on a lab. Nothing in it is ever deleted by the tutor. */
final class Workspace {
    private static final int MOST_WATCHED = 2_000;
    private static final int LONGEST_FILE = 4 << 20;

    private final Path folder;

    Workspace(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    boolean isStarted() {
        return Files.isDirectory(folder);
    }

    /**
     * Copies the files as given; a workspace that is there is moved aside first.
     *
     * @return where the old one went, or null
     * @throws IOException when the files cannot be read or written
     */
    @org.jspecify.annotations.Nullable
    Path start(Lab lab, ContentSource source) throws IOException {
        Path aside = Files.exists(folder, LinkOption.NOFOLLOW_LINKS) ? moveAside() : null;
        copy(source, lab.folder() + "/start", folder);
        return aside;
    }

    private Path moveAside() throws IOException {
        for (int number = 1; ; number++) {
            Path aside = folder.resolveSibling(folder.getFileName() + ".old-" + number);
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(folder, aside);
            }
        }
    }

    /** Lays the files of a folder of the road over a folder on disk. A file that begins with {@code #!} becomes executable. */
    static void copy(ContentSource source, String from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String path : source.files(from)) {
            byte[] bytes = source.read(path); // refuses what is no safe path, before anything is made
            Path target = to.resolve(path.substring(from.length() + 1));
            Files.createDirectories(target.getParent());
            Files.write(target, bytes);
            if (bytes.length > 1 && bytes[0] == '#' && bytes[1] == '!') {
                makeExecutable(target);
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        } catch (UnsupportedOperationException e) {
            // A file system without permissions runs everything.
            return;
        }
    }

    /**
     * Returns a file of the workspace.
     *
     * @throws NoSuchFileException where there is none
     * @throws IOException where the path or a link leaves the workspace
     */
    Path find(String path) throws IOException {
        Path real = folder.resolve(path).normalize().toRealPath();
        if (!real.startsWith(folder.toRealPath())) {
            throw new IOException("it leads out of the workspace");
        }
        return real;
    }

    /**
     * Reads a file of the workspace.
     *
     * @throws NoSuchFileException where there is none
     * @throws IOException where the path or a link leaves the workspace, or what is there is no file or a very long one
     */
    byte[] read(String path) throws IOException {
        Path file = find(path);
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is not a file"); // a pipe would keep us waiting for ever
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw new IOException("it is longer than 4 MiB");
            }
            return bytes;
        }
    }

    /** Tells whether something has this name; a folder on the way that leaves the workspace holds nothing of it. */
    boolean has(String path) throws IOException {
        Path wanted = folder.resolve(path).normalize();
        return Files.exists(wanted, LinkOption.NOFOLLOW_LINKS)
                && wanted.resolveSibling("").toRealPath().startsWith(folder.toRealPath());
    }

    /**
     * Returns a text that changes when a file changes; empty when there is no workspace. Where there are very many files, those near the top count:
     * the learner's own lie above what a package manager brings.
     */
    String fingerprint(Set<String> watched) {
        StringBuilder all = new StringBuilder();
        Deque<Path> folders = new ArrayDeque<>(List.of(folder));
        int seen = 0;
        while (!folders.isEmpty() && seen < MOST_WATCHED) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folders.remove())) {
                Iterator<Path> each = entries.iterator();
                for (; each.hasNext() && seen < MOST_WATCHED; seen++) {
                    look(each.next(), watched, all, folders);
                }
            } catch (IOException | DirectoryIteratorException e) {
                // It went while we looked, or it cannot be read: nothing of it is watched.
            }
        }
        return all.toString();
    }

    private static void look(Path entry, Set<String> watched, StringBuilder all, Deque<Path> folders) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            String name = String.valueOf(entry.getFileName());
            if (!attributes.isDirectory()) {
                all.append(entry)
                        .append('\n')
                        .append(attributes.size())
                        .append(' ')
                        .append(attributes.lastModifiedTime().toMillis())
                        .append('\n');
            } else if (!name.startsWith(".") || watched.contains(name)) {
                folders.add(entry);
            }
        } catch (IOException e) {
            return; // it went while we looked
        }
    }
}
