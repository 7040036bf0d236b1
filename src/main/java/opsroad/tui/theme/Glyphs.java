package opsroad.tui.theme;

import java.util.Locale;
import java.util.Map;

/**
 * The signs of the interface, one column each and in every common font. Only the names of keys may be words in the ASCII set:
 * measure those.
 */
public interface Glyphs {
    static Glyphs unicode() {
        return new Glyphs() {};
    }

    static Glyphs ascii() {
        return new AsciiGlyphs();
    }

    /** Returns the ASCII set unless the terminal shows UTF-8: what {@code native.encoding} says, else the locale of the environment. */
    static Glyphs forEncoding(String nativeEncoding, Map<String, String> env) {
        String said = nativeEncoding.isEmpty() ? locale(env) : nativeEncoding;
        String upper = said.toUpperCase(Locale.ROOT);
        // The console of the Linux kernel has few signs beyond box drawing.
        boolean utf8 = upper.contains("UTF-8") || upper.contains("UTF8");
        return utf8 && !"linux".equals(env.get("TERM")) ? unicode() : ascii();
    }

    private static String locale(Map<String, String> env) {
        for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
            String value = env.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    /** Tells whether only ASCII may be shown. */
    default boolean isAscii() {
        return false;
    }

    /** Stands between a screen and the one opened from it. */
    default String crumb() {
        return "›";
    }

    default String done() {
        return "✓";
    }

    /** How much, from 0 (nothing) to 4; readable without colour. */
    default String heat(int level) {
        return new String[] {"·", "░", "▒", "▓", "█"}[level];
    }

    /** Returns a bar that fills so many eighths of its cell from below; a blank for 0. */
    default String bar(int eighths) {
        return new String[] {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"}[eighths];
    }

    /** A right answer; not {@link #done} in ASCII, where an x would look wrong. */
    default String right() {
        return "✓";
    }

    default String wrong() {
        return "✗";
    }

    default String learning() {
        return "◐";
    }

    default String todo() {
        return "○";
    }

    default String skipped() {
        return "⊘";
    }

    default String stageCurrent() {
        return "◉";
    }

    default String stageBegun() {
        return "◍";
    }

    default String barFull() {
        return "━";
    }

    default String barHalf() {
        return "╸";
    }

    default String barEmpty() {
        return "─";
    }

    /** The end of a stage on a timeline. */
    default String milestone() {
        return "◆";
    }

    default String topLeft() {
        return "╭";
    }

    default String topRight() {
        return "╮";
    }

    default String bottomLeft() {
        return "╰";
    }

    default String bottomRight() {
        return "╯";
    }

    default String horizontal() {
        return "─";
    }

    default String vertical() {
        return "│";
    }

    default String teeLeft() {
        return "├";
    }

    default String teeRight() {
        return "┤";
    }

    default String pointer() {
        return "▸";
    }

    default String folded() {
        return "▸";
    }

    default String unfolded() {
        return "▾";
    }

    default String arrow() {
        return "→";
    }

    default String bullet() {
        return "•";
    }

    default String ellipsis() {
        return "…";
    }

    default String middot() {
        return "·";
    }

    default String cross() {
        return "✗";
    }

    default String checked() {
        return "☑";
    }

    default String unchecked() {
        return "☐";
    }

    default String scrollThumb() {
        return "┃";
    }

    default String scrollTrack() {
        return "│";
    }

    default String wrapMark() {
        return "↪";
    }

    /** The name of the Enter key. */
    default String enterKey() {
        return "⏎";
    }

    default String upKey() {
        return "↑";
    }

    default String downKey() {
        return "↓";
    }

    default String leftKey() {
        return "←";
    }

    default String rightKey() {
        return "→";
    }
}
