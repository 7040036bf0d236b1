package opsroad.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import opsroad.tui.theme.Glyphs;
import opsroad.tui.widget.Canvas;

/** What a screen draws on: a canvas, the glyphs of this terminal, and the places that answer a click. */
public final class Frame {
    private final Canvas canvas;
    private final Glyphs glyphs;
    private final Answers answers;

    public Frame(Canvas canvas, Glyphs glyphs) {
        this(canvas, glyphs, new Answers());
    }

    private Frame(Canvas canvas, Glyphs glyphs, Answers answers) {
        this.canvas = canvas;
        this.glyphs = glyphs;
        this.answers = answers;
    }

    /** Returns a frame for another canvas whose clicks are answered together with those of this one. */
    public Frame sharing(Canvas other) {
        return new Frame(other, glyphs, answers);
    }

    public Canvas canvas() {
        return canvas;
    }

    public Glyphs glyphs() {
        return glyphs;
    }

    public int width() {
        return canvas.width();
    }

    public int height() {
        return canvas.height();
    }

    /** A click on this part of the canvas means this step; what is drawn later lies above. */
    public void onClick(int x, int y, int columns, int rows, Supplier<Step> step) {
        answers.spots.add(new Spot(canvas.left() + x, canvas.top() + y, columns, rows, step));
    }

    /** Forgets all places, since a dialog lies over them. */
    void coverClicks() {
        answers.spots.clear();
    }

    /** Shows the cursor at this place of the canvas. */
    public void cursor(int x, int y) {
        answers.cursorX = canvas.left() + x;
        answers.cursorY = canvas.top() + y;
    }

    boolean hasCursor() {
        return answers.cursorX >= 0;
    }

    int cursorX() {
        return answers.cursorX;
    }

    int cursorY() {
        return answers.cursorY;
    }

    Optional<Supplier<Step>> clicked(int x, int y) {
        for (int i = answers.spots.size() - 1; i >= 0; i--) {
            if (answers.spots.get(i).holds(x, y)) {
                return Optional.of(answers.spots.get(i).step());
            }
        }
        return Optional.empty();
    }

    /** What all frames of one picture share. */
    private static final class Answers {
        final List<Spot> spots = new ArrayList<>();
        int cursorX = -1;
        int cursorY = -1;
    }

    private record Spot(int x, int y, int columns, int rows, Supplier<Step> step) {
        boolean holds(int atX, int atY) {
            return atX >= x && atX < x + columns && atY >= y && atY < y + rows;
        }
    }
}
