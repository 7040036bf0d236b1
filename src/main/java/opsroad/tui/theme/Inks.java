package opsroad.tui.theme;

import opsroad.text.Style;

/** The inks of a theme at the depth of one terminal, each looked up once. */
public final class Inks {
    private final Theme theme;
    private final ColorDepth depth;
    private final Ink[] known = new Ink[Style.COUNT];

    public Inks(Theme theme, ColorDepth depth) {
        this.theme = theme;
        this.depth = depth;
    }

    public Ink of(Style style) {
        Ink ink = known[style.index()];
        if (ink == null) {
            ink = theme.ink(style, depth);
            known[style.index()] = ink;
        }
        return ink;
    }
}
