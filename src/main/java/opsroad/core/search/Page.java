package opsroad.core.search;

import java.util.Locale;
import java.util.Map;

/**
 * Something that can be found and opened.
 *
 * @param kind what it is, in a word
 * @param text all that it says
 * @param place what is needed to open it
 */
public record Page(String kind, String title, String text, Map<String, String> place, String folded) {
    public Page {
        place = Map.copyOf(place);
    }

    public static Page of(String kind, String title, String text, Map<String, String> place) {
        return new Page(kind, title, text, place, (title + "\n" + text).toLowerCase(Locale.ROOT));
    }
}
