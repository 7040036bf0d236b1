package opsroad.text.markdown;

/** Lays documents out for a width: pure, and the same for the same arguments. */
public final class Layout {
    private Layout() {}

    /**
     * Returns the document as rows.
     *
     * @param width in columns; rows are never wider, below 2 columns apart
     */
    public static Page of(Doc doc, int width, LayoutOptions options) {
        Flow flow = new Flow(options, width);
        flow.blocks(doc.blocks());
        return flow.page();
    }
}
