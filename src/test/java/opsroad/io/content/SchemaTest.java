package opsroad.io.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {
    private static final Path DATA = Path.of("roadmap-data");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** Words of problems that a schema cannot express, because they compare fields or files. */
    private static final List<String> BEYOND_A_SCHEMA = List.of(
            "is there twice",
            "name of its folder",
            "more than \"max\"",
            "no skill of this road",
            "circle",
            "has no objective",
            "is missing. Write the lesson",
            "belongs to");

    @TempDir
    Path folder;

    private static Set<ValidationMessage> faults(Path file) {
        try {
            String name = file.getFileName().toString().replace(".json", ".schema.json");
            String schema = Files.readString(DATA.resolve("schema").resolve(name));
            return SCHEMAS.getSchema(schema).validate(Files.readString(file), InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> shippedFiles() throws IOException {
        try (Stream<Path> all = Files.walk(DATA.resolve("devops-to-llmops"))) {
            List<String> names = List.of("roadmap.json", "stage.json", "skill.json", "questions.json", "lab.json");
            return all.filter(file -> names.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void theSchemasAcceptWhatIsShipped(Path file) {
        assertThat(faults(file)).isEmpty();
    }

    @Test
    void theSchemasAcceptTheTestRoad() {
        RoadOnDisk road = new RoadOnDisk(folder);
        assertThat(RoadOnDisk.JSON_FILES)
                .allSatisfy(file -> assertThat(faults(road.path(file))).isEmpty());
    }

    static Stream<Arguments> brokenFields() {
        return RoadmapLoaderTest.brokenFields().filter(each -> {
            String says = (String) each.get()[4];
            return BEYOND_A_SCHEMA.stream().noneMatch(says::contains);
        });
    }

    @ParameterizedTest(name = "{4}")
    @MethodSource("brokenFields")
    void theSchemasRefuseWhatTheLoaderRefuses(String file, String old, String by, int line, String says) {
        RoadOnDisk road = new RoadOnDisk(folder).replace(file, old, by);
        assertThat(faults(road.path(file))).as(says).isNotEmpty();
    }
}
