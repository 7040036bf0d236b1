package opsroad.text.markdown;

import java.util.ArrayList;
import java.util.List;
import opsroad.text.Span;

/** A document of plain paragraphs, for text that the parser cannot manage. */
final class PlainDoc {
    private PlainDoc() {}

    static Doc of(String text) {
        Ink ink = new Ink();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.split("\\R\\s*\\R", -1)) {
            ink.add(paragraph.strip());
            List<Span> spans = ink.take();
            if (!spans.isEmpty()) {
                blocks.add(new Prose(spans));
            }
        }
        return new Doc("", ink.plain(), blocks, List.of(), List.of(), List.of(), List.of());
    }
}
