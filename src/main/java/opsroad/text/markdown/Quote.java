package opsroad.text.markdown;

import java.util.List;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import org.jspecify.annotations.Nullable;

/**
 * A block quote, or an alert: then with the name of its kind, never told by colour alone.
 *
 * @param title of the author's own for an alert; empty for the word of its kind
 */
record Quote(@Nullable Alert alert, List<Span> title, List<Block> body) implements Block {
    Quote {
        title = List.copyOf(title);
        body = List.copyOf(body);
    }

    @Override
    public void draw(Flow flow) {
        Role role = alert == null ? Role.QUOTE : alert.role;
        String bar = alert == null ? flow.glyphs().bar() : flow.glyphs().heavyBar();
        Span start = Span.of(bar + " ", Style.of(role));
        flow.push(start, start);
        if (alert != null) {
            head(flow, alert);
            flow.blocksBelow(body);
        } else {
            flow.blocks(body);
        }
        flow.pop();
    }

    private void head(Flow flow, Alert kind) {
        Style style = Style.of(kind.role).bold();
        Span sign = Span.of(kind.sign(flow.isAscii()) + " ", style);
        if (title.isEmpty()) {
            flow.text(List.of(sign, Span.of(kind.word, style)));
        } else {
            flow.push(sign, Span.of("  ", style));
            flow.text(title);
            flow.pop();
        }
    }
}
