package opsroad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import opsroad.core.roadmap.Skill;
import opsroad.io.content.ContentSource;
import opsroad.io.content.RoadmapLoader;
import opsroad.io.lab.LabDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DeskWorkshopTest {
    @TempDir
    Path home;

    @Test
    void theEditorGetsTheFilesAtTheTopBeforeTheManyBelow() throws Exception {
        Path ran = home.resolve("ran");
        Path editor = Files.writeString(home.resolve("editor"), "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + ran + "'\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();
        ContentSource source = ContentSource.bundled();
        Skill skill = RoadmapLoader.load(source).roadmap().orElseThrow().skills().stream()
                .filter(one -> one.id().value().equals("mlflow"))
                .findFirst()
                .orElseThrow();
        DeskWorkshop workshop = new DeskWorkshop(new LabDesk(source, home), Map.of("EDITOR", editor.toString()));
        workshop.start(workshop.labs(skill).get(0));
        workshop.edit(workshop.labs(skill).get(0));
        assertThat(Files.readAllLines(ran))
                .startsWith("./answer.txt", "./check_request.py", "./signature.json", "./model/MLmodel");
    }
}
