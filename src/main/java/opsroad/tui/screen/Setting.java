package opsroad.tui.screen;

import java.util.List;
import opsroad.core.progress.Progress;
import opsroad.tui.Step;

/** One thing the learner can choose, with its choices; the first one holds until they do. */
public enum Setting {
    THEME(
            "theme",
            "Theme",
            "auto follows the terminal; none uses no colour at all.",
            "auto",
            "dark",
            "light",
            "contrast",
            "sixteen",
            "none"),
    MINUTES("minutes", "Minutes a day", "How long a day's plan may take.", "45", "60", "90", "120", "15", "30"),
    MOUSE("mouse", "Mouse", "With the mouse on, hold Shift to select text. m switches it anywhere.", "on", "off");

    private final String key;
    private final String label;
    private final String hint;
    private final List<String> choices;

    Setting(String key, String label, String hint, String... choices) {
        this.key = key;
        this.label = label;
        this.hint = hint;
        this.choices = List.of(choices);
    }

    /** Its permanent name in the journal. */
    public String key() {
        return key;
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    List<String> choices() {
        return choices;
    }

    /** Returns what the learner chose, or what holds without a choice. */
    public String value(Progress progress) {
        String chosen = progress.setting(key).orElse(choices.get(0));
        return choices.contains(chosen) ? chosen : choices.get(0);
    }

    Step apply(String value) {
        return switch (this) {
            case THEME -> Step.run(new Step.Errand.Theme(value));
            case MOUSE -> Step.run(new Step.Errand.Mouse(value.equals("on")));
            case MINUTES -> Step.stay();
        };
    }
}
