package opsroad.text.markdown;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of headings in links, as GitHub makes them: repeats get a number. */
final class Slugs {
    private final Map<String, Integer> uses = new HashMap<>();

    String next(String heading) {
        StringBuilder slug = new StringBuilder();
        heading.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
            } else if (c == ' ') {
                slug.append('-');
            }
        });
        String name = slug.toString();
        int before = uses.merge(name, 1, Integer::sum) - 1;
        return before == 0 ? name : name + "-" + before;
    }
}
