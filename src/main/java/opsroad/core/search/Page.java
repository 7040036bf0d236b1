package opsroad.core.search;

import java.util.Locale;
import java.util.Map;

/**
 * Something that can be found and opened.
 *
 * @param kind what it is, in a word
 * @param text all that it says
 * @param place what is needed to open it
 * @param id by which it is named in files and commands, such as {@code docker/images}; may be empty
 */
public record Page(String kind, String title, String text, Map<String, String> place, String id, String folded) {
    public Page {
        place = Map.copyOf(place);
    }

    public static Page of(String kind, String title, String text, Map<String, String> place) {
        return named("", kind, title, text, place);
    }

    public static Page named(String id, String kind, String title, String text, Map<String, String> place) {
        return new Page(kind, title, text, place, id, (title + "\n" + text).toLowerCase(Locale.ROOT));
    }
}
