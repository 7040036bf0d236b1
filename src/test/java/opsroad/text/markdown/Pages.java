package opsroad.text.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import opsroad.text.Line;

/** Pages as the text a reader would see, and the examples of the specification. */
final class Pages {
    /** More folds than any example has. */
    static final Set<Integer> ALL_OPEN = IntStream.range(0, 100).boxed().collect(Collectors.toSet());

    private Pages() {}

    static Page open(String markdown, int width) {
        return Layout.of(Markdown.parse(markdown), width, LayoutOptions.usual().withOpenFolds(ALL_OPEN));
    }

    static String shown(String markdown, int width) {
        return text(open(markdown, width));
    }

    static String text(Page page) {
        return page.lines().stream().map(Line::text).map(String::stripTrailing).collect(Collectors.joining("\n"));
    }

    /** The Markdown sides of the examples of the CommonMark specification. */
    static List<String> spec() {
        String fence = "`".repeat(32);
        List<String> examples = new ArrayList<>();
        String text = resource("/commonmark/spec.txt");
        int at = text.indexOf(fence + " example\n");
        while (at >= 0) {
            int from = at + fence.length() + " example\n".length();
            int to = text.indexOf("\n.\n", from - 1);
            examples.add(text.substring(from, Math.max(from, to + 1)).replace('\u2192', '\t'));
            at = text.indexOf(fence + " example\n", to);
        }
        return examples;
    }

    private static String resource(String name) {
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
