package opsroad.io.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSourceTest {
    @TempDir
    Path folder;

    private ContentSource source;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(folder.resolve("road/one"));
        Files.writeString(folder.resolve("road/one/a.md"), "inside");
        Files.writeString(folder.resolve("secret.md"), "outside");
        source = ContentSource.directory(folder.resolve("road"));
    }

    @Test
    void aFileInsideIsRead() throws IOException {
        assertThat(source.exists("one/a.md")).isTrue();
        assertThat(source.read("one/a.md")).asString(StandardCharsets.UTF_8).isEqualTo("inside");
        assertThat(source.files("one")).containsExactly("one/a.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../secret.md",
                "one/../../secret.md",
                "./one/a.md",
                "/etc/passwd",
                "one//a.md",
                "one/",
                "C:/a",
                "..\\secret.md",
                "a\0b",
                "a\nb"
            })
    void aPathThatCouldLeaveTheFolderIsRefused(String path) {
        for (ContentSource each : new ContentSource[] {source, ContentSource.bundled()}) {
            assertThat(each.exists(path)).isFalse();
            assertThatThrownBy(() -> each.read(path))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("leaves the folder");
        }
    }

    @Test
    void aLinkThatLeavesTheFolderIsRefused() throws IOException {
        Files.createSymbolicLink(folder.resolve("road/one/link.md"), folder.resolve("secret.md"));
        Files.createSymbolicLink(folder.resolve("road/up"), folder);
        for (String path : new String[] {"one/link.md", "up/secret.md"}) {
            assertThat(source.exists(path)).isFalse();
            assertThatThrownBy(() -> source.read(path))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("a link leads out");
        }
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Files.createSymbolicLink(folder.resolve("road/same.md"), folder.resolve("road/one/a.md"));
        assertThat(source.read("same.md")).asString(StandardCharsets.UTF_8).isEqualTo("inside");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> source.read("none.md"))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("none.md");
        assertThatThrownBy(() -> ContentSource.bundled().read("none.md")).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFolderAndAnEndlessFileAreNotRead() throws IOException {
        Files.write(folder.resolve("road/long.md"), new byte[ContentSource.LONGEST_FILE + 1]);
        assertThatThrownBy(() -> source.read("one"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a file");
        assertThatThrownBy(() -> source.read("long.md"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void theRoadThatComesWithTheProgramIsThere() throws IOException {
        assertThat(ContentSource.bundled().exists("roadmap.json")).isTrue();
        assertThat(new LessonLibrary(ContentSource.bundled()).read("devops/docker/lessons/1-images.md"))
                .startsWith("# Images, layers and the build cache");
    }

    @Test
    void whatIsNotUtf8IsShownAsReplaced() throws IOException {
        Files.write(folder.resolve("road/latin.md"), new byte[] {'a', (byte) 0xE4, 'b'});
        assertThat(new LessonLibrary(source).read("latin.md")).isEqualTo("a\uFFFDb");
    }
}
