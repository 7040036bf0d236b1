package opsroad.io.journal;

import java.util.List;
import opsroad.core.roadmap.SkillId;
import org.jspecify.annotations.Nullable;

/** The fields of one line; those of newer versions are read over. */
interface EventFields {
    /** Returns the text, number or truth of a field as it is written; null without the field. */
    @Nullable
    String value(String name);

    /** Returns the entries of a list; none without the field. */
    List<String> list(String name);

    default boolean has(String name) {
        return value(name) != null;
    }

    default String text(String name) throws EventJson.BadLine {
        @Nullable String value = value(name);
        if (value == null) {
            throw new EventJson.BadLine("it has no \"" + name + "\"");
        }
        return value;
    }

    default String textOr(String name, String otherwise) {
        @Nullable String value = value(name);
        return value == null ? otherwise : value;
    }

    /** Returns the skill that the line belongs to. */
    default SkillId skill() throws EventJson.BadLine {
        return new SkillId(text("skill"));
    }

    default boolean flag(String name, boolean otherwise) {
        @Nullable String value = value(name);
        return value == null ? otherwise : value.equals("true");
    }

    default int number(String name) throws EventJson.BadLine {
        return Integer.parseInt(text(name));
    }
}
