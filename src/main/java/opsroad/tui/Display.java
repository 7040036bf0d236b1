package opsroad.tui;

import opsroad.tui.widget.Canvas;

/** A terminal as the loop sees it. Its events go to the queue it was built with. All methods are called by the loop's thread. */
public interface Display extends AutoCloseable {
    int columns();

    int rows();

    /** Shows a frame of the display's size; only what changed is written. The cursor is hidden. */
    void show(Canvas frame);

    /** As {@link #show(Canvas)}, with the cursor at this column and row. */
    void show(Canvas frame, int cursorX, int cursorY);

    /** The next frame is written whole. */
    void redraw();

    /** Gives the terminal back, runs the program's work with it (an editor, a shell), takes it again and redraws. */
    void outside(Runnable work);

    /** Stops the program as Ctrl-Z does; returns when the shell lets it go on, as it was, with a {@link Event.Resumed} queued. */
    void suspend();

    /** Puts text on the clipboard of the terminal (OSC 52), where it has one. */
    void copy(String text);

    /** Turns reports of clicks and the wheel on or off. */
    void mouse(boolean on);

    /** Gives the terminal back as it was. May be called again. */
    @Override
    void close();
}
