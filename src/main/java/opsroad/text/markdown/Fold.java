package opsroad.text.markdown;

import java.util.List;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;

/**
 * A part that the reader opens and closes.
 *
 * @param index of the fold in its document, from 0
 * @param summary empty if the author gave none
 */
record Fold(int index, List<Span> summary, List<Block> body) implements Block {
    Fold {
        summary = List.copyOf(summary);
        body = List.copyOf(body);
    }

    @Override
    public void draw(Flow flow) {
        boolean open = flow.isOpen(index);
        int outer = flow.enterFold(index, open);
        Span sign = Span.of(flow.glyphs().fold(open) + " ", Style.of(Role.ACCENT));
        flow.push(sign, Span.of("  ", Style.TEXT));
        flow.text(summary.isEmpty() ? List.of(Span.of("Details", Style.of(Role.MUTED))) : summary);
        flow.pop();
        if (open) {
            flow.push(Span.of("  ", Style.TEXT), Span.of("  ", Style.TEXT));
            flow.blocks(body);
            flow.pop();
        }
        flow.leaveFold(outer);
    }
}
