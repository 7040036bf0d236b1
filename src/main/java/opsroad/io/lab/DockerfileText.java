package opsroad.io.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The instructions of a Dockerfile by stage. Source of the format: docs.docker.com/reference/dockerfile: comments, the backslash that continues a
 * line, here-documents.
 */
final class DockerfileText {
    private record Instruction(int line, String name, String arguments) {}

    private final List<List<Instruction>> stages = new ArrayList<>();

    private DockerfileText() {}

    static DockerfileText parse(String text) {
        DockerfileText parsed = new DockerfileText();
        List<String> lines = text.lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int first = at;
            StringBuilder joined = new StringBuilder();
            String line = lines.get(at++).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            while (line.endsWith("\\") && at < lines.size()) {
                joined.append(line, 0, line.length() - 1).append(' ');
                line = lines.get(at++).strip();
                while (line.startsWith("#") && at < lines.size()) {
                    line = lines.get(at++).strip();
                }
            }
            joined.append(line);
            at = skipHereDocument(joined.toString(), lines, at, joined);
            parsed.add(first + 1, joined.toString());
        }
        return parsed;
    }

    private static int skipHereDocument(String line, List<String> lines, int from, StringBuilder joined) {
        int sign = line.indexOf("<<");
        if (sign < 0 || !line.toUpperCase(Locale.ROOT).matches("(?s)(RUN|COPY|ADD)\\b.*")) {
            return from;
        }
        String end = line.substring(sign + 2)
                .replaceFirst("^-", "")
                .strip()
                .split("\\s", 2)[0]
                .replaceAll("[\"']", "");
        int at = from;
        while (at < lines.size() && !end.isEmpty() && !lines.get(at).strip().equals(end)) {
            joined.append('\n').append(lines.get(at++));
        }
        return end.isEmpty() ? from : Math.min(lines.size(), at + 1);
    }

    private void add(int line, String text) {
        String[] parts = text.split("\\s+", 2);
        String name = parts[0].toUpperCase(Locale.ROOT);
        if (name.equals("FROM") || stages.isEmpty()) {
            stages.add(new ArrayList<>());
        }
        stages.get(stages.size() - 1)
                .add(new Instruction(
                        line, name, parts.length > 1 ? parts[1].strip().replaceAll("[ \\t]+", " ") : ""));
    }

    /** Returns the arguments of all such instructions of a stage, as a list; nothing when there is none. */
    Optional<Tree> instructions(String stage, String name) {
        List<Tree> found = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            if (isStage(stage, i)) {
                for (Instruction instruction : stages.get(i)) {
                    if (instruction.name().equals(name.toUpperCase(Locale.ROOT))) {
                        found.add(Tree.plain(instruction.line(), instruction.arguments()));
                    }
                }
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Tree.list(found.get(0).line(), found));
    }

    private boolean isStage(String wanted, int index) {
        return switch (wanted) {
            case "any" -> true;
            case "first" -> index == 0;
            case "last" -> index == stages.size() - 1;
            default ->
                stages.get(index).stream()
                        .anyMatch(one -> one.name().equals("FROM")
                                && one.arguments()
                                        .toLowerCase(Locale.ROOT)
                                        .endsWith(" as " + wanted.toLowerCase(Locale.ROOT)));
        };
    }

    /** Returns the facts of the file as a tree; for a look at the whole. */
    Map<String, Integer> counts() {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        stages.forEach(stage -> stage.forEach(one -> counts.merge(one.name(), 1, Integer::sum)));
        return counts;
    }
}
