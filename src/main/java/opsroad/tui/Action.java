package opsroad.tui;

import java.util.List;

/**
 * Everything a key can ask for, with its keys: the one table that dispatch, status line, help and key sheet are made from.
 * Two actions may share a key as long as no screen offers both.
 */
public enum Action {
    UP("up", "up", "k"),
    DOWN("down", "down", "j"),
    LEFT("left", "left", "h"),
    RIGHT("right", "right", "l"),
    PAGE_UP("page up", "pageup", "ctrl-b"),
    PAGE_DOWN("page down", "pagedown", "ctrl-f"),
    FIRST("first", "home", "g"),
    LAST("last", "end", "G"),
    OPEN("open", "enter"),
    TOGGLE("tick", "space"),
    READ_ON("read on", "space"),
    READ_BACK("read back", "b"),
    STATE("state", "s"),
    SKIP("skip or unskip", "x"),
    STAGE_1("stage 1", "1"),
    STAGE_2("stage 2", "2"),
    STAGE_3("stage 3", "3"),
    STAGE_4("stage 4", "4"),
    OPTION_1("first", "1"),
    OPTION_2("second", "2"),
    OPTION_3("third", "3"),
    OPTION_4("fourth", "4"),
    OPTION_5("fifth", "5"),
    OPTION_6("sixth", "6"),
    OPTION_7("seventh", "7"),
    OPTION_8("eighth", "8"),
    OPTION_9("ninth", "9"),
    REVIEW("review", "r"),
    QUIZ("quiz", "z"),
    PLACEMENT("what do I know?", "p"),
    LESSON("lesson", "L"),
    CHEAT_SHEET("cheat sheet", "c"),
    LAB("lab", "b"),
    CHECK("check", "c"),
    HINT("hint", "h"),
    EDIT("editor", "e"),
    SHELL("shell", "t"),
    START_OVER("start again", "r"),
    SOLUTION("solution", "d"),
    ANSWER("answer", "a"),
    GLOSSARY("glossary", "w"),
    NOTE("note", "e"),
    PUT_ASIDE("put card aside", "S"),
    SEARCH("search", "/", ":"),
    PLAN("plan", "P"),
    STATISTICS("statistics", "i"),
    NOTES("notes", "n"),
    OVERVIEW("overview", "o"),
    SETTINGS("settings", ","),
    NEXT("next", "]"),
    PREVIOUS("previous", "["),
    NEXT_HEADING("next heading", "}"),
    PREVIOUS_HEADING("previous heading", "{"),
    FINISH("finished", "d"),
    CONTENTS("contents", "t"),
    FIND("find", "/"),
    FIND_NEXT("next hit", "n"),
    FIND_PREVIOUS("previous hit", "N"),
    COPY("copy code", "c"),
    LINK("links", "f"),
    UNFOLD("open or close fold", "a"),
    UNDO("undo", "u"),
    RESET("reset progress", "R"),
    NEXT_FIELD("other pane", "tab"),
    YES("yes", "y"),
    NO("no", "n", "escape"),
    BACK("back", "escape", "backspace"),
    HELP("keys", "?"),
    MOUSE("mouse on or off", "m"),
    REDRAW("draw again", "ctrl-l"),
    SUSPEND("suspend", "ctrl-z"),
    QUIT("quit", "q"),
    /** Ends the program from anywhere, also from a text field. */
    QUIT_NOW("quit", "ctrl-c");

    private final String label;
    private final List<String> keys;

    Action(String label, String... keys) {
        this.label = label;
        this.keys = List.of(keys);
    }

    /** What it does, in a word or two, where a screen has no better one. */
    public String label() {
        return label;
    }

    /** The keys by name, the one to show first. */
    public List<String> keys() {
        return keys;
    }
}
