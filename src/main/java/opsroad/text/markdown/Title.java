package opsroad.text.markdown;

import java.util.List;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;

/** A heading. The first two levels have a rule below, so that they stand out without colour too. */
record Title(int level, List<Span> text) implements Block {
    Title {
        text = List.copyOf(text);
    }

    @Override
    public void draw(Flow flow) {
        flow.text(text);
        if (level == 1) {
            flow.rule(flow.glyphs().heavyRule(), Style.of(Role.HEADING_1));
        } else if (level == 2) {
            flow.rule(flow.glyphs().rule(), Style.of(Role.RULE));
        }
    }

    /** Returns the style of a heading's words. */
    static Style style(int level) {
        return switch (level) {
            case 1 -> Style.of(Role.HEADING_1).bold();
            case 2 -> Style.of(Role.HEADING_2).bold();
            case 3 -> Style.of(Role.HEADING_3).bold();
            case 4 -> Style.of(Role.HEADING_3);
            case 5 -> Style.of(Role.HEADING_3).with(Style.ITALIC);
            default -> Style.of(Role.MUTED).bold();
        };
    }
}
