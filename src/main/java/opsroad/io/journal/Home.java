package opsroad.io.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the learner's files are. */
public final class Home {
    private Home() {}

    /**
     * Returns the folder for all roads.
     *
     * @param asked what {@code --home} says
     * @param system value of the property os.name
     * @param user the user's home folder
     */
    public static Path of(Optional<Path> asked, Map<String, String> env, String system, Path user) {
        if (asked.isPresent()) {
            return asked.get().toAbsolutePath().normalize();
        }
        String own = env.getOrDefault("OPSROAD_HOME", "");
        if (!own.isEmpty()) {
            return Path.of(own).toAbsolutePath().normalize();
        }
        String data = env.getOrDefault("XDG_DATA_HOME", "");
        // The XDG specification says that a relative path is to be ignored.
        if (!data.isEmpty() && Path.of(data).isAbsolute()) {
            return Path.of(data, "opsroad");
        }
        return usual(env, system.toLowerCase(Locale.ROOT), user);
    }

    /**
     * Makes a folder of the learner's, with those above it that are missing, for nobody else to look into. One that is there stays as it is.
     *
     * @throws IOException when it cannot be made
     */
    public static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException e) {
            Files.createDirectories(folder); // a file system without permissions
        }
    }

    private static Path usual(Map<String, String> env, String system, Path user) {
        if (system.contains("mac")) {
            return user.resolve("Library/Application Support/opsroad");
        }
        if (system.contains("windows")) {
            String appData = env.getOrDefault("APPDATA", "");
            return appData.isEmpty() ? user.resolve("AppData/Roaming/opsroad") : Path.of(appData, "opsroad");
        }
        return user.resolve(".local/share/opsroad");
    }
}
