package opsroad.text.markdown;

import java.util.List;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.Width;

/** The footnotes, at the end of a document. */
record Notes(List<List<Block>> notes) implements Block {
    private static final int RULE_COLUMNS = 12;

    Notes {
        notes = List.copyOf(notes);
    }

    @Override
    public void draw(Flow flow) {
        int columns = Math.min(RULE_COLUMNS, flow.room());
        flow.emit(Line.of(Span.of(flow.glyphs().rule().repeat(columns), Style.of(Role.RULE))));
        int number = 1;
        for (List<Block> note : notes) {
            String label = "[" + number++ + "] ";
            flow.push(Span.of(label, Style.of(Role.MUTED)), Span.of(" ".repeat(Width.of(label)), Style.TEXT));
            flow.blocks(note);
            flow.pop();
        }
    }
}
