package opsroad.text.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds words in the plain text of a document, so that hits stay valid at any width. */
public final class Search {
    private Search() {}

    /**
     * A place in the plain text.
     *
     * @param to offset behind the last character
     */
    public record Hit(int from, int to) {}

    /**
     * Returns the hits in order; they do not overlap. A query in small letters finds capitals too. A blank in the query
     * finds a line break too.
     */
    public static List<Hit> hits(Doc doc, String query) {
        boolean exact = !query.equals(lower(query));
        String text = doc.plain().replace('\n', ' ');
        return query.isBlank() ? List.of() : hits(exact ? text : lower(text), query);
    }

    private static List<Hit> hits(String text, String query) {
        List<Hit> hits = new ArrayList<>();
        int at = text.indexOf(query);
        while (at >= 0) {
            hits.add(new Hit(at, at + query.length()));
            at = text.indexOf(query, at + query.length());
        }
        return hits;
    }

    /** Lower case with as many characters as before, or else offsets would move. */
    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() == text.length()) {
            return lower;
        }
        StringBuilder same = new StringBuilder(text);
        for (int i = 0; i < same.length(); i++) {
            same.setCharAt(i, Character.toLowerCase(same.charAt(i)));
        }
        return same.toString();
    }
}
