package opsroad.tui.theme;

import opsroad.text.Ground;
import opsroad.text.Role;

/**
 * The hand-picked colours of one theme: for each role on the page and on a selected row in 24 bits and of the 256 indexes, and
 * of the first sixteen; for each ground its background and, where it is too strong for the roles, the one text colour on it.
 */
final class Palette {
    static final int GREY = 8;

    private static final int NO = Ink.DEFAULT;

    private final int[] rgb = new int[Role.values().length];
    private final int[] rgbSelected = new int[Role.values().length];
    private final int[] indexed = new int[Role.values().length];
    private final int[] indexedSelected = new int[Role.values().length];
    private final int[] sixteen = new int[Role.values().length];
    private final int[] groundRgb = new int[Ground.values().length];
    private final int[] groundIndexed = new int[Ground.values().length];
    private final int[] onGroundRgb = new int[Ground.values().length];
    private final int[] onGroundIndexed = new int[Ground.values().length];
    private final int dimRgb;
    private final int dimIndexed;

    private Palette(int dimRgb, int dimIndexed) {
        this.dimRgb = dimRgb;
        this.dimIndexed = dimIndexed;
    }

    int foreground(Role role, Ground ground, boolean inRgb) {
        int own = (inRgb ? onGroundRgb : onGroundIndexed)[ground.ordinal()];
        if (own != NO) {
            return own;
        }
        if (ground == Ground.SELECTED || ground == Ground.SELECTED_AWAY || ground == Ground.BUTTON) {
            return (inRgb ? rgbSelected : indexedSelected)[role.ordinal()];
        }
        return (inRgb ? rgb : indexed)[role.ordinal()];
    }

    int background(Ground ground, boolean inRgb) {
        return (inRgb ? groundRgb : groundIndexed)[ground.ordinal()];
    }

    int dimmed(boolean inRgb) {
        return inRgb ? dimRgb : dimIndexed;
    }

    int sixteen(Role role) {
        return sixteen[role.ordinal()];
    }

    private void role(Role role, int page, int selected, int page256, int selected256, int of16) {
        rgb[role.ordinal()] = page;
        rgbSelected[role.ordinal()] = selected;
        indexed[role.ordinal()] = page256;
        indexedSelected[role.ordinal()] = selected256;
        sixteen[role.ordinal()] = of16;
    }

    private void ground(Ground ground, int back, int back256, int text, int text256) {
        groundRgb[ground.ordinal()] = back;
        groundIndexed[ground.ordinal()] = back256;
        onGroundRgb[ground.ordinal()] = text;
        onGroundIndexed[ground.ordinal()] = text256;
    }

