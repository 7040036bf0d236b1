package opsroad.text.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.ext.yaml.front.matter.YamlFrontMatterBlock;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opsroad.text.Clean;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import org.jspecify.annotations.Nullable;

/** Turns the tree of flexmark into blocks of our own, so that nothing else depends on it. */
final class Reader {
    /** Deeper blocks become plain paragraphs. */
    private static final int DEEPEST = 60;

    private final Ink ink = new Ink();
    private final Inlines inlines;
    private final Slugs slugs = new Slugs();
    private final List<Doc.Heading> headings = new ArrayList<>();
    private final List<Doc.CodeBlock> codeBlocks = new ArrayList<>();
    private final Map<FootnoteBlock, Integer> noteNumbers = new LinkedHashMap<>();
    private final List<FootnoteBlock> notes = new ArrayList<>();
    private String title = "";
    private int folds;
    private int foldsToClose;
    private int depth;

    Reader(Document document) {
        this.inlines = new Inlines(document, this);
    }

    Doc read(Document document) {
        List<Block> blocks = new ArrayList<>(children(document));
        List<Integer> notePositions = new ArrayList<>();
        List<List<Block>> noteBodies = new ArrayList<>();
        // A note may refer to further notes, which are appended while this runs.
        for (int i = 0; i < notes.size(); i++) {
            notePositions.add(ink.pos());
            noteBodies.add(children(notes.get(i)));
        }
        if (!noteBodies.isEmpty()) {
            blocks.add(new Notes(noteBodies));
        }
        return new Doc(title, ink.plain(), blocks, ink.links(), headings, codeBlocks, notePositions);
    }

    Ink ink() {
        return ink;
    }

