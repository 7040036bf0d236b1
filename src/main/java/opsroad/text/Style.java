package opsroad.text;

/**
 * How a piece of text is meant: a role, a ground and marks such as bold. Two equal styles are the same object, so that
 * they can be compared and cached by {@link #index()} alone.
 */
public final class Style {
    public static final int BOLD = 1;
    public static final int ITALIC = 2;
    public static final int STRIKE = 4;
    public static final int UNDERLINE = 8;
    /** Everything behind an open dialog. */
    public static final int DIM = 16;

    /** Marks are the lowest bits of an index, then the ground, then the role. */
    private static final int MARK_BITS = 5;

    private static final Role[] ROLES = Role.values();
    private static final Ground[] GROUNDS = Ground.values();
    private static final Style[] INTERNED = new Style[(ROLES.length * GROUNDS.length) << MARK_BITS];

    /** The number of styles that can be told apart; every {@link #index()} is below it. */
    public static final int COUNT = INTERNED.length;

    public static final Style TEXT = of(Role.TEXT);

    private final Role role;
    private final Ground ground;
    private final int marks;
    private final int index;

    private Style(Role role, Ground ground, int marks, int index) {
        this.role = role;
        this.ground = ground;
        this.marks = marks;
        this.index = index;
    }

    public static Style of(Role role) {
        return of(role, Ground.PAGE, 0);
    }

    /**
     * Returns the one style with these parts.
     *
     * @param marks a sum of {@link #BOLD}, {@link #ITALIC}, {@link #STRIKE}, {@link #UNDERLINE} and {@link #DIM}
     */
    public static Style of(Role role, Ground ground, int marks) {
        int index = ((role.ordinal() * GROUNDS.length + ground.ordinal()) << MARK_BITS) + marks;
        Style known = INTERNED[index];
        return known == null ? intern(role, ground, marks, index) : known;
    }

    private static synchronized Style intern(Role role, Ground ground, int marks, int index) {
        if (INTERNED[index] == null) {
            INTERNED[index] = new Style(role, ground, marks, index);
        }
        return INTERNED[index];
    }

    /** Returns the style with this {@link #index()}. */
    public static Style at(int index) {
        int cell = index >> MARK_BITS;
        return of(ROLES[cell / GROUNDS.length], GROUNDS[cell % GROUNDS.length], index - (cell << MARK_BITS));
    }

    public Role role() {
        return role;
    }

    public Ground ground() {
        return ground;
    }

    public int marks() {
        return marks;
    }

    /** From 0 to {@link #COUNT} - 1, the same for equal styles only. */
    public int index() {
        return index;
    }

    public boolean has(int mark) {
        return (marks & mark) != 0;
    }

    public Style with(int mark) {
        return of(role, ground, marks | mark);
    }

    public Style bold() {
        return with(BOLD);
    }

    public Style on(Ground other) {
        return of(role, other, marks);
    }

    public Style as(Role other) {
        return of(other, ground, marks);
    }

    /** Returns the style of code amid text of this style; a link stays one. */
    public Style code() {
        return (role == Role.LINK ? this : as(Role.CODE)).on(Ground.CODE);
    }

    @Override
    public String toString() {
        return role + " on " + ground + (marks == 0 ? "" : " +" + marks);
    }
}
