package opsroad.text;

/**
 * A run of text in one style.
 *
 * @param text without control characters
 * @param link index of the link this is part of, or {@link #NO_LINK}
 * @param pos offset of the text in the plain text of its document, or {@link #DECORATION} for what layout invented
 */
public record Span(String text, Style style, int link, int pos) {
    public static final int NO_LINK = -1;
    public static final int DECORATION = -1;

    public static Span of(String text, Style style) {
        return new Span(text, style, NO_LINK, DECORATION);
    }

    public Span in(Style other) {
        return new Span(text, other, link, pos);
    }
}
