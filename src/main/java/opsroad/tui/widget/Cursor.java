package opsroad.tui.widget;

/**
 * Where one stands in a list that scrolls.
 *
 * @param selected row from 0
 * @param top first visible row
 */
public record Cursor(int selected, int top) {
    public static final Cursor START = new Cursor(0, 0);

    /** Returns the cursor moved by rows, within the list, with the selected row visible. */
    public Cursor move(int rows, int size, int visible) {
        return new Cursor(selected + rows, top).within(size, visible);
    }

    public Cursor to(int row, int size, int visible) {
        return new Cursor(row, top).within(size, visible);
    }

    /** Returns the cursor as it can be shown: inside the list, the selected row visible, no blank rows below the end. */
    public Cursor within(int size, int visible) {
        int row = Math.max(0, Math.min(selected, size - 1));
        int room = Math.max(1, visible);
        int first = Math.max(0, Math.min(top, size - room));
        if (row < first) {
            first = row;
        } else if (row >= first + room) {
            first = row - room + 1;
        }
        return new Cursor(row, first);
    }
}
