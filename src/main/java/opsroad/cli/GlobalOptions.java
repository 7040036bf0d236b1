package opsroad.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that stand before a command. */
public final class GlobalOptions {
    @Option(names = "--home", paramLabel = "DIR", description = "Keep progress in this folder.")
    Optional<Path> home = Optional.empty();

    @Option(names = "--roadmap", paramLabel = "DIR", description = "Read another road: a folder with a roadmap.json.")
    Optional<Path> roadmap = Optional.empty();

    @Option(names = "--theme", paramLabel = "NAME", description = "dark, light, contrast, sixteen or none.")
    Optional<String> theme = Optional.empty();

    @Option(names = "--ascii", description = "Use plain ASCII signs.")
    boolean ascii;

    @Option(names = "--plain", description = "Numbered lines instead of screens.")
    boolean plain;

    @Option(names = "--no-animation", description = "Nothing moves by itself.")
    boolean noAnimation;

    @Option(names = "--debug", description = "Print a stack trace with an error.")
    boolean debug;

    /**
     * Reads arguments that hold global options only, without loading the command line library, which would cost the start.
     *
     * @return empty when there is anything else, which the library then has to judge
     */
    public static Optional<GlobalOptions> readAlone(String[] args) {
        GlobalOptions options = new GlobalOptions();
        for (int i = 0; i < args.length; i++) {
            boolean hasValue = i + 1 < args.length && !args[i + 1].startsWith("-");
            switch (args[i]) {
                case "--ascii" -> options.ascii = true;
                case "--plain" -> options.plain = true;
                case "--no-animation" -> options.noAnimation = true;
                case "--debug" -> options.debug = true;
                case "--home", "--roadmap", "--theme" -> {
                    if (!hasValue) {
                        return Optional.empty();
                    }
                    options.set(args[i], args[++i]);
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(options);
    }

    private void set(String name, String value) {
        switch (name) {
            case "--home" -> home = Optional.of(Path.of(value));
            case "--roadmap" -> roadmap = Optional.of(Path.of(value));
            default -> theme = Optional.of(value);
        }
    }

    /** Returns these options, completed by those of the other where these say nothing. */
    GlobalOptions orElse(GlobalOptions other) {
        GlobalOptions both = new GlobalOptions();
        both.home = home.or(() -> other.home);
        both.roadmap = roadmap.or(() -> other.roadmap);
        both.theme = theme.or(() -> other.theme);
        both.ascii = ascii || other.ascii;
        both.plain = plain || other.plain;
        both.noAnimation = noAnimation || other.noAnimation;
        both.debug = debug || other.debug;
        return both;
    }

    public Optional<Path> home() {
        return home;
    }

    public Optional<Path> roadmap() {
        return roadmap;
    }

    public Optional<String> theme() {
        return theme;
    }

    public boolean ascii() {
        return ascii;
    }

    public boolean plain() {
        return plain;
    }

    public boolean debug() {
        return debug;
    }
}
