package opsroad.text.markdown;

import java.util.List;

/** The signs that layout adds, each in the same columns in both sets where it stands before a row. */
record Glyphs(
        List<String> bullets,
        String rule,
        String heavyRule,
        String bar,
        String heavyBar,
        String dottedBar,
        String continued,
        String open,
        String closed,
        String done,
        String undone,
        String cross) {
    private static final Glyphs UNICODE = new Glyphs(
            List.of("\u2022", "\u25E6", "\u25AA", "\u2023"),
            "\u2500",
            "\u2501",
            "\u2502",
            "\u2503",
            "\u250A",
            "\u21AA",
            "\u25BE",
            "\u25B8",
            "\u2611",
            "\u2610",
            "\u253C");
    private static final Glyphs ASCII =
            new Glyphs(List.of("*", "-", "+", "-"), "-", "=", "|", "#", ":", ">", "v", ">", "[x]", "[ ]", "+");

    static Glyphs of(boolean ascii) {
        return ascii ? ASCII : UNICODE;
    }

    String bullet(int depth) {
        return bullets.get(Math.floorMod(depth - 1, bullets.size()));
    }

    String fold(boolean isOpen) {
        return isOpen ? open : closed;
    }

    String box(boolean isDone) {
        return isDone ? done : undone;
    }
}
