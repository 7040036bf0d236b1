package opsroad.text;

import java.util.List;

/**
 * One row of styled text.
 *
 * @param width in terminal columns: the sum of its spans
 */
public record Line(List<Span> spans, int width) {
    public static final Line EMPTY = new Line(List.of(), 0);

    public Line {
        spans = List.copyOf(spans);
    }

    /** Returns the line of these spans, measured. */
    public static Line of(Span... spans) {
        int width = 0;
        for (Span span : spans) {
            width += Width.of(span.text());
        }
        return new Line(List.of(spans), width);
    }

    /** Returns the text without its styles. */
    public String text() {
        StringBuilder all = new StringBuilder();
        for (Span span : spans) {
            all.append(span.text());
        }
        return all.toString();
    }
}
