package opsroad.io.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Skill;

/** Reads the Markdown of a road, when it is opened. */
public final class LessonLibrary {
    private final ContentSource source;

    public LessonLibrary(ContentSource source) {
        this.source = source;
    }

    /**
     * Reads a Markdown file, such as {@code overview.md}. What is not UTF-8 becomes replacement characters. The text is raw: clean it before it is drawn.
     *
     * @throws IOException with what is wrong, where the file cannot be read
     */
    public String read(String path) throws IOException {
        return new String(source.read(path), StandardCharsets.UTF_8);
    }

    /** Reads a lesson of a skill. */
    public String read(Skill skill, Lesson lesson) throws IOException {
        return read(skill.folder() + "/" + lesson.file());
    }
}
