package opsroad.io.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import opsroad.core.roadmap.SkillId;
import org.jspecify.annotations.Nullable;

/**
 * A line as this program writes most of them: one flat JSON object without white space, its strings plain ASCII without escapes, its numbers small
 * and whole. Reading these without a JSON library makes the start several times quicker; anything else is left to the library.
 */
final class PlainLine implements EventFields {
    private static final int MOST_FIELDS = 24;
    private static final int LONGEST_NUMBER = 9;

    /** Ids of events are longer, and no two are the same. */
    private static final int LONGEST_KEPT = 19;

    /** A power of two. */
    private static final int KEPT = 1024;

    private byte[] bytes = new byte[0];
    private int end;
    private final int[] names = new int[2 * MOST_FIELDS];
    private final int[] values = new int[2 * MOST_FIELDS];
    private final @Nullable String[] kept = new String[KEPT];
    private @Nullable SkillId skill;
    private int count;
    private int at;

    /** Returns the line; null when it is not as plain as that, or no JSON at all. */
    static @Nullable PlainLine read(byte[] bytes, int from, int to) {
        PlainLine line = new PlainLine();
        return line.take(bytes, from, to) ? line : null;
    }

    /** Reads another line in place of the one before; false when it is not as plain as that, or no JSON at all. */
    boolean take(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
        count = 0;
        return object();
    }

    private boolean object() {
        if (!skip('{')) {
            return false;
        }
        do {
            if (count == MOST_FIELDS || !string(names, count) || !skip(':') || !value()) {
                return false;
            }
            count++;
        } while (skip(','));
        return skip('}') && at == end;
    }

    private boolean skip(char wanted) {
        if (at < end && bytes[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Reads a string and keeps where it begins and ends, without the quotes. */
    private boolean string(int[] places, int index) {
        if (!skip('"')) {
            return false;
        }
        int from = at;
        int i = at;
        while (i < end && bytes[i] != '"') {
            // Below space: control characters, and all of UTF-8 beyond ASCII, which is negative.
            if (bytes[i] < ' ' || bytes[i] == '\\' || bytes[i] == 127) {
                return false;
            }
            i++;
        }
        places[2 * index] = from;
        places[2 * index + 1] = i;
        at = i;
        return skip('"');
    }

    private boolean value() {
        if (at >= end) {
            return false;
        }
        return switch (bytes[at]) {
            case '"' -> string(values, count);
            case '[' -> strings();
            case 't' -> word("true");
            case 'f' -> word("false");
            default -> number();
        };
    }

    private boolean word(String wanted) {
        values[2 * count] = at;
        for (int i = 0; i < wanted.length(); i++) {
            if (!skip(wanted.charAt(i))) {
                return false;
            }
        }
        values[2 * count + 1] = at;
        return true;
    }

    private boolean number() {
        int from = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        values[2 * count] = from;
        values[2 * count + 1] = at;
        int digits = at - from;
        return digits == 1 || (digits > 1 && digits <= LONGEST_NUMBER && bytes[from] != '0');
    }

    /** A list keeps its brackets, so that it is told from a text; its entries are found again when they are asked for. */
    private boolean strings() {
        int from = at;
        at++;
        if (!skip(']')) {
            do {
                if (!string(values, count)) {
                    return false;
                }
            } while (skip(','));
            if (!skip(']')) {
                return false;
            }
        }
        values[2 * count] = from;
        values[2 * count + 1] = at;
        return true;
    }

    @Override
    public @Nullable String value(String name) {
        int index = find(name);
        return index < 0 || isList(index) ? null : text(values[2 * index], values[2 * index + 1]);
    }

    @Override
    public List<String> list(String name) {
        int index = find(name);
        if (index < 0 || !isList(index)) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        int last = values[2 * index + 1] - 1;
        int i = values[2 * index] + 1;
        while (i < last) {
            int close = i + 1;
            while (bytes[close] != '"') {
                close++;
            }
            all.add(text(i + 1, close));
            i = close + 2;
        }
        return all;
    }

    /** Returns the names, in order. */
    List<String> names() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(text(names[2 * i], names[2 * i + 1]));
        }
        return all;
    }

    private boolean isList(int index) {
        int from = values[2 * index];
        // A text stands behind its quote, so that a bracket there belongs to the text.
        return bytes[from] == '[' && bytes[from - 1] == ':';
    }

    /** The last one counts where a name is there twice, as in the library. */
    private int find(String name) {
        for (int i = count - 1; i >= 0; i--) {
            int from = names[2 * i];
            int length = names[2 * i + 1] - from;
            if (length == name.length()) {
                int same = 0;
                while (same < length && bytes[from + same] == name.charAt(same)) {
                    same++;
                }
                if (same == length) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Short texts are the same ones on thousands of lines: each is kept for the next line that has it. */
    private String text(int from, int to) {
        int length = to - from;
        if (length > LONGEST_KEPT) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
        int hash = length;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        int slot = hash & (kept.length - 1);
        String known = kept[slot];
        if (known == null || !isAt(known, from, length)) {
            known = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            kept[slot] = known;
        }
        return known;
    }

    private boolean isAt(String text, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public SkillId skill() throws EventJson.BadLine {
        String id = text("skill");
        SkillId known = skill;
        if (known == null || !known.value().equals(id)) {
            known = new SkillId(id);
            skill = known;
        }
        return known;
    }
}
