package opsroad.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.LearnerEvent;
import opsroad.tui.screen.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows or changes settings. */
@Command(name = "set", description = "Show the settings, or change one: opsroad set minutes 30")
final class SetCommand extends OneCommand {
    @Parameters(index = "0", arity = "0..1", paramLabel = "SETTING", description = "Such as minutes.")
    private Optional<String> key = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "VALUE", description = "One of its choices.")
    private Optional<String> value = Optional.empty();

    @Override
    Answer answer() throws Exception {
        Desk desk = desk();
        List<Setting> shown = key.isPresent() ? List.of(setting(key.get())) : List.of(Setting.values());
        if (value.isPresent()) {
            Setting setting = shown.get(0);
            if (!setting.choices().contains(value.get())) {
                throw new IllegalArgumentException(
                        setting.key() + " takes " + String.join(", ", sorted(setting)) + ".");
            }
            desk.save(new LearnerEvent.SettingChanged(setting.key(), value.get()));
        }
        List<String> lines = new ArrayList<>();
        Map<String, Object> json = new LinkedHashMap<>();
        for (Setting setting : shown) {
            String now = setting.value(desk.progress());
            lines.add(
                    setting.key() + " = " + now + "   " + setting.label() + ": " + String.join(", ", sorted(setting)));
            json.put(setting.key(), now);
        }
        return Answer.done(lines, json);
    }

    /** Numbers by size; the first of the others is the usual one. */
    static List<String> sorted(Setting setting) {
        List<String> choices = new ArrayList<>(setting.choices());
        if (choices.stream().allMatch(choice -> choice.matches("[0-9.]+"))) {
            choices.sort(Comparator.comparingDouble(Double::parseDouble));
        }
        return choices;
    }

    private static Setting setting(String key) {
        List<String> known = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            if (setting.key().equals(key)) {
                return setting;
            }
            known.add(setting.key());
        }
        throw new IllegalArgumentException(
                "There is no setting \"" + key + "\". There are " + String.join(", ", known) + ".");
    }
}
