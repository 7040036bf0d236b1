package opsroad.text.markdown;

import java.util.Locale;

/**
 * Where a link leads.
 *
 * @param target as the author wrote it, without control characters
 */
public record Link(String target, Kind kind) {
    /** What a link leads to. */
    public enum Kind {
        WEB,
        MAIL,
        /** A heading of this document: {@code #slug}. */
        ANCHOR,
        /** A file beside this document. */
        FILE,
        IMAGE,
        /** A footnote of this document: its number. */
        NOTE,
        /** A scheme that nothing should open, such as javascript. */
        UNSAFE
    }

    static Link to(String target) {
        return new Link(target, kindOf(target));
    }

    private static Kind kindOf(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        if (lower.startsWith("#")) {
            return Kind.ANCHOR;
        }
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return Kind.WEB;
        }
        if (lower.startsWith("mailto:")) {
            return Kind.MAIL;
        }
        int colon = lower.indexOf(':');
        int slash = lower.indexOf('/');
        return colon >= 0 && (slash < 0 || colon < slash) ? Kind.UNSAFE : Kind.FILE;
    }
}
