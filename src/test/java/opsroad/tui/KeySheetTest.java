package opsroad.tui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import opsroad.tui.screen.Places;
import opsroad.tui.screen.RoadScreen;
import opsroad.tui.theme.Glyphs;
import org.junit.jupiter.api.Test;

/** Keeps the key sheet of the README equal to the table that answers the keys; run with -Dapprove=true to renew it. */
class KeySheetTest {
    private static final Path README = Path.of("README.md");
    private static final String START = "<!-- keys: made from the key table -->\n";
    private static final String END = "<!-- end of keys -->";

    @Test
    void theReadmeShowsTheKeysThatWork() throws Exception {
        String readme = Files.readString(README);
        String before = readme.substring(0, readme.indexOf(START) + START.length());
        String after = readme.substring(readme.indexOf(END));
        String renewed = before + sheet() + after;
        if (Boolean.getBoolean("approve")) {
            Files.writeString(README, renewed);
        }
        assertThat(Files.readString(README)).isEqualTo(renewed);
    }

    private static String sheet() {
        Learner learner = new Learner(SmallRoad.of(2), 120, 40, Glyphs.unicode());
        Map<String, Screen> screens = new LinkedHashMap<>();
        screens.put("Road", learner.sees(RoadScreen.at(learner.session())).top());
        screens.put("Stage", learner.press("right").top());
        screens.put("Skill", learner.press("enter").top());
        screens.put("Lesson", learner.press("enter").top());
        learner.press("d", "escape", "escape");
        screens.put("Question", learner.press("r").top());
        learner.press("1");
        screens.put("After an answer", learner.top());
        learner.sees(RoadScreen.at(learner.session())).press("right", "enter", "G", "up");
        screens.put("Lab", lab(learner));
        learner.sees(RoadScreen.at(learner.session()));
        screens.put("Plan", learner.press("P").top());
        screens.put("Days of the plan", learner.press("enter").top());
        learner.sees(RoadScreen.at(learner.session()));
        screens.put("Search", learner.press("/").types("mint").top());
        StringBuilder sheet = new StringBuilder();
        for (Map.Entry<String, Screen> one : screens.entrySet()) {
            table(sheet, one.getKey(), one.getValue().bindings(learner.session()));
        }
        table(sheet, "Everywhere", Keymap.GLOBAL);
        return sheet.toString();
    }

    private static Screen lab(Learner learner) {
        Map<String, String> place = Map.of("screen", "lab", "skill", "water", "lab", "bed");
        return learner.sees(Places.restore(place, learner.session()).toArray(Screen[]::new))
                .top();
    }

    private static void table(StringBuilder sheet, String title, List<Binding> bindings) {
        sheet.append("\n**").append(title).append("**\n\n| key | what it does |\n|---|---|\n");
        for (Binding binding : bindings) {
            sheet.append("| ");
            String separator = "";
            for (String key : binding.action().keys()) {
                sheet.append(separator)
                        .append('`')
                        .append(KeyNames.shown(key, Glyphs.unicode()))
                        .append('`');
                separator = " ";
            }
            sheet.append(" | ").append(binding.label()).append(" |\n");
        }
    }
}
