package opsroad.text.markdown;

import opsroad.text.Role;
import opsroad.text.Style;

/** A thematic break. */
record Rule() implements Block {
    @Override
    public void draw(Flow flow) {
        flow.rule(flow.glyphs().rule(), Style.of(Role.RULE));
    }
}