    static Palette dark() {
        Palette all = new Palette(0x565f89, 60);
        all.role(Role.TEXT, 0xc0caf5, 0xd5dcfa, 189, 255, NO);
        all.role(Role.MUTED, 0x8d96bf, 0xa9b1d6, 246, 146, NO);
        all.role(Role.BRIGHT, 0xe6eaff, 0xffffff, 255, 231, NO);
        all.role(Role.BORDER, 0x6b75a3, 0x8d96bf, 243, 103, 8);
        all.role(Role.BORDER_ACTIVE, 0x7aa2f7, 0x9dbcff, 111, 153, 12);
        all.role(Role.ACCENT, 0x7aa2f7, 0x9dbcff, 111, 153, 12);
        all.role(Role.STAGE_1, 0x7aa2f7, 0x9dbcff, 111, 153, 12);
        all.role(Role.STAGE_2, 0x73daca, 0x73daca, 79, 116, 14);
        all.role(Role.STAGE_3, 0xe0af68, 0xf0c483, 179, 222, 11);
        all.role(Role.STAGE_4, 0xbb9af7, 0xcdb5ff, 141, 183, 13);
        all.role(Role.OK, 0x9ece6a, 0xaedd7c, 149, 192, 10);
        all.role(Role.WARN, 0xe0af68, 0xf0c483, 179, 222, 11);
        all.role(Role.ERROR, 0xf7768e, 0xff9aac, 204, 217, 9);
        all.role(Role.INFO, 0x7dcfff, 0x9bdbff, 117, 153, 14);
        all.role(Role.KEY, 0x7dcfff, 0x9bdbff, 117, 153, 14);
        all.role(Role.HEADING_1, 0x7aa2f7, 0x9dbcff, 111, 153, 12);
        all.role(Role.HEADING_2, 0xbb9af7, 0xcdb5ff, 141, 183, 13);
        all.role(Role.HEADING_3, 0x73daca, 0x73daca, 79, 116, 14);
        all.role(Role.CODE, 0x7dcfff, 0x9bdbff, 117, 153, 14);
        all.role(Role.CODE_KEYWORD, 0xbb9af7, 0xcdb5ff, 141, 183, 13);
        all.role(Role.CODE_STRING, 0x9ece6a, 0xaedd7c, 149, 192, 10);
        all.role(Role.CODE_NUMBER, 0xff9e64, 0xffb586, 215, 216, 11);
        all.role(Role.CODE_COMMENT, 0x8b94bd, 0xa9b1d6, 146, 146, NO);
        all.role(Role.CODE_NAME, 0x7aa2f7, 0x9dbcff, 111, 153, 12);
        all.role(Role.CODE_INSERTED, 0x9ece6a, 0xaedd7c, 149, 192, 10);
        all.role(Role.CODE_DELETED, 0xf7768e, 0xff9aac, 204, 217, 9);
        all.role(Role.LINK, 0x7dcfff, 0x9bdbff, 117, 153, 14);
        all.role(Role.QUOTE, 0x8d96bf, 0xa9b1d6, 246, 146, NO);
        all.role(Role.RULE, 0x6b75a3, 0x8d96bf, 243, 103, 8);
        all.role(Role.BULLET, 0x7aa2f7, 0x9dbcff, 111, 153, 12);
        all.role(Role.MATH, 0xff9e64, 0xffb586, 215, 216, 11);
        all.role(Role.NOTE, 0x7aa2f7, 0x9dbcff, 111, 153, 12);
        all.role(Role.TIP, 0x9ece6a, 0xaedd7c, 149, 192, 10);
        all.role(Role.IMPORTANT, 0xbb9af7, 0xcdb5ff, 141, 183, 13);
        all.role(Role.CAUTION, 0xf7768e, 0xff9aac, 204, 217, 9);
        all.ground(Ground.PAGE, 0x1a1b26, 234, NO, NO);
        all.ground(Ground.SELECTED, 0x2e3c64, 237, NO, NO);
        all.ground(Ground.SELECTED_AWAY, 0x292e42, 236, NO, NO);
        all.ground(Ground.CODE, 0x24283b, 235, NO, NO);
        all.ground(Ground.MATCH, 0x5a4a1e, 58, 0xffe2a8, 230);
        all.ground(Ground.MATCH_CURRENT, 0xe0af68, 179, 0x1a1b26, 234);
        all.ground(Ground.DIALOG, 0x1f2233, 235, NO, NO);
        all.ground(Ground.BUTTON, 0x2b3150, 237, NO, NO);
        all.ground(Ground.BUTTON_CHOSEN, 0x7aa2f7, 111, 0x1a1b26, 234);
        all.ground(Ground.BAR, 0x16161e, 233, NO, NO);
        return all;
    }

