package opsroad.tui;

/** What the loop takes from its queue, one at a time. */
public sealed interface Event {
    record KeyPressed(Key key) implements Event {}

    /**
     * Text came from the clipboard.
     *
     * @param text as pasted: maybe several lines, not yet cleaned
     */
    record Pasted(String text) implements Event {}

    /**
     * The mouse did something.
     *
     * @param x column from 0
     * @param y row from 0
     */
    record MouseUsed(Mouse mouse, int x, int y) implements Event {}

    /** The terminal has this size now. */
    record Resized(int columns, int rows) implements Event {}

    /** The program was stopped and goes on: everything has to be drawn anew. */
    record Resumed() implements Event {}

    /** The terminal window became or ceased to be the one that gets the keys. */
    record FocusChanged(boolean focused) implements Event {}

    /** The terminal is gone or a signal asks the program to end. */
    record Ended(String reason) implements Event {}

    /** Work in the background has something for the state. */
    record Replied(Runnable inLoop) implements Event {}

    /** What a mouse did. */
    enum Mouse {
        CLICK,
        RIGHT_CLICK,
        WHEEL_UP,
        WHEEL_DOWN
    }
}
