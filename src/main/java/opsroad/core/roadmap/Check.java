package opsroad.core.roadmap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One thing that must hold when a lab is solved. Paths are below the workspace. */
public sealed interface Check {
    Facts facts();

    /**
     * What all checks have.
     *
     * @param says what must hold, in a learner's words
     * @param insteadOf the check that this one stands in for when that one cannot run; empty for most
     */
    record Facts(String id, String says, Optional<String> insteadOf) {}

    /** About a file as such. */
    record File(Facts facts, String file, State state) implements Check {
        /** What a file can be. */
        public enum State {
            EXISTS,
            ABSENT,
            EXECUTABLE,
            /** The same as it was given. */
            UNCHANGED
        }
    }

    /** About the text of a file. */
    record Text(Facts facts, String file, Expectation expects) implements Check {}

    /**
     * About a value in a YAML, JSON or TOML file.
     *
     * @param document JSON Pointers with the values that select one document of several; empty for the first
     * @param at JSON Pointer (RFC 6901) of the value
     */
    record Tree(Facts facts, String file, Map<String, String> document, String at, Expectation expects)
            implements Check {
        public Tree {
            document = Collections.unmodifiableMap(new LinkedHashMap<>(document)); // in the order of the file
        }
    }

    /**
     * About an instruction of a Dockerfile.
     *
     * @param stage {@code first}, {@code last}, {@code any} or the name of a stage
     * @param instruction such as USER; the last one of the stage counts for equals and the like
     */
    record Dockerfile(Facts facts, String file, String stage, String instruction, Expectation expects)
            implements Check {}

    /**
     * About a block of an HCL file.
     *
     * @param block its type and labels; {@code *} stands for any
     * @param attribute path below the block, such as {@code lifecycle/prevent_destroy}; empty for the block itself
     */
    record Hcl(Facts facts, String file, List<String> block, String attribute, Expectation expects) implements Check {
        public Hcl {
            block = List.copyOf(block);
        }
    }

    /**
     * Runs a command.
     *
     * @param argv the program and its arguments
     * @param seconds it may take, 1 to 120
     */
    record Command(
            Facts facts,
            List<String> argv,
            String stdin,
            Map<String, String> env,
            int seconds,
            int exit,
            Optional<Expectation> stdout,
            Optional<Expectation> stderr)
            implements Check {
        public Command {
            argv = List.copyOf(argv);
            env = Collections.unmodifiableMap(new LinkedHashMap<>(env)); // in the order of the file
        }
    }

    /** Asks the learner what they found. */
    record Answer(Facts facts, String question, Task.Type task) implements Check {}
}
