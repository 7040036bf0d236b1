package opsroad.io.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeTest {
    @ParameterizedTest(name = "{0}, flag {1}, OPSROAD_HOME {2}, XDG_DATA_HOME {3}: {4}")
    @CsvSource({
        "Linux,,,, /home/ada/.local/share/opsroad",
        "Linux,,, /data, /data/opsroad",
        "Linux,,, relative, /home/ada/.local/share/opsroad",
        "Linux,, /own, /data, /own",
        "Linux, /flag, /own, /data, /flag",
        "Mac OS X,,,, /home/ada/Library/Application Support/opsroad",
        "Windows 11,,,, /home/ada/AppData/Roaming/opsroad",
    })
    void theHomeIsTheFirstThatIsSaid(String system, String flag, String own, String data, String home) {
        Map<String, String> env = new HashMap<>();
        if (own != null) {
            env.put("OPSROAD_HOME", own);
        }
        if (data != null) {
            env.put("XDG_DATA_HOME", data);
        }
        assertThat(Home.of(Optional.ofNullable(flag).map(Path::of), env, system, Path.of("/home/ada")))
                .isEqualTo(Path.of(home));
    }

    @Test
    void aPlaceComesBackAndADamagedOneCountsAsNone(@TempDir Path folder) throws Exception {
        PlaceFile place = new PlaceFile(folder);
        assertThat(place.read()).isEmpty();
        place.write(Map.of("screen", "skill", "skill", "docker"));
        assertThat(place.read()).containsOnly(Map.entry("screen", "skill"), Map.entry("skill", "docker"));
        for (String damaged : new String[] {"", "{\"screen\":", "[1]", "{\"screen\":\"sk"}) {
            Files.writeString(folder.resolve("place.json"), damaged);
            assertThat(place.read()).as(damaged).isEmpty();
        }
    }

    @Test
    void whatAKilledProgramLeftOfAPlaceIsUsedUpByTheNext(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("place.json.new"), "{\"screen\":\"sk");
        PlaceFile place = new PlaceFile(folder);
        place.write(Map.of("screen", "plan"));
        assertThat(place.read()).containsOnly(Map.entry("screen", "plan"));
        assertThat(folder.toFile().list()).containsExactly("place.json");
    }
}
