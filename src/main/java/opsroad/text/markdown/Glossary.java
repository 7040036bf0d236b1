package opsroad.text.markdown;

import java.util.List;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;

/** A definition list. */
record Glossary(List<Entry> entries) implements Block {
    Glossary {
        entries = List.copyOf(entries);
    }

    /** Terms, one or more, and what they mean. */
    record Entry(List<List<Span>> terms, List<List<Block>> meanings) {
        Entry {
            terms = List.copyOf(terms);
            meanings = List.copyOf(meanings);
        }
    }

    @Override
    public void draw(Flow flow) {
        for (Entry entry : entries) {
            flow.gap();
            entry.terms().forEach(flow::text);
            for (List<Block> meaning : entry.meanings()) {
                Span bar = Span.of(flow.glyphs().dottedBar() + " ", Style.of(Role.RULE));
                flow.push(bar, bar);
                flow.blocks(meaning);
                flow.pop();
            }
        }
    }
}
