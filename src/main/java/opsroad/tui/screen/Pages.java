package opsroad.tui.screen;

import java.util.Set;
import opsroad.text.markdown.Doc;
import opsroad.text.markdown.Layout;
import opsroad.text.markdown.LayoutOptions;
import opsroad.text.markdown.Page;
import org.jspecify.annotations.Nullable;

/** Keeps the last layout of a document, since most frames need the same one again. */
final class Pages {
    private final Doc doc;
    private @Nullable Page page;
    private int width;
    private boolean ascii;
    private Set<Integer> open = Set.of();

    Pages(Doc doc) {
        this.doc = doc;
    }

    Doc doc() {
        return doc;
    }

    /**
     * Returns the document laid out for a width.
     *
     * @param openFolds numbers of the folds that show their answer
     */
    Page at(int columns, boolean asciiOnly, Set<Integer> openFolds) {
        Page known = page;
        if (known == null || width != columns || ascii != asciiOnly || !open.equals(openFolds)) {
            known = Layout.of(doc, columns, new LayoutOptions(asciiOnly, columns, openFolds));
            page = known;
            width = columns;
            ascii = asciiOnly;
            open = openFolds;
        }
        return known;
    }
}
