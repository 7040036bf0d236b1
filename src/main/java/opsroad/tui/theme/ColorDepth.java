package opsroad.tui.theme;

import java.util.Map;

/** How many colours a terminal can show. The order is from few to many. */
public enum ColorDepth {
    NONE,
    SIXTEEN,
    INDEXED,
    TRUECOLOR;

    /** Terminals that show all colours and say so by their name alone, for instance after ssh, which drops COLORTERM. */
    private static final String[] TRUECOLOR_TERMS = {"kitty", "alacritty", "foot", "wezterm", "ghostty"};

    /** Returns the depth that the environment of a process promises. */
    public static ColorDepth of(Map<String, String> env) {
        String term = env.getOrDefault("TERM", "");
        if (!env.getOrDefault("NO_COLOR", "").isEmpty() || isColorless(term)) {
            return NONE;
        }
        String promise = env.getOrDefault("COLORTERM", "");
        if (promise.equals("truecolor") || promise.equals("24bit")) {
            // GNU screen inherits the promise of the terminal around it and cannot keep it; tmux can.
            return term.startsWith("screen") && !env.containsKey("TMUX") ? INDEXED : TRUECOLOR;
        }
        return ofTerm(term);
    }

    private static boolean isColorless(String term) {
        return term.isEmpty() || term.equals("dumb") || term.startsWith("vt1") || term.equals("vt52");
    }

    private static ColorDepth ofTerm(String term) {
        if (term.endsWith("-direct")) {
            return TRUECOLOR;
        }
        if (term.contains("256color")) {
            return INDEXED;
        }
        for (String name : TRUECOLOR_TERMS) {
            if (term.contains(name)) {
                return TRUECOLOR;
            }
        }
        return SIXTEEN;
    }
}
