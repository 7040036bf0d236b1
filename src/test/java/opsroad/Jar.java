package opsroad;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the built jar is started with the Java that runs the tests. */
final class Jar {
    private Jar() {}

    static List<String> words(String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "opsroad.jar").toAbsolutePath().toString()));
        words.addAll(List.of(arguments));
        return words;
    }

    static String command(String... arguments) {
        return String.join(" ", words(arguments));
    }
}
