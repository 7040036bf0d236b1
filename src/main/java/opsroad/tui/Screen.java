package opsroad.tui;

import java.util.List;
import java.util.Map;

/** A full frame drawn from its state. It is immutable: what a key changes is a new screen in the {@link Step}. */
public interface Screen {
    /** The name for the header, shown behind those of the screens below. */
    String title(Session session);

    /** What one can do here, in the order of the help. */
    List<Binding> bindings(Session session);

    /** Answers an action that {@link #bindings} offers. */
    Step on(Action action, Session session);

    void draw(Frame frame, Session session);

    /** Tells whether a text field has the keys: then keys that type go to {@link #type}. */
    default boolean takesText() {
        return false;
    }

    /** Answers typed or pasted text, already cleaned, or an editing key. */
    default Step type(Key key, Session session) {
        return Step.stay();
    }

    /** Moves the view by rows, as the wheel does. */
    default Step scroll(int rows, Session session) {
        return Step.stay();
    }

    /** Tells whether the screens below stay visible behind this one. */
    default boolean isDialog() {
        return false;
    }

    /** What is needed to come back here after a restart; empty for a screen that one does not come back to. */
    default Map<String, String> place() {
        return Map.of();
    }

    /** Tells whether the screen wants {@link #tick} several times a second while it is on top. */
    default boolean ticks() {
        return false;
    }

    /** Looks whether something outside has changed. */
    default Step tick(Session session) {
        return Step.stay();
    }

    /** What the screen wants done as soon as it is shown, such as loading a text. */
    default Step opened(Session session) {
        return Step.stay();
    }

    /** What the screen wants done when the one above it has gone. */
    default Step revealed(Session session) {
        return Step.stay();
    }
}
