package opsroad.text.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import opsroad.text.Clean;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.Width;

/** Collects the plain text of a document and, block by block, its styled spans. */
final class Ink {
    /** Tags that nobody closes could pile up; deeper ones change nothing. */
    private static final int DEEPEST = 200;

    private final StringBuilder plain = new StringBuilder();
    private final List<Link> links = new ArrayList<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private List<Span> spans = new ArrayList<>();
    private Style style = Style.TEXT;
    private int link = Span.NO_LINK;

    /** A change of style that is open, and what it changed. */
    private record Mark(String name, Style before, int linkBefore) {}

    int pos() {
        return plain.length();
    }

    String plain() {
        return plain.toString();
    }

    List<Link> links() {
        return links;
    }

    Style style() {
        return style;
    }

    /** Begins a block in this style. */
    void begin(Style base) {
        style = base;
    }

    /** The offset at which the text of this block begins. */
    int blockStart() {
        return spans.isEmpty() ? plain.length() : spans.get(0).pos();
    }

    boolean endsInBlank() {
        return spans.isEmpty() || Character.isWhitespace(plain.charAt(plain.length() - 1));
    }

    /** Adds text in the current style. Soft hyphens go, since terminals disagree on their width. */
    void add(String raw) {
        String safe = Clean.text(raw).replace("\u00AD", "");
        if (!safe.isEmpty()) {
            spans.add(new Span(safe, style, link, plain.length()));
            plain.append(safe);
        }
    }

    /** Adds safe text in a style of its own. */
    void addStyled(String safe, Style own) {
        if (!safe.isEmpty()) {
            spans.add(new Span(safe, own, link, plain.length()));
            plain.append(safe);
        }
    }

    void open(String name, UnaryOperator<Style> change) {
        if (marks.size() < DEEPEST) {
            marks.push(new Mark(name, style, link));
            style = change.apply(style);
        }
    }

    void openLink(String name, Link target) {
        open(
                name,
                before -> before.ground() == Ground.CODE
                        ? before
                        : before.as(Role.LINK).with(Style.UNDERLINE));
        link = links.size();
        links.add(target);
    }

    /** Ends the innermost change of this name and those inside it; unknown names end nothing. */
    void close(String name) {
        int inside = 0;
        for (Mark mark : marks) {
            if (mark.name().equals(name)) {
                restore(mark, inside);
                return;
            }
            inside++;
        }
    }

    private void restore(Mark mark, int inside) {
        for (int i = 0; i <= inside; i++) {
            marks.pop();
        }
        style = mark.before();
        link = mark.linkBefore();
    }

    /** Ends the block and returns its text; spans never divide a cluster. */
    List<Span> take() {
        List<Span> taken = joined(spans);
        spans = new ArrayList<>();
        marks.clear();
        style = Style.TEXT;
        link = Span.NO_LINK;
        if (!taken.isEmpty()) {
            plain.append('\n');
        }
        return taken;
    }

    private static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>(spans.size());
        for (Span span : spans) {
            Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null) {
                joined.add(span);
                continue;
            }
            boolean same = last.style() == span.style() && last.link() == span.link() && follows(last, span);
            int taken = same ? span.text().length() : sharedCluster(last.text(), span.text());
            if (taken > 0) {
                joined.set(joined.size() - 1, grown(last, span.text().substring(0, taken)));
            }
            if (taken < span.text().length()) {
                joined.add(new Span(span.text().substring(taken), span.style(), span.link(), span.pos() + taken));
            }
        }
        return joined;
    }

    private static boolean follows(Span last, Span span) {
        // Bounded, so that joining thousands of short pieces stays linear.
        return last.text().length() < 200 && last.pos() + last.text().length() == span.pos();
    }

    private static Span grown(Span last, String more) {
        return new Span(last.text() + more, last.style(), last.link(), last.pos());
    }

    /** Returns how many characters of the second text belong to the last cluster of the first. */
    private static int sharedCluster(String first, String second) {
        if (second.charAt(0) < '\u0300' && first.charAt(first.length() - 1) < '\u0300') {
            return 0;
        }
        int from = Math.max(0, first.length() - LONGEST_LOOK_BACK);
        String both = first.substring(from) + second;
        int border = first.length() - from;
        int at = 0;
        while (at < border) {
            at = Width.next(both, at);
        }
        return at - border;
    }

    /** No emoji sequence is longer, and a longer look back could become slow. */
    private static final int LONGEST_LOOK_BACK = 64;
}
