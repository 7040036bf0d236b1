package opsroad.text;

/** What lies behind a piece of text. A theme gives each ground its colour, or reverse video where it has none. */
public enum Ground {
    PAGE,
    /** The selected row of a list. */
    SELECTED,
    /** The selected row of a pane that does not have the keys. */
    SELECTED_AWAY,
    CODE,
    /** A search hit. */
    MATCH,
    /** The search hit on which the reader stands. */
    MATCH_CURRENT,
    DIALOG,
    BUTTON,
    BUTTON_CHOSEN,
    /** Header and status line. */
    BAR
}
