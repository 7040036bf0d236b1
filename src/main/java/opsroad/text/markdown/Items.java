package opsroad.text.markdown;

import java.util.List;
import opsroad.text.Role;
import opsroad.text.Span;
import opsroad.text.Style;
import opsroad.text.Width;

/** A list, with bullets or numbers. */
record Items(boolean ordered, int start, String delimiter, boolean tight, List<Item> items) implements Block {
    Items {
        items = List.copyOf(items);
    }

    /** Whether an item is a task, and a done one. */
    enum Task {
        NONE,
        OPEN,
        DONE
    }

    /** One item of a list. */
    record Item(Task task, List<Block> body) {
        Item {
            body = List.copyOf(body);
        }
    }

    @Override
    public void draw(Flow flow) {
        flow.listDepth(1);
        int number = start;
        for (Item item : items) {
            if (!tight) {
                flow.gap();
            }
            draw(item, number++, flow);
        }
        flow.listDepth(-1);
    }

    private void draw(Item item, int number, Flow flow) {
        String sign = sign(item, number, flow) + " ";
        Role role = item.task() == Task.DONE ? Role.OK : Role.BULLET;
        flow.push(Span.of(sign, Style.of(role)), Span.of(" ".repeat(Width.of(sign)), Style.TEXT));
        flow.blocks(item.body(), tight);
        flow.pop();
    }

    private String sign(Item item, int number, Flow flow) {
        String box = item.task() == Task.NONE ? "" : flow.glyphs().box(item.task() == Task.DONE);
        if (!ordered) {
            return box.isEmpty() ? flow.glyphs().bullet(flow.listDepth()) : box;
        }
        int digits = Long.toString((long) start + items.size() - 1).length();
        String text = Long.toString(number) + delimiter;
        String right = " ".repeat(Math.max(0, digits + delimiter.length() - text.length())) + text;
        return box.isEmpty() ? right : right + " " + box;
    }
}
