package opsroad.text.markdown;

import java.util.ArrayList;
import java.util.List;
import opsroad.text.Ground;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.text.Wrap;

/** The rows of a page while it is laid out, and what stands before each row: bars, bullets, indent. */
final class Flow {
    /** Below this many columns a new level of indent costs one column, then none. */
    private static final int LEAST_ROOM = 6;

    private final LayoutOptions options;
    private final Glyphs glyphs;
    private final int width;
    private final List<Prefix> prefixes = new ArrayList<>();
    private final List<Page.Row> rows = new ArrayList<>();
    private final List<Page.FoldAt> folds = new ArrayList<>();
    private int indent;
    private int listDepth;
    private int code = Page.NONE;
    private int fold = Page.NONE;
    private boolean gapWanted;

    Flow(LayoutOptions options, int width) {
        this.options = options;
        this.glyphs = Glyphs.of(options.ascii());
        this.width = Math.max(width, 1);
    }

    /** What stands before the first row of a block and before its other rows, in the same columns. */
    private static final class Prefix {
        final Span first;
        final Span next;
        final int columns;
        boolean used;

        Prefix(Span first, Span next) {
            this.first = first;
            this.next = next;
            this.columns = Width.of(first.text());
        }

        Span take() {
            Span taken = used ? next : first;
            used = true;
            return taken;
        }
    }

    Page page() {
        return new Page(rows, folds);
    }

    Glyphs glyphs() {
        return glyphs;
    }

    boolean isAscii() {
        return options.ascii();
    }

    /** The columns that are left for a row. */
    int room() {
        return Math.max(1, width - indent);
    }

    int textRoom() {
        return Math.min(room(), options.maxText());
    }

    void blocks(List<Block> blocks) {
        blocks(blocks, false);
    }

    /** Draws blocks of which the first belongs to the row above. */
    void blocksBelow(List<Block> blocks) {
        if (!blocks.isEmpty()) {
            blocks.get(0).draw(this);
            blocks(blocks.subList(1, blocks.size()));
        }
    }

    void blocks(List<Block> blocks, boolean tight) {
        for (Block block : blocks) {
            if (!tight) {
                gap();
            }
            block.draw(this);
        }
    }

    /** Asks for a blank row before the next one, unless that is the first of all or the first after a bullet. */
    void gap() {
        if (!rows.isEmpty() && (prefixes.isEmpty() || lastPrefix().used)) {
            gapWanted = true;
        }
    }

    private Prefix lastPrefix() {
        return prefixes.get(prefixes.size() - 1);
    }

    void push(Span first, Span next) {
        Prefix wanted = new Prefix(first, next);
        if (room() - wanted.columns < LEAST_ROOM) {
            wanted = room() > LEAST_ROOM ? new Prefix(oneColumn(first), oneColumn(next)) : none();
        }
        prefixes.add(wanted);
        indent += wanted.columns;
    }

    private static Prefix none() {
        return new Prefix(Span.of("", Style.TEXT), Span.of("", Style.TEXT));
    }

    private static Span oneColumn(Span span) {
        String text = span.text().trim();
        boolean fits = !text.isEmpty() && Width.of(text.substring(0, 1)) == 1;
        return Span.of(fits ? text.substring(0, 1) : " ", span.style());
    }

    /** Ends the last prefix; one that no row has used is shown alone. */
    void pop() {
        if (!lastPrefix().used && !lastPrefix().first.text().isBlank()) {
            emit(Line.EMPTY);
        }
        indent -= prefixes.remove(prefixes.size() - 1).columns;
    }

    void text(List<Span> text) {
        for (Line row : Wrap.wrap(text, textRoom())) {
            emit(row);
        }
    }

    void rule(String sign, Style style) {
        emit(Line.of(Span.of(sign.repeat(textRoom()), style)));
    }

    void emit(Line line) {
        if (gapWanted) {
            gapWanted = false;
            blankRow();
        }
        List<Span> row = new ArrayList<>();
        int columns = line.width();
        for (Prefix prefix : prefixes) {
            row.add(prefix.take());
            columns += prefix.columns;
        }
        row.addAll(line.spans());
        addRow(row, columns);
    }

    /** A blank row keeps the bars of the quotes around it; prefixes that are still to come are not drawn. */
    private void blankRow() {
        List<Span> row = new ArrayList<>();
        int columns = 0;
        for (Prefix prefix : prefixes) {
            if (!prefix.used) {
                break;
            }
            row.add(prefix.next);
            columns += prefix.columns;
        }
        addRow(row, columns);
    }

    private void addRow(List<Span> row, int columns) {
        int rest = columns;
        while (!row.isEmpty() && isBlankTail(row.get(row.size() - 1))) {
            rest -= Width.of(row.remove(row.size() - 1).text());
        }
        row.removeIf(span -> span.text().isEmpty());
        rows.add(new Page.Row(new Line(row, rest), code, fold));
    }

    /** Blanks at the end are dropped, but not those of code, which paint its ground. */
    private static boolean isBlankTail(Span span) {
        return span.text().isBlank()
                && span.style().ground() == Ground.PAGE
                && span.style().role() != Role.CODE;
    }

    int listDepth() {
        return listDepth;
    }

    void listDepth(int change) {
        listDepth += change;
    }

    void enterCode(int index) {
        code = index;
    }

    void leaveCode() {
        code = Page.NONE;
    }

    boolean isOpen(int index) {
        return options.openFolds().contains(index);
    }

    /** Marks the rows that follow as part of a fold; returns the fold around it. */
    int enterFold(int index, boolean open) {
        int outer = fold;
        fold = index;
        folds.add(new Page.FoldAt(index, rows.size() + (gapWanted ? 1 : 0), open));
        return outer;
    }

    void leaveFold(int outer) {
        fold = outer;
    }
}
