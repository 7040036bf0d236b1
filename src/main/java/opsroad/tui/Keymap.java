package opsroad.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a key means on a screen. */
public final class Keymap {
    /** What works on every screen, unless the screen offers the key itself. */
    static final List<Binding> GLOBAL = List.of(
            Binding.of(Action.HELP, "keys", 90),
            Binding.quiet(Action.SEARCH, "search everything, run any action"),
            Binding.quiet(Action.SETTINGS, "settings"),
            Binding.quiet(Action.UNDO, "undo the last change"),
            Binding.quiet(Action.MOUSE, "mouse on or off"),
            Binding.quiet(Action.REDRAW, "draw the screen again"),
            Binding.quiet(Action.SUSPEND, "suspend, as in a shell"),
            Binding.quiet(Action.QUIT_NOW, "quit at once"));

    private Keymap() {}

    /** Returns all bindings of a screen: its own, then the global ones whose action it does not offer. */
    public static List<Binding> bindings(Screen screen, Session session) {
        List<Binding> all = new ArrayList<>(screen.bindings(session));
        int own = all.size();
        for (Binding global : GLOBAL) {
            if (!offers(all.subList(0, own), global.action())) {
                all.add(global);
            }
        }
        return all;
    }

    private static boolean offers(List<Binding> bindings, Action action) {
        for (Binding binding : bindings) {
            if (binding.action() == action) {
                return true;
            }
        }
        return false;
    }

    /** Returns the binding that a key has among these; the first one wins. */
    public static Optional<Binding> find(List<Binding> bindings, Key key) {
        String name = name(key);
        for (Binding binding : bindings) {
            if (binding.action().keys().contains(name)) {
                return Optional.of(binding);
            }
        }
        return Optional.empty();
    }

    /** Returns the name of a key as the table of {@link Action} writes it. */
    static String name(Key key) {
        String base =
                switch (key.code()) {
                    case TEXT -> key.text().equals(" ") ? "space" : key.text();
                    case ENTER -> "enter";
                    case ESCAPE -> "escape";
                    case TAB -> "tab";
                    case BACKSPACE -> "backspace";
                    case DELETE -> "delete";
                    case INSERT -> "insert";
                    case UP -> "up";
                    case DOWN -> "down";
                    case LEFT -> "left";
                    case RIGHT -> "right";
                    case HOME -> "home";
                    case END -> "end";
                    case PAGE_UP -> "pageup";
                    case PAGE_DOWN -> "pagedown";
                    case FUNCTION -> "f" + key.text();
                };
        return (key.ctrl() ? "ctrl-" : "") + (key.alt() ? "alt-" : "") + base;
    }
}
