package opsroad.core.planted;

import java.nio.file.Path;
import java.time.Instant;

/** Breaks the rules of its package on purpose: the test of the architecture has to see it. */
final class Planted {
    private Planted() {}

    static String file() {
        return Path.of("x") + " " + Instant.now();
    }
}
