package opsroad.text.markdown;

import java.util.Locale;
import java.util.Set;

/** Reads HTML leniently, in one pass: text and tags in order. Comments, scripts and styles are left out. */
final class Html {
    /** Other names, such as that of {@code <namespace>} in a command, are the author's text and stay. */
    private static final Set<String> ELEMENTS =
            Set.of(("a abbr address article aside b bdi bdo blockquote body br button"
                            + " caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer"
                            + " h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li main mark nav ol p picture"
                            + " pre q s samp script section small source span strike strong style sub summary sup table tbody td"
                            + " tfoot th thead tr tt u ul var video wbr")
                    .split(" ", -1));

    private final String source;
    private final Visitor visitor;

    /** What is told about each part. */
    interface Visitor {
        void text(String raw);

        void tag(String name, boolean closing, String attributes);
    }

    private Html(String source, Visitor visitor) {
        this.source = source;
        this.visitor = visitor;
    }

    static void read(String source, Visitor visitor) {
        new Html(source, visitor).read();
    }

    private void read() {
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf('<', at);
            if (open < 0) {
                text(at, source.length());
                return;
            }
            text(at, open);
            at = source.startsWith("<!--", open) ? after("-->", open + 4) : special(open);
        }
    }

    private int special(int open) {
        char next = open + 1 < source.length() ? source.charAt(open + 1) : ' ';
        if (next == '!' || next == '?') {
            return after(">", open);
        }
        boolean closing = next == '/';
        int name = open + (closing ? 2 : 1);
        if (name >= source.length() || !Character.isLetter(source.charAt(name))) {
            text(open, open + 1);
            return open + 1;
        }
        return tag(open, name, closing);
    }

    private int tag(int open, int name, boolean closing) {
        int end = name;
        while (end < source.length() && (Character.isLetterOrDigit(source.charAt(end)) || source.charAt(end) == '-')) {
            end++;
        }
        int close = tagEnd(end);
        if (close < 0) {
            text(open, source.length());
            return source.length();
        }
        String tag = source.substring(name, end).toLowerCase(Locale.ROOT);
        if (!ELEMENTS.contains(tag)) {
            text(open, close + 1);
            return close + 1;
        }
        visitor.tag(tag, closing, source.substring(end, close));
        boolean hidden = !closing && (tag.equals("script") || tag.equals("style"));
        return hidden ? endOfHidden(tag, close + 1) : close + 1;
    }

    private int endOfHidden(String tag, int from) {
        int end = source.toLowerCase(Locale.ROOT).indexOf("</" + tag, from);
        return end < 0 ? source.length() : end;
    }

    /** Returns the index of the sign that ends a tag, not one within quotes; -1 if there is none. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return source.indexOf('>', from);
    }

    private int after(String end, int from) {
        int found = source.indexOf(end, from);
        return found < 0 ? source.length() : found + end.length();
    }

    private void text(int from, int to) {
        if (from < to) {
            visitor.text(source.substring(from, to));
        }
    }

    /** Returns the value of an attribute, or nothing. */
    static String attribute(String attributes, String name) {
        int at = attributes.toLowerCase(Locale.ROOT).indexOf(name + "=");
        if (at < 0) {
            return "";
        }
        String rest = attributes.substring(at + name.length() + 1).trim();
        if (rest.isEmpty()) {
            return "";
        }
        char quote = rest.charAt(0);
        if (quote == '"' || quote == '\'') {
            int end = rest.indexOf(quote, 1);
            return end < 0 ? rest.substring(1) : rest.substring(1, end);
        }
        return rest.split("[\\s/>]", 2)[0];
    }
}