    static Palette light() {
        Palette all = new Palette(0x9a9fb5, 247);
        all.role(Role.TEXT, 0x2e3450, 0x1f2440, 236, 235, NO);
        all.role(Role.MUTED, 0x5c627f, 0x474d69, 241, 238, NO);
        all.role(Role.BRIGHT, 0x111633, 0x0a0d24, 16, 16, NO);
        all.role(Role.BORDER, 0x7a819d, 0x6a708c, 243, 242, 8);
        all.role(Role.BORDER_ACTIVE, 0x2356b8, 0x1c479b, 25, 25, 4);
        all.role(Role.ACCENT, 0x2356b8, 0x1c479b, 25, 25, 4);
        all.role(Role.STAGE_1, 0x2356b8, 0x1c479b, 25, 25, 4);
        all.role(Role.STAGE_2, 0x0b6a66, 0x07544f, 23, 23, 6);
        all.role(Role.STAGE_3, 0x805000, 0x694100, 94, 58, 3);
        all.role(Role.STAGE_4, 0x7336b8, 0x5f2a9c, 91, 55, 5);
        all.role(Role.OK, 0x3d6613, 0x30530d, 22, 22, 2);
        all.role(Role.WARN, 0x805000, 0x694100, 94, 58, 3);
        all.role(Role.ERROR, 0xb3253f, 0x941a31, 124, 88, 1);
        all.role(Role.INFO, 0x0b6390, 0x084f74, 24, 24, 6);
        all.role(Role.KEY, 0x0b6390, 0x084f74, 24, 24, 6);
        all.role(Role.HEADING_1, 0x2356b8, 0x1c479b, 25, 25, 4);
        all.role(Role.HEADING_2, 0x7336b8, 0x5f2a9c, 91, 55, 5);
        all.role(Role.HEADING_3, 0x0b6a66, 0x07544f, 23, 23, 6);
        all.role(Role.CODE, 0x0b6390, 0x084f74, 24, 24, 6);
        all.role(Role.CODE_KEYWORD, 0x7336b8, 0x5f2a9c, 91, 55, 5);
        all.role(Role.CODE_STRING, 0x3d6613, 0x30530d, 22, 22, 2);
        all.role(Role.CODE_NUMBER, 0x9c4209, 0x803405, 94, 88, 3);
        all.role(Role.CODE_COMMENT, 0x5c627f, 0x474d69, 241, 238, NO);
        all.role(Role.CODE_NAME, 0x2356b8, 0x1c479b, 25, 25, 4);
        all.role(Role.CODE_INSERTED, 0x3d6613, 0x30530d, 22, 22, 2);
        all.role(Role.CODE_DELETED, 0xb3253f, 0x941a31, 124, 88, 1);
        all.role(Role.LINK, 0x0b6390, 0x084f74, 24, 24, 6);
        all.role(Role.QUOTE, 0x5c627f, 0x474d69, 241, 238, NO);
        all.role(Role.RULE, 0x7a819d, 0x6a708c, 243, 242, 8);
        all.role(Role.BULLET, 0x2356b8, 0x1c479b, 25, 25, 4);
        all.role(Role.MATH, 0x9c4209, 0x803405, 94, 88, 3);
        all.role(Role.NOTE, 0x2356b8, 0x1c479b, 25, 25, 4);
        all.role(Role.TIP, 0x3d6613, 0x30530d, 22, 22, 2);
        all.role(Role.IMPORTANT, 0x7336b8, 0x5f2a9c, 91, 55, 5);
        all.role(Role.CAUTION, 0xb3253f, 0x941a31, 124, 88, 1);
        all.ground(Ground.PAGE, 0xf6f6fa, 255, NO, NO);
        all.ground(Ground.SELECTED, 0xccd8f5, 253, NO, NO);
        all.ground(Ground.SELECTED_AWAY, 0xdfe3ee, 254, NO, NO);
        all.ground(Ground.CODE, 0xebedf4, 254, NO, NO);
        all.ground(Ground.MATCH, 0xffe49a, 222, 0x2e2200, 16);
        all.ground(Ground.MATCH_CURRENT, 0x9a5c00, 94, 0xffffff, 231);
        all.ground(Ground.DIALOG, 0xffffff, 231, NO, NO);
        all.ground(Ground.BUTTON, 0xdde2f0, 253, NO, NO);
        all.ground(Ground.BUTTON_CHOSEN, 0x2356b8, 25, 0xffffff, 231);
        all.ground(Ground.BAR, 0xebedf4, 254, NO, NO);
        return all;
    }

