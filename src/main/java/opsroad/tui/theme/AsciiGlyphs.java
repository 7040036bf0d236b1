package opsroad.tui.theme;

/** The signs for terminals that show ASCII only. */
final class AsciiGlyphs implements Glyphs {
    @Override
    public boolean isAscii() {
        return true;
    }

    @Override
    public String crumb() {
        return ">";
    }

    @Override
    public String done() {
        return "x";
    }

    @Override
    public String heat(int level) {
        return new String[] {".", ":", "+", "*", "#"}[level];
    }

    @Override
    public String bar(int eighths) {
        return new String[] {" ", "_", "_", ".", ":", ":", "+", "*", "#"}[eighths];
    }

    @Override
    public String right() {
        return "+";
    }

    @Override
    public String wrong() {
        return "-";
    }

    @Override
    public String learning() {
        return "~";
    }

    @Override
    public String todo() {
        return ".";
    }

    @Override
    public String skipped() {
        return "-";
    }

    @Override
    public String stageCurrent() {
        return "@";
    }

    @Override
    public String stageBegun() {
        return "*";
    }

    @Override
    public String barFull() {
        return "#";
    }

    @Override
    public String barHalf() {
        return "=";
    }

    @Override
    public String barEmpty() {
        return "-";
    }

    @Override
    public String milestone() {
        return "*";
    }

    @Override
    public String topLeft() {
        return "+";
    }

    @Override
    public String topRight() {
        return "+";
    }

    @Override
    public String bottomLeft() {
        return "+";
    }

    @Override
    public String bottomRight() {
        return "+";
    }

    @Override
    public String horizontal() {
        return "-";
    }

    @Override
    public String vertical() {
        return "|";
    }

    @Override
    public String teeLeft() {
        return "+";
    }

    @Override
    public String teeRight() {
        return "+";
    }

    @Override
    public String pointer() {
        return ">";
    }

    @Override
    public String folded() {
        return "+";
    }

    @Override
    public String unfolded() {
        return "-";
    }

    @Override
    public String arrow() {
        return ">";
    }

    @Override
    public String bullet() {
        return "*";
    }

    @Override
    public String ellipsis() {
        return "~";
    }

    @Override
    public String middot() {
        return "-";
    }

    @Override
    public String cross() {
        return "!";
    }

    @Override
    public String checked() {
        return "x";
    }

    @Override
    public String unchecked() {
        return "_";
    }

    @Override
    public String scrollThumb() {
        return "#";
    }

    @Override
    public String scrollTrack() {
        return "|";
    }

    @Override
    public String wrapMark() {
        return ">";
    }

    @Override
    public String enterKey() {
        return "Enter";
    }

    @Override
    public String upKey() {
        return "Up";
    }

    @Override
    public String downKey() {
        return "Down";
    }

    @Override
    public String leftKey() {
        return "Left";
    }

    @Override
    public String rightKey() {
        return "Right";
    }
}
