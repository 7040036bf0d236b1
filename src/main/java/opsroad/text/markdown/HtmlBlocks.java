package opsroad.text.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import opsroad.text.Span;
import opsroad.text.Style;

/** Turns a block of HTML into paragraphs, headings, items and folds: the tags go, the text always stays. */
final class HtmlBlocks implements Html.Visitor {
    private final Reader reader;
    private final Ink ink;
    private final Sink sink;
    private boolean inSummary;
    private boolean inItem;
    private boolean isPreformatted;
    private int headingLevel;

    private HtmlBlocks(Reader reader, Sink sink) {
        this.reader = reader;
        this.ink = reader.ink();
        this.sink = sink;
    }

    static void read(String source, Reader reader, Sink sink) {
        HtmlBlocks blocks = new HtmlBlocks(reader, sink);
        Html.read(source, blocks);
        blocks.flush();
    }

    @Override
    public void text(String raw) {
        String text = Escaping.unescapeHtml(raw);
        if (isPreformatted) {
            ink.add(text);
            return;
        }
        String joined = text.replaceAll("\\s+", " ");
        ink.add(ink.endsInBlank() && joined.startsWith(" ") ? joined.substring(1) : joined);
    }

    @Override
    public void tag(String name, boolean closing, String attributes) {
        switch (name) {
            case "details" -> details(closing);
            case "summary" -> summary(closing);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(name.charAt(1) - '0', closing);
            case "li" -> {
                flush();
                inItem = !closing;
            }
            case "pre" -> {
                flush();
                isPreformatted = !closing;
            }
            case "hr" -> {
                flush();
                sink.add(new Rule());
            }
            case "td", "th" -> ink.add(ink.endsInBlank() ? "" : " ");
            case "p", "div", "ul", "ol", "table", "tr", "blockquote", "section", "center", "dl", "dt", "dd" ->
                paragraph();
            default -> HtmlInk.tag(ink, name, closing, attributes);
        }
    }

    /** A summary may have paragraphs inside, and is still one. */
    private void paragraph() {
        if (!inSummary && headingLevel == 0) {
            flush();
        }
    }

    private void details(boolean closing) {
        flush();
        if (closing) {
            reader.closeFold(sink);
        } else {
            reader.openFold(sink);
        }
    }

    private void summary(boolean closing) {
        flush();
        inSummary = !closing;
    }

    private void heading(int level, boolean closing) {
        if (inSummary) {
            return;
        }
        flush();
        headingLevel = closing ? 0 : level;
        ink.begin(closing ? Style.TEXT : Title.style(level));
    }

    private void flush() {
        int start = ink.blockStart();
        List<Span> text = reader.trimmed(ink.take());
        if (inSummary) {
            sink.summary(text);
        } else if (headingLevel > 0 && !text.isEmpty()) {
            reader.heading(headingLevel, text, start, sink);
        } else if (!text.isEmpty()) {
            sink.add(inItem ? item(text) : new Prose(text));
        }
        inSummary = false;
        headingLevel = 0;
    }

    private static Block item(List<Span> text) {
        Items.Item item = new Items.Item(Items.Task.NONE, List.of(new Prose(text)));
        return new Items(false, 1, "", true, List.of(item));
    }
}
