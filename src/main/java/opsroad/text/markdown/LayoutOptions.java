package opsroad.text.markdown;

import java.util.Set;

/**
 * How a document is laid out.
 *
 * @param ascii whether all decoration is drawn in ASCII
 * @param maxText the widest row of prose in columns; code and tables may be wider
 * @param openFolds the indexes of the folds that are open
 */
public record LayoutOptions(boolean ascii, int maxText, Set<Integer> openFolds) {
    /** Rows of prose beyond this are hard to follow back to the next one. */
    public static final int COMFORTABLE_TEXT = 84;

    public LayoutOptions {
        if (maxText < 1) {
            throw new IllegalArgumentException("rows of " + maxText + " columns");
        }
        openFolds = Set.copyOf(openFolds);
    }

    /** Returns the options for a terminal that shows all signs, with every fold closed. */
    public static LayoutOptions usual() {
        return new LayoutOptions(false, COMFORTABLE_TEXT, Set.of());
    }

    /** Returns these options with other folds open. */
    public LayoutOptions withOpenFolds(Set<Integer> open) {
        return new LayoutOptions(ascii, maxText, open);
    }
}
