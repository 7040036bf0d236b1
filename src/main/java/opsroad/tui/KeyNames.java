package opsroad.tui;

import opsroad.tui.theme.Glyphs;

/** How the keys of {@link Action} are written for people. */
final class KeyNames {
    private KeyNames() {}

    static String shown(String key, Glyphs glyphs) {
        return switch (key) {
            case "up" -> glyphs.upKey();
            case "down" -> glyphs.downKey();
            case "left" -> glyphs.leftKey();
            case "right" -> glyphs.rightKey();
            case "enter" -> glyphs.enterKey();
            case "escape" -> "Esc";
            case "space" -> "Space";
            case "tab" -> "Tab";
            case "backspace" -> "Backspace";
            case "pageup" -> "PgUp";
            case "pagedown" -> "PgDn";
            case "home" -> "Home";
            case "end" -> "End";
            default -> key.startsWith("ctrl-") ? "Ctrl-" + key.substring(5).toUpperCase(java.util.Locale.ROOT) : key;
        };
    }
}
