package opsroad.io.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RoadmapLoaderTest {
    private static final String ROAD = "roadmap.json";
    private static final String STAGE = "one/stage.json";
    private static final String SKILL = "one/beta/skill.json";

    @TempDir
    Path folder;

    private RoadOnDisk road;

    @BeforeEach
    void writeRoad() {
        road = new RoadOnDisk(folder);
    }

    private List<Problem> problems() {
        return RoadmapLoader.load(road.source()).problems();
    }

    @Test
    void aRoadWithoutProblemsIsLoadedWhole() {
        Loaded loaded = RoadmapLoader.load(road.source());
        assertThat(loaded.problems()).isEmpty();
        Roadmap roadmap = loaded.roadmap().orElseThrow();
        Skill beta = roadmap.skill(new SkillId("beta")).orElseThrow();
        assertThat(roadmap.id()).isEqualTo("test-road");
        assertThat(roadmap.stages()).extracting(stage -> stage.id().value()).containsExactly("one");
        assertThat(beta.folder()).isEqualTo("one/beta");
        assertThat(beta.prerequisites()).containsExactly(new SkillId("alpha"));
        assertThat(beta.hours().max()).isEqualTo(4);
        assertThat(beta.lessons().get(0).file()).isEqualTo("lessons/1-first.md");
        assertThat(beta.resources()).hasSize(5);
    }

    static Stream<Arguments> brokenFields() {
        return Stream.of(
                arguments(
                        ROAD,
                        "\"stages\": [\"one\"]",
                        "\"stages\": []",
                        8,
                        "\"stages\" is an empty list. Add at least one entry."),
                arguments(
                        ROAD, "  \"level\": \"You can read.\",\n", "", 1, "\"level\" is missing. Add it to the road."),
                arguments(ROAD, "\"title\"", "\"titel\"", 4, "unknown field \"titel\". Did you mean \"title\"?"),
                arguments(
                        ROAD,
                        "\"A road\"",
                        "\"A \\u001b[31mroad\"",
                        4,
                        "\"title\" holds a control character or a line break. Remove it; write plain text on one line."),
                arguments(ROAD, "\"1\"", "1", 7, "\"version\" is a number. Write text."),
                arguments(
                        ROAD,
                        "\"test-road\"",
                        "\"Test Road\"",
                        3,
                        "\"Test Road\" in \"id\" is not an id. Use 1 to 64 lower case letters, digits and inner hyphens."),
                arguments(
                        ROAD,
                        "[\"one\"]",
                        "[\"one\", \"one\"]",
                        8,
                        "\"stages\" names \"one\" twice. Keep one of the two."),
                arguments(
                        ROAD,
                        "[\"one\"]",
                        "[\"one\", 2]",
                        8,
                        "\"stages\" holds a number. Each of its entries is text."),
                arguments(
                        STAGE,
                        "\"id\": \"one\"",
                        "\"id\": \"two\"",
                        2,
                        "the id \"two\" is not the name of its folder \"one\". Write \"one\", or rename the folder and its entry in roadmap.json."),
                arguments(
                        STAGE,
                        "\"text\": \"It is built\"",
                        "\"text\": \" \"",
                        16,
                        "\"text\" is empty. Write what it should say."),
                arguments(
                        SKILL,
                        "\"id\": \"beta\"",
                        "\"id\": \"gamma\"",
                        2,
                        "the id \"gamma\" is not the name of its folder \"beta\". Write \"beta\", or rename the folder and its entry in stage.json."),
                arguments(SKILL, "\"why\": \"It helps.\"", "\"why\": null", 5, "\"why\" is null. Write text."),
                arguments(SKILL, "\"min\": 2", "\"min\": 9", 11, "\"min\" is 9, more than \"max\", 4. Swap the two."),
                arguments(SKILL, "\"max\": 4", "\"max\": \"4\"", 11, "\"max\" is text. Write a number."),
                arguments(
                        SKILL,
                        "\"min\": 2",
                        "\"min\": 1.5",
                        11,
                        "\"min\" is 1.5. Write a whole number from 1 to 1000."),
                arguments(SKILL, "\"min\": 2", "\"min\": 0", 11, "\"min\" is 0. Write a whole number from 1 to 1000."),
                arguments(SKILL, "\"core\"", "\"cor\"", 12, "\"importance\" is \"cor\". Did you mean \"core\"?"),
                arguments(
                        SKILL, "\"core\"", "\"nice\"", 12, "\"importance\" is \"nice\". Choose one of core, optional."),
                arguments(
                        SKILL,
                        "\"spec\"",
                        "\"blog\"",
                        38,
                        "\"kind\" is \"blog\". Choose one of docs, spec, course, book, article, video, code."),
                arguments(
                        SKILL,
                        "[\"alpha\"]",
                        "[\"alpah\"]",
                        13,
                        "the prerequisite \"alpah\" is no skill of this road. Did you mean \"alpha\"?"),
                arguments(
                        SKILL,
                        "[\"alpha\"]",
                        "[\"rust\"]",
                        13,
                        "the prerequisite \"rust\" is no skill of this road. Name a skill of any stage, or remove it."),
                arguments(
                        SKILL,
                        "[\"alpha\"]",
                        "[\"beta\"]",
                        13,
                        "prerequisites form a circle: beta needs beta. Remove one of them, for example \"beta\" here."),
                arguments(
                        SKILL,
                        "\"Mend it.\" }",
                        "\"Mend it.\" }, { \"id\": \"read\", \"text\": \"x\" }",
                        19,
                        "the id \"read\" is there twice. Give an objective an id of its own."),
                arguments(
                        SKILL,
                        "\"id\": \"seen\"",
                        "\"id\": \"done\"",
                        32,
                        "the id \"done\" is there twice. Give a checklist item an id of its own."),
                arguments(
                        SKILL,
                        "[\"read\", \"write\"",
                        "[\"raed\", \"write\"",
                        27,
                        "the skill has no objective \"raed\". Did you mean \"read\"?"),
                arguments(
                        SKILL,
                        "\"lessons/1-first.md\"",
                        "\"lessons/2-first.md\"",
                        25,
                        "the file \"one/beta/lessons/2-first.md\" is missing. Write the lesson, or correct the name."),
                arguments(
                        SKILL,
                        "\"lessons/1-first.md\"",
                        "\"../alpha/lessons/1-first.md\"",
                        25,
                        "\"../alpha/lessons/1-first.md\" is not a Markdown file of this skill. Write a path such as \"lessons/1-first.md\"."),
                arguments(SKILL, "\"minutes\": 10", "\"minutes\": \"10\"", 26, "\"minutes\" is text. Write a number."),
                arguments(
                        SKILL,
                        "https://example.org/a",
                        "http://example.org/a",
                        37,
                        "\"http://example.org/a\" is not an https address. Start it with https://."),
                arguments(
                        SKILL,
                        "\"was\": []",
                        "\"was\": [\"alpha\"]",
                        44,
                        "the old id \"alpha\" belongs to one/alpha/skill.json. Remove it from \"was\": progress can count for one skill only."),
                arguments(SKILL, "\"was\": []", "\"wass\": []", 44, "unknown field \"wass\". Did you mean \"was\"?"),
                arguments(
                        SKILL,
                        "\"why\": \"It helps.\"",
                        "\"why\": \"It helps.\", \"why\": \"x\"",
                        5,
                        "\"why\" is there twice. Keep one of the two."),
                arguments(
                        SKILL,
                        "\"hours\": { \"min\": 2, \"max\": 4 }",
                        "\"hours\": 4",
                        11,
                        "\"hours\" is a number. Write an object."));
    }

    @ParameterizedTest(name = "{4}")
    @MethodSource("brokenFields")
    void aWrongFieldIsOneProblemWithItsLineAndRemedy(String file, String old, String by, int line, String says) {
        road.replace(file, old, by);
        assertThat(problems()).extracting(Problem::sentence).containsExactly(file + ":" + line + ": " + says);
        assertThat(RoadmapLoader.load(road.source()).roadmap()).isEmpty();
    }

    static Stream<Arguments> brokenJson() {
        return Stream.of(
                arguments("", 1, "the file is empty"),
                arguments("[]", 1, "the file holds a list, not an object"),
                arguments("{} {}", 1, "something follows the end of the object"),
                arguments("{\n  \"id\": \"one\",\n}", 3, "not valid JSON"),
                arguments("{\n  \"id\": \"one\"\n", 3, "not valid JSON: Unexpected end-of-input"),
                arguments("{\"a\": \"\u0001\"}", 1, "not valid JSON"),
                arguments("[".repeat(1000), 1, "not valid JSON"),
                arguments("{\"a\":" + " ".repeat(1 << 20) + "1}", 1, "the file is longer than 1 MB"));
    }

    @ParameterizedTest(name = "line {1}: {2}")
    @MethodSource("brokenJson")
    void wrongJsonIsOneProblem(String json, int line, String what) {
        road.write(STAGE, json);
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(STAGE);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.what()).startsWith(what);
            assertThat(problem.remedy()).isNotBlank();
            assertThat(problem.sentence()).doesNotContain("\n");
        });
    }

    @Test
    void textThatIsNotUtf8IsAProblem() throws IOException {
        byte[] latin = road.read(STAGE).replace("Stage", "Stäge").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(road.path(STAGE), latin);
        assertThat(problems()).extracting(Problem::remedy).containsExactly("Save the file as UTF-8.");
    }

    @Test
    void aMissingFileIsReportedWhereItIsNamed() throws IOException {
        Files.delete(road.path("one/alpha/skill.json"));
        assertThat(problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "one/stage.json:11: the file \"one/alpha/skill.json\" is missing. Write it, or correct the name.");
    }

    @Test
    void aFolderWithoutARoadIsOneProblem(@TempDir Path empty) {
        assertThat(RoadmapLoader.load(ContentSource.directory(empty.resolve("none")))
                        .problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "roadmap.json:1: the file \"roadmap.json\" is missing. Write it, or correct the name.");
    }

    @Test
    void aCircleIsNamedInOrderAndOnce() {
        road.write(STAGE, RoadOnDisk.stage("one", "\"alpha\", \"beta\", \"gamma\""));
        road.skill("one", "alpha", "\"gamma\"").skill("one", "gamma", "\"beta\"");
        assertThat(problems())
                .extracting(Problem::what)
                .containsExactly("prerequisites form a circle: alpha needs gamma needs beta needs alpha");
    }

    @Test
    void twoStagesCannotShareASkillId() {
        road.write(ROAD, RoadOnDisk.roadmap("\"one\", \"two\""));
        road.write("two/stage.json", RoadOnDisk.stage("two", "\"alpha\""));
        road.skill("two", "alpha", "");
        assertThat(problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "two/alpha/skill.json:2: the id \"alpha\" is also that of one/alpha/skill.json. Give one of the two skills another id and folder.");
    }

    @Test
    void allProblemsOfAllFilesComeAtOnce() {
        road.replace(ROAD, "\"A road\"", "7").replace(STAGE, "\"Stage\"", "[]").replace(SKILL, "\"core\"", "true");
        road.replace("one/alpha/skill.json", "\"minutes\": 10", "\"minutes\": -1");
        assertThat(problems()).hasSize(4);
    }

    @Test
    void aRoadOfTenThousandSkillsIsLoaded() {
        int stages = 10;
        int each = 1000;
        StringBuilder stageIds = new StringBuilder();
        String before = "";
        for (int s = 0; s < stages; s++) {
            stageIds.append(s == 0 ? "" : ", ").append("\"s").append(s).append('"');
            StringBuilder skillIds = new StringBuilder();
            for (int i = 0; i < each; i++) {
                String id = "k" + s + "-" + i;
                skillIds.append(i == 0 ? "" : ", ").append('"').append(id).append('"');
                road.skill("s" + s, id, before);
                before = "\"" + id + "\"";
            }
            road.write("s" + s + "/stage.json", RoadOnDisk.stage("s" + s, skillIds.toString()));
        }
        road.write(ROAD, RoadOnDisk.roadmap(stageIds.toString()));
        Loaded loaded = RoadmapLoader.load(road.source());
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.roadmap().orElseThrow().skills()).hasSize(stages * each);
    }

    @Test
    void noMutationOfARoadMakesItThrow() throws IOException {
        Random random = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            String file = RoadOnDisk.JSON_FILES.get(random.nextInt(RoadOnDisk.JSON_FILES.size()));
            byte[] good = Files.readAllBytes(road.path(file));
            Files.write(road.path(file), mutated(good, random));
            for (Problem problem : ContentCheck.check(road.source())) {
                assertThat(problem.line()).as(problem.toString()).isPositive();
                assertThat(problem.sentence()).doesNotContain("\n", "\u001b");
            }
            Files.write(road.path(file), good);
        }
        assertThat(problems()).isEmpty();
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bytes = good.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            case 1 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> {
                int from = random.nextInt(bytes.length);
                int length = random.nextInt(bytes.length - from);
                System.arraycopy(good, random.nextInt(bytes.length - length), bytes, from, length);
            }
            default -> {
                byte[] signs = "{}[],:\"\\-0n".getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 3; i++) {
                    bytes[random.nextInt(bytes.length)] = signs[random.nextInt(signs.length)];
                }
            }
        }
        return bytes;
    }
}
