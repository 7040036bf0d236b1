package opsroad.text.markdown;

import java.util.List;
import opsroad.text.Span;

/** A paragraph. A line feed in its text is a hard break. */
record Prose(List<Span> text) implements Block {
    Prose {
        text = List.copyOf(text);
    }

    @Override
    public void draw(Flow flow) {
        flow.text(text);
    }
}
