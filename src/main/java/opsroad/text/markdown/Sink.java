package opsroad.text.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import opsroad.text.Span;

/** The blocks of one container while it is read, with the folds that its HTML has opened. */
final class Sink {
    /** Deeper folds are shown open, so that layout needs no deep stack. */
    private static final int DEEPEST_FOLD = 40;

    private final Deque<OpenFold> folds = new ArrayDeque<>();
    private List<Block> blocks = new ArrayList<>();

    /** A fold that is not closed yet, and the blocks before it. */
    private static final class OpenFold {
        final int index;
        final List<Block> outer;
        List<Span> summary = List.of();

        OpenFold(int index, List<Block> outer) {
            this.index = index;
            this.outer = outer;
        }
    }

    void add(Block block) {
        blocks.add(block);
    }

    boolean canOpenFold() {
        return folds.size() < DEEPEST_FOLD;
    }

    void openFold(int index) {
        folds.push(new OpenFold(index, blocks));
        blocks = new ArrayList<>();
    }

    /** Gives the innermost fold its summary; outside a fold, or for a second one, it is a paragraph. */
    void summary(List<Span> text) {
        OpenFold fold = folds.peek();
        if (fold != null && fold.summary.isEmpty() && blocks.isEmpty()) {
            fold.summary = text;
        } else if (!text.isEmpty()) {
            add(new Prose(text));
        }
    }

    /** Closes the innermost fold; returns false if none is open. */
    boolean closeFold() {
        OpenFold fold = folds.poll();
        if (fold == null) {
            return false;
        }
        Fold closed = new Fold(fold.index, fold.summary, blocks);
        blocks = fold.outer;
        blocks.add(closed);
        return true;
    }

    List<Block> end() {
        while (closeFold()) {
            // Folds that the author forgot to close end with their container.
        }
        return blocks;
    }
}
