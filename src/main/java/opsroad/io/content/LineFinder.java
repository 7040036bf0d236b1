package opsroad.io.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the line of a JSON file that a problem is about, after the road was loaded without lines. */
final class LineFinder {
    private final ContentSource source;
    private final Map<String, List<String>> linesOfFile = new HashMap<>();

    LineFinder(ContentSource source) {
        this.source = source;
    }

    /** Returns the first line that holds the words, or 1. */
    int lineOf(String file, String words) {
        return 1 + Math.max(0, indexOf(lines(file), words, 0));
    }

    /** Returns the second line that holds the words, else the first, or 1: where something is there twice, the second is the one too many. */
    int secondLineOf(String file, String words) {
        List<String> lines = lines(file);
        int first = indexOf(lines, words, 0);
        int second = first < 0 ? -1 : indexOf(lines, words, first + 1);
        return 1 + Math.max(0, Math.max(first, second));
    }

    private static int indexOf(List<String> lines, String words, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).contains(words)) {
                return i;
            }
        }
        return -1;
    }

    private List<String> lines(String file) {
        return linesOfFile.computeIfAbsent(file, this::read);
    }

    private List<String> read(String file) {
        try {
            return new String(source.read(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