    static Palette contrast() {
        Palette all = new Palette(0x8a8a8a, 245);
        all.role(Role.TEXT, 0xffffff, 0xffffff, 231, 231, NO);
        all.role(Role.MUTED, 0xd0d0d0, 0xe8e8e8, 252, 255, NO);
        all.role(Role.BRIGHT, 0xffffff, 0xffffff, 231, 231, NO);
        all.role(Role.BORDER, 0xb0b0b0, 0xd8d8d8, 249, 253, NO);
        all.role(Role.BORDER_ACTIVE, 0x8fc1ff, 0xc0dcff, 117, 195, 14);
        all.role(Role.ACCENT, 0x8fc1ff, 0xc0dcff, 117, 195, 14);
        all.role(Role.STAGE_1, 0x8fc1ff, 0xc0dcff, 117, 195, 14);
        all.role(Role.STAGE_2, 0x6ff2de, 0xa0ffee, 86, 159, 14);
        all.role(Role.STAGE_3, 0xffd866, 0xffe79a, 221, 229, 11);
        all.role(Role.STAGE_4, 0xd9b8ff, 0xead8ff, 183, 225, 13);
        all.role(Role.OK, 0xa6f26b, 0xc8ff9c, 155, 193, 10);
        all.role(Role.WARN, 0xffd866, 0xffe79a, 221, 229, 11);
        all.role(Role.ERROR, 0xff9aa5, 0xffc4ca, 217, 224, 9);
        all.role(Role.INFO, 0x8fe0ff, 0xbdecff, 123, 195, 14);
        all.role(Role.KEY, 0x8fe0ff, 0xbdecff, 123, 195, 14);
        all.role(Role.HEADING_1, 0x8fc1ff, 0xc0dcff, 117, 195, 14);
        all.role(Role.HEADING_2, 0xd9b8ff, 0xead8ff, 183, 225, 13);
        all.role(Role.HEADING_3, 0x6ff2de, 0xa0ffee, 86, 159, 14);
        all.role(Role.CODE, 0x8fe0ff, 0xbdecff, 123, 195, 14);
        all.role(Role.CODE_KEYWORD, 0xd9b8ff, 0xead8ff, 183, 225, 13);
        all.role(Role.CODE_STRING, 0xa6f26b, 0xc8ff9c, 155, 193, 10);
        all.role(Role.CODE_NUMBER, 0xffb37a, 0xffd2b0, 216, 223, 11);
        all.role(Role.CODE_COMMENT, 0xd0d0d0, 0xe8e8e8, 252, 255, NO);
        all.role(Role.CODE_NAME, 0x8fc1ff, 0xc0dcff, 117, 195, 14);
        all.role(Role.CODE_INSERTED, 0xa6f26b, 0xc8ff9c, 155, 193, 10);
        all.role(Role.CODE_DELETED, 0xff9aa5, 0xffc4ca, 217, 224, 9);
        all.role(Role.LINK, 0x8fe0ff, 0xbdecff, 123, 195, 14);
        all.role(Role.QUOTE, 0xd0d0d0, 0xe8e8e8, 252, 255, NO);
        all.role(Role.RULE, 0xb0b0b0, 0xd8d8d8, 249, 253, NO);
        all.role(Role.BULLET, 0x8fc1ff, 0xc0dcff, 117, 195, 14);
        all.role(Role.MATH, 0xffb37a, 0xffd2b0, 216, 223, 11);
        all.role(Role.NOTE, 0x8fc1ff, 0xc0dcff, 117, 195, 14);
        all.role(Role.TIP, 0xa6f26b, 0xc8ff9c, 155, 193, 10);
        all.role(Role.IMPORTANT, 0xd9b8ff, 0xead8ff, 183, 225, 13);
        all.role(Role.CAUTION, 0xff9aa5, 0xffc4ca, 217, 224, 9);
        all.ground(Ground.PAGE, 0x000000, 16, NO, NO);
        all.ground(Ground.SELECTED, 0x123a7a, 18, NO, NO);
        all.ground(Ground.SELECTED_AWAY, 0x303030, 236, NO, NO);
        all.ground(Ground.CODE, 0x161616, 233, NO, NO);
        all.ground(Ground.MATCH, 0x6b5200, 52, 0xffffff, 231);
        all.ground(Ground.MATCH_CURRENT, 0xffd866, 221, 0x000000, 16);
        all.ground(Ground.DIALOG, 0x000000, 16, NO, NO);
        all.ground(Ground.BUTTON, 0x303030, 236, NO, NO);
        all.ground(Ground.BUTTON_CHOSEN, 0xffffff, 231, 0x000000, 16);
        all.ground(Ground.BAR, 0x161616, 233, NO, NO);
        return all;
    }
}
