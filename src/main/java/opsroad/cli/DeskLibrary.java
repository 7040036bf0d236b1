package opsroad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.io.content.ContentSource;
import opsroad.io.content.LessonLibrary;
import opsroad.io.content.QuestionReader;
import opsroad.tui.Library;

/** The texts of a road for the screens. Banks are read once. */
public final class DeskLibrary implements Library {
    private final ContentSource source;
    private final LessonLibrary texts;
    private final Map<String, List<Question>> banks = new ConcurrentHashMap<>();

    DeskLibrary(ContentSource source) {
        this.source = source;
        this.texts = new LessonLibrary(source);
    }

    @Override
    public String lesson(Skill skill, Lesson lesson) {
        return text(skill.folder() + "/" + lesson.file())
                .orElseThrow(() -> new UncheckedIOException(
                        lesson.file() + " is missing", new NoSuchFileException(lesson.file())));
    }

    @Override
    public Optional<String> cheatSheet(Skill skill) {
        return text(sheet(skill));
    }

    @Override
    public Optional<String> overview() {
        return text("overview.md");
    }

    @Override
    public Optional<String> capstone(Stage stage) {
        return text(stage.id() + "/capstone.md");
    }

    @Override
    public List<Question> questions(Skill skill) {
        return banks.computeIfAbsent(
                skill.id().value(), id -> QuestionReader.read(source, skill).questions());
    }

    @Override
    public boolean hasQuestions(Skill skill) {
        return source.exists(skill.folder() + "/questions.json");
    }

    @Override
    public boolean hasCheatSheet(Skill skill) {
        return source.exists(sheet(skill));
    }

    private static String sheet(Skill skill) {
        return skill.folder() + "/cheatsheet.md";
    }

    private Optional<String> text(String path) {
        try {
            return Optional.of(texts.read(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read: " + e.getMessage(), e);
        }
    }
}
