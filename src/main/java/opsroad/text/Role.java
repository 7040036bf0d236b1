package opsroad.text;

/** What a piece of text means. A theme gives each role its colours; drawing code names roles only. */
public enum Role {
    /** Running text. */
    TEXT,
    /** Secondary text that still has to be read. */
    MUTED,
    /** Text that stands out: titles, the selected name. */
    BRIGHT,
    BORDER,
    /** The border of the pane that has the keys. */
    BORDER_ACTIVE,
    /** The product's own accent. */
    ACCENT,
    /** The accents of the stages, in order; a fifth stage begins again at the first. */
    STAGE_1,
    STAGE_2,
    STAGE_3,
    STAGE_4,
    OK,
    WARN,
    ERROR,
    INFO,
    /** The name of a key in the status line and the help. */
    KEY,
    HEADING_1,
    HEADING_2,
    HEADING_3,
    /** Inline code, and code no token rule knows. */
    CODE,
    CODE_KEYWORD,
    CODE_STRING,
    CODE_NUMBER,
    CODE_COMMENT,
    /** A key of YAML, JSON, TOML or HCL; a name in Dockerfiles. */
    CODE_NAME,
    CODE_INSERTED,
    CODE_DELETED,
    LINK,
    QUOTE,
    /** Rules, bars, bullets: decoration that carries no meaning alone. */
    RULE,
    BULLET,
    MATH,
    NOTE,
    TIP,
    IMPORTANT,
    CAUTION;

    private static final Role[] STAGES = {STAGE_1, STAGE_2, STAGE_3, STAGE_4};

    /**
     * Returns the accent of a stage.
     *
     * @param index of the stage on its road, from 0
     */
    public static Role stage(int index) {
        return STAGES[Math.floorMod(index, STAGES.length)];
    }
}
