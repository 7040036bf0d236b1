package opsroad.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Spans as one string, from which any range can be cut out again in its styles. */
public final class StyledText {
    private final List<Span> spans;
    private final int[] starts;
    private final String text;

    /** Joins these spans. */
    public StyledText(List<Span> spans) {
        this.spans = spans;
        this.starts = new int[spans.size()];
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < starts.length; i++) {
            starts[i] = all.length();
            all.append(spans.get(i).text());
        }
        this.text = all.toString();
    }

    /** Returns the text of all spans. */
    public String text() {
        return text;
    }

    /** Returns the style of the character at this index. */
    public Style styleAt(int index) {
        return spans.get(spanAt(index)).style();
    }

    /** Returns a measured line of the characters from one index up to another. */
    public Line line(int from, int to) {
        return from >= to ? Line.EMPTY : Line.of(cut(from, to).toArray(new Span[0]));
    }

    /** Returns the spans of a range; their positions move with the cut. */
    public List<Span> cut(int from, int to) {
        List<Span> cut = new ArrayList<>();
        for (int i = from < to ? spanAt(from) : spans.size(); i < spans.size() && starts[i] < to; i++) {
            Span span = spans.get(i);
            int begin = Math.max(from - starts[i], 0);
            int end = Math.min(to - starts[i], span.text().length());
            if (begin < end) {
                cut.add(part(span, begin, end));
            }
        }
        return cut;
    }

    private static Span part(Span span, int begin, int end) {
        if (begin == 0 && end == span.text().length()) {
            return span;
        }
        int pos = span.pos() == Span.DECORATION ? Span.DECORATION : span.pos() + begin;
        return new Span(span.text().substring(begin, end), span.style(), span.link(), pos);
    }

    private int spanAt(int index) {
        int found = Arrays.binarySearch(starts, index);
        if (found < 0) {
            return -found - 2;
        }
        // Empty spans share a start; the last of them holds the character.
        int last = found;
        while (last + 1 < starts.length && starts[last + 1] == index) {
            last++;
        }
        return last;
    }
}
