package opsroad.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a command found out.
 *
 * @param lines for people
 * @param json the same for programs; the names of its fields are stable
 */
record Answer(int exitCode, List<String> lines, Map<String, Object> json) {
    /** Returns fields in this order: names and values in turn. */
    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    static Answer done(List<String> lines, Map<String, Object> json) {
        return new Answer(ExitCode.DONE, lines, json);
    }
}
