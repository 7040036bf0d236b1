package opsroad.text.markdown;

import java.util.ArrayList;
import java.util.List;
import opsroad.text.Ground;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.StyledText;
import opsroad.text.Width;

/**
 * A block of code on its own ground. Rows that are too long go on behind a sign; no character is dropped.
 *
 * @param index of the block in its document, from 0
 * @param label the language as it is shown; may be empty
 * @param shown the code in colours, tabs expanded, rows separated by line feeds
 */
record Code(int index, String label, List<Span> shown) implements Block {
    private static final Style GROUND = Style.of(Role.MUTED, Ground.CODE, 0);
    private static final int GUTTER = 2;
    /** In a narrower pane the gutter would take too much of it. */
    private static final int LEAST_ROOM_FOR_GUTTER = 8;

    Code {
        shown = List.copyOf(shown);
    }

    @Override
    public void draw(Flow flow) {
        flow.enterCode(index);
        StyledText styled = new StyledText(shown);
        String code = styled.text();
        int gutter = gutter(flow, widest(code));
        if (!label.isEmpty()) {
            row(flow, gutter, " ", List.of(Span.of(Width.clip(label, flow.room() - GUTTER), GROUND)));
        }
        int from = 0;
        int newline = code.indexOf('\n');
        while (newline >= 0) {
            sourceLine(flow, gutter, styled, from, newline);
            from = newline + 1;
            newline = code.indexOf('\n', from);
        }
        sourceLine(flow, gutter, styled, from, code.length());
        flow.leaveCode();
    }

    private static void sourceLine(Flow flow, int gutter, StyledText styled, int from, int to) {
        int columns = Math.max(1, flow.room() - gutter);
        String sign = " ";
        int start = from;
        do {
            int end = rowEnd(styled.text(), start, to, columns);
            row(flow, gutter, sign, styled.cut(start, end));
            sign = flow.glyphs().continued();
            start = end;
        } while (start < to);
    }

    /** Returns where a row ends: at a space if there is one in its last third, else where it is full. */
    private static int rowEnd(String code, int start, int to, int columns) {
        int used = 0;
        int space = -1;
        int at = start;
        while (at < to) {
            int next = Math.min(Width.next(code, at), to);
            used += Width.cells(code, at, next);
            if (used > columns) {
                return space > 0 ? space : Math.max(at, start == at ? next : at);
            }
            if (code.charAt(at) == ' ' && used > columns * 2 / 3) {
                space = next;
            }
            at = next;
        }
        return to;
    }

    /** Code that fits without the gutter goes without it: a row that goes on is worse than one that touches the edge. */
    private static int gutter(Flow flow, int widest) {
        boolean justFits = widest <= flow.room() && widest > flow.room() - GUTTER;
        return justFits || flow.room() < LEAST_ROOM_FOR_GUTTER ? 0 : GUTTER;
    }

    private static int widest(String code) {
        int widest = 0;
        int from = 0;
        while (from <= code.length()) {
            int newline = code.indexOf('\n', from);
            int end = newline < 0 ? code.length() : newline;
            widest = Math.max(widest, Width.of(code.substring(from, end)));
            from = end + 1;
        }
        return widest;
    }

    private static void row(Flow flow, int gutter, String sign, List<Span> code) {
        List<Span> row = new ArrayList<>();
        if (gutter > 0) {
            row.add(Span.of(sign + " ", GROUND));
        }
        row.addAll(code);
        int rest = flow.room() - Line.of(row.toArray(new Span[0])).width();
        if (rest > 0) {
            row.add(Span.of(" ".repeat(rest), GROUND));
        }
        flow.emit(Line.of(row.toArray(new Span[0])));
    }
}
