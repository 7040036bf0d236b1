package opsroad.cli;

import java.nio.file.Path;
import java.util.Map;
import opsroad.io.content.ContentSource;

/**
 * Where a command works: what {@code doctor} looks at even if the road or the journal cannot be opened.
 *
 * @param home folder of all roads
 * @param env the environment
 */
public record Place(Path home, ContentSource source, Map<String, String> env) {}
