package opsroad.text.markdown;

import java.util.ArrayList;
import java.util.List;
import opsroad.text.Line;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.Width;

/** Draws a table too wide for its pane as one card for each row: name and value below each other. */
final class Cards {
    /** Longer names of columns are cut here, since the full ones stand above all cards. */
    private static final int LONGEST_NAME = 14;

    private Cards() {}

    static void draw(Grid grid, Flow flow) {
        List<String> names = new ArrayList<>();
        for (List<Span> head : grid.rows().get(0)) {
            flow.text(head);
            names.add(name(head, flow.room()));
        }
        for (List<List<Span>> row : grid.rows().subList(1, grid.rows().size())) {
            flow.emit(Line.of(Span.of(flow.glyphs().rule().repeat(flow.textRoom()), Style.of(Role.RULE))));
            for (int i = 0; i < names.size(); i++) {
                value(names.get(i), row.get(i), flow);
            }
        }
    }

    private static String name(List<Span> head, int room) {
        StringBuilder name = new StringBuilder();
        head.forEach(span -> name.append(span.text().replace('\n', ' ')));
        return Width.clip(name.toString(), Math.max(1, Math.min(LONGEST_NAME, room / 2 - 2)));
    }

    private static void value(String name, List<Span> value, Flow flow) {
        if (value.isEmpty()) {
            return;
        }
        String label = name + ": ";
        flow.push(Span.of(label, Style.of(Role.MUTED)), Span.of(" ".repeat(Width.of(label)), Style.TEXT));
        flow.text(value);
        flow.pop();
    }
}
