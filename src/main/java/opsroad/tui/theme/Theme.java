package opsroad.tui.theme;

import java.util.List;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;

/**
 * Gives roles and grounds their colours. Every value is picked by hand for its depth: computed ones wash out body text and
 * headings alike.
 */
public final class Theme {
    private static final List<String> NAMES = List.of("dark", "light", "contrast", "sixteen", "none");

    private static final int KEPT = Style.BOLD | Style.ITALIC | Style.STRIKE | Style.UNDERLINE;

    private final String name;
    private final Palette palette;
    private final ColorDepth most;

    private Theme(String name, Palette palette, ColorDepth most) {
        this.name = name;
        this.palette = palette;
        this.most = most;
    }

    /** Returns the names that a learner can choose from. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns the theme of this name.
     *
     * @throws IllegalArgumentException for a name that is not one of {@link #names()}
     */
    public static Theme named(String name) {
        return switch (name) {
            case "dark" -> new Theme(name, Palette.dark(), ColorDepth.TRUECOLOR);
            case "light" -> new Theme(name, Palette.light(), ColorDepth.TRUECOLOR);
            case "contrast" -> new Theme(name, Palette.contrast(), ColorDepth.TRUECOLOR);
            case "sixteen" -> new Theme(name, Palette.dark(), ColorDepth.SIXTEEN);
            case "none" -> new Theme(name, Palette.dark(), ColorDepth.NONE);
            default -> throw new IllegalArgumentException("There is no theme \"" + name + "\".");
        };
    }

    public String name() {
        return name;
    }

    /** Returns the ink of a style on a terminal of this depth; a theme may use less than the terminal can. */
    public Ink ink(Style style, ColorDepth terminal) {
        return switch (terminal.compareTo(most) < 0 ? terminal : most) {
            case TRUECOLOR -> colored(style, true);
            case INDEXED -> colored(style, false);
            case SIXTEEN -> sixteen(style);
            case NONE -> none(style);
        };
    }

    private Ink colored(Style style, boolean rgb) {
        int foreground =
                style.has(Style.DIM) ? palette.dimmed(rgb) : palette.foreground(style.role(), style.ground(), rgb);
        int background = palette.background(style.ground(), rgb);
        return rgb
                ? new Ink(Ink.rgb(foreground), Ink.rgb(background), kept(style))
                : new Ink(foreground, background, kept(style));
    }

    /** What lies behind a dialog keeps its shape and loses its weight. */
    private static int kept(Style style) {
        return style.has(Style.DIM) ? 0 : style.marks() & KEPT;
    }

    /** The learner's own background stays: a chosen row is shown by reverse video, since blocks of plain blue hide text. */
    private Ink sixteen(Style style) {
        if (style.has(Style.DIM)) {
            return new Ink(Palette.GREY, Ink.DEFAULT, 0);
        }
        int marks = kept(style) | groundMarks(style.ground());
        if ((marks & Ink.REVERSE) != 0) {
            return new Ink(Ink.DEFAULT, Ink.DEFAULT, marks);
        }
        int bold = style.role() == Role.BRIGHT ? Ink.BOLD : 0;
        return new Ink(palette.sixteen(style.role()), Ink.DEFAULT, marks | bold);
    }

    private static Ink none(Style style) {
        if (style.has(Style.DIM)) {
            return new Ink(Ink.DEFAULT, Ink.DEFAULT, 0);
        }
        // Slanted and crossed-out text is missing in many terminals that have no colours.
        int marks = style.marks() & (Style.BOLD | Style.UNDERLINE);
        return new Ink(Ink.DEFAULT, Ink.DEFAULT, marks | groundMarks(style.ground()) | roleMarks(style.role()));
    }

    private static int groundMarks(Ground ground) {
        return switch (ground) {
            case SELECTED, MATCH, BUTTON_CHOSEN -> Ink.REVERSE;
            case MATCH_CURRENT -> Ink.REVERSE | Ink.BOLD | Ink.UNDERLINE;
            case SELECTED_AWAY -> Ink.BOLD;
            case PAGE, CODE, DIALOG, BUTTON, BAR -> 0;
        };
    }

    private static int roleMarks(Role role) {
        return switch (role) {
            case BRIGHT, KEY, HEADING_1, HEADING_2, HEADING_3, ACCENT, BORDER_ACTIVE, ERROR, CAUTION -> Ink.BOLD;
            case LINK -> Ink.UNDERLINE;
            default -> 0;
        };
    }
}