    private List<Block> children(Node parent) {
        Sink sink = new Sink();
        depth++;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (depth > DEEPEST) {
                plain(node, sink);
            } else {
                block(node, sink);
            }
            while (foldsToClose > 0 && sink.closeFold()) {
                foldsToClose--;
            }
        }
        depth--;
        return sink.end();
    }

    private void plain(Node node, Sink sink) {
        ink.add(node.getChars().toString().strip());
        prose(ink.take(), sink);
    }

    private void block(Node node, Sink sink) {
        if (!leaf(node, sink) && !container(node, sink) && !hidden(node)) {
            paragraph(node, sink);
        }
    }

    private boolean leaf(Node node, Sink sink) {
        if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            heading(heading, sink);
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph, sink);
        } else if (node instanceof FencedCodeBlock code) {
            code(code.getInfo().unescape(), Sources.fenced(code), sink);
        } else if (node instanceof IndentedCodeBlock code) {
            code("", Sources.indented(code), sink);
        } else if (node instanceof ThematicBreak) {
            sink.add(new Rule());
        } else if (node instanceof TableBlock table) {
            table(table, sink);
        } else if (node instanceof HtmlBlockBase html && !(node instanceof HtmlCommentBlock)) {
            HtmlBlocks.read(html.getContentChars().toString(), this, sink);
        } else {
            return false;
        }
        return true;
    }

    private boolean container(Node node, Sink sink) {
        if (node instanceof DefinitionList list) {
            sink.add(glossary(list));
        } else if (node instanceof ListBlock list) {
            sink.add(items(list));
        } else if (node instanceof BlockQuote quote) {
            quote(quote, sink);
        } else if (node instanceof FootnoteBlock note) {
            noteNumber(note);
        } else {
            return false;
        }
        return true;
    }

    private boolean hidden(Node node) {
        if (node instanceof YamlFrontMatterBlock front) {
            title = Sources.title(front);
            return true;
        }
        return node instanceof BlankLine || node instanceof Reference || node instanceof HtmlCommentBlock;
    }

    private void heading(com.vladsch.flexmark.ast.Heading node, Sink sink) {
        int start = ink.pos();
        ink.begin(Title.style(node.getLevel()));
        inlines.children(node);
        heading(node.getLevel(), trimmed(ink.take()), start, sink);
    }

    void heading(int level, List<Span> text, int start, Sink sink) {
        String words = text(text);
        headings.add(new Doc.Heading(level, words, slugs.next(words), start));
        sink.add(new Title(level, text));
    }

    private static String text(List<Span> spans) {
        StringBuilder text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString().replace('\n', ' ').trim();
    }

    private void paragraph(Node node, Sink sink) {
        String marker = Sources.firstLine(node);
        if (marker.startsWith("!!! ")) {
            String[] words = marker.substring(4).split("\\s+", 2);
            Alert alert = Alert.named(words[0]);
            if (alert != null) {
                mkdocsAlert(alert, words.length > 1 ? words[1].replace("\"", "") : "", node, sink);
                return;
            }
        }
        inlines.children(node);
        prose(ink.take(), sink);
    }

    private void mkdocsAlert(Alert alert, String name, Node node, Sink sink) {
        ink.addStyled(Clean.oneLine(name), Style.of(alert.role).bold());
        List<Span> alertTitle = ink.take();
        Sink body = new Sink();
        inlines.from(afterFirstLine(node));
        prose(ink.take(), body);
        sink.add(new Quote(alert, alertTitle, body.end()));
    }

    private void prose(List<Span> text, Sink sink) {
        List<Span> trimmed = trimmed(text);
        if (!trimmed.isEmpty()) {
            sink.add(new Prose(trimmed));
        }
    }

    /** Returns the text without the blanks at its ends, which tags may have left. */
    List<Span> trimmed(List<Span> text) {
        List<Span> trimmed = new ArrayList<>(text);
        while (!trimmed.isEmpty() && trimmed.get(0).text().isBlank()) {
            trimmed.remove(0);
        }
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).text().isBlank()) {
            trimmed.remove(trimmed.size() - 1);
        }
        if (!trimmed.isEmpty()) {
            trimmed.set(0, withoutLead(trimmed.get(0)));
            int last = trimmed.size() - 1;
            Span end = trimmed.get(last);
            trimmed.set(last, new Span(end.text().stripTrailing(), end.style(), end.link(), end.pos()));
        }
        return trimmed;
    }

    private static Span withoutLead(Span span) {
        String text = span.text().stripLeading();
        return new Span(
                text, span.style(), span.link(), span.pos() + span.text().length() - text.length());
    }

    private void code(String info, String raw, Sink sink) {
        String lang = Clean.oneLine(info.trim().split("[\\s{,]", 2)[0]);
        int start = ink.pos();
        Sources.write(lang, raw, ink);
        int index = codeBlocks.size();
        codeBlocks.add(new Doc.CodeBlock(lang, raw, start));
        sink.add(new Code(index, lang, ink.take()));
    }

    private void table(TableBlock table, Sink sink) {
        List<List<List<Span>>> rows = new ArrayList<>();
        List<Grid.Side> sides = new ArrayList<>();
        for (Node section = table.getFirstChild(); section != null; section = section.getNext()) {
            for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow && !(section instanceof TableSeparator)) {
                    rows.add(cells(row, sides));
                }
            }
        }
        rows.forEach(row -> fill(row, sides.size()));
        if (!rows.isEmpty() && !sides.isEmpty()) {
            sink.add(new Grid(sides, rows));
        }
    }

    private List<List<Span>> cells(Node row, List<Grid.Side> sides) {
        List<List<Span>> cells = new ArrayList<>();
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                ink.begin(cell.isHeader() ? Style.TEXT.bold() : Style.TEXT);
                inlines.children(cell);
                cells.add(trimmed(ink.take()));
                if (cells.size() > sides.size()) {
                    sides.add(side(cell.getAlignment()));
                }
            }
        }
        return cells;
    }

    private static Grid.Side side(TableCell.@Nullable Alignment alignment) {
        if (alignment == TableCell.Alignment.RIGHT) {
            return Grid.Side.RIGHT;
        }
        return alignment == TableCell.Alignment.CENTER ? Grid.Side.CENTER : Grid.Side.LEFT;
    }

    private static void fill(List<List<Span>> row, int columns) {
        while (row.size() < columns) {
            row.add(List.of());
        }
    }

    private void quote(BlockQuote node, Sink sink) {
        Alert alert = Sources.alert(node);
        Node first = node.getFirstChild();
        if (alert == null || first == null) {
            sink.add(new Quote(null, List.of(), children(node)));
            return;
        }
        Node rest = afterFirstLine(first);
        Sink head = new Sink();
        inlines.from(rest);
        prose(ink.take(), head);
        first.unlink();
        List<Block> body = head.end();
        body.addAll(children(node));
        sink.add(new Quote(alert, List.of(), body));
    }

    private static @Nullable Node afterFirstLine(Node paragraph) {
        Node node = paragraph.getFirstChild();
        while (node != null && !(node instanceof SoftLineBreak)) {
            node = node.getNext();
        }
        return node == null ? null : node.getNext();
    }

    private Items items(ListBlock list) {
        List<Items.Item> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem) {
                items.add(new Items.Item(task(node), children(node)));
            }
        }
        if (list instanceof OrderedList ordered) {
            String delimiter = ordered.getDelimiter() == ')' ? ")" : ".";
            return new Items(true, ordered.getStartNumber(), delimiter, list.isTight(), items);
        }
        return new Items(false, 1, "", list.isTight(), items);
    }

    private static Items.Task task(Node item) {
        if (item instanceof TaskListItem task) {
            return task.isItemDoneMarker() ? Items.Task.DONE : Items.Task.OPEN;
        }
        return Items.Task.NONE;
    }

    private Glossary glossary(DefinitionList list) {
        List<Glossary.Entry> entries = new ArrayList<>();
        List<List<Span>> terms = new ArrayList<>();
        List<List<Block>> meanings = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof DefinitionTerm) {
                if (!meanings.isEmpty()) {
                    entries.add(new Glossary.Entry(terms, meanings));
                    terms.clear();
                    meanings.clear();
                }
                terms.add(term(node));
            } else if (node instanceof DefinitionItem) {
                meanings.add(children(node));
            }
        }
        entries.add(new Glossary.Entry(terms, meanings));
        return new Glossary(entries);
    }

    private List<Span> term(Node term) {
        ink.begin(Style.of(Role.BRIGHT).bold());
        // A term holds a paragraph or its words.
        inlines.children(term);
        return trimmed(ink.take());
    }

    /** Returns the number of a note, from 1 in order of first use; 0 for a note that does not exist. */
    int noteNumber(@Nullable FootnoteBlock note) {
        if (note == null) {
            return 0;
        }
        return noteNumbers.computeIfAbsent(note, added -> {
            notes.add(added);
            return notes.size();
        });
    }

    void openFold(Sink sink) {
        if (sink.canOpenFold()) {
            sink.openFold(folds++);
        }
    }

    /** Closes a fold of this container, or else one around it. */
    void closeFold(Sink sink) {
        if (!sink.closeFold()) {
            closeFoldLater();
        }
    }

    void closeFoldLater() {
        foldsToClose++;
    }
}
