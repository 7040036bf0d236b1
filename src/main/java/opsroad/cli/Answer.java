package opsroad.cli;

import java.util.List;
import java.util.Map;

/**
 * What a command found out.
 *
 * @param lines for people
 * @param json the same for programs; the names of its fields are stable
 */
record Answer(int exitCode, List<String> lines, Map<String, Object> json) {
    static Answer done(List<String> lines, Map<String, Object> json) {
        return new Answer(ExitCode.DONE, lines, json);
    }
}
