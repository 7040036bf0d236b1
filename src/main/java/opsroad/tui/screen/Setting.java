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
    NEW_CARDS(
            "new-cards",
            "New cards a day",
            "How many questions may come up in your reviews for the first time on one day.",
            "10",
            "15",
            "20",
            "30",
            "0",
            "5"),
    RETENTION(
            "retention",
            "Remember",
            "The share of cards you want to know when they come back. More means more reviews.",
            "0.90",
            "0.92",
            "0.95",
            "0.97",
            "0.70",
            "0.80",
            "0.85"),
    DAY_START(
            "day-start",
            "Day starts at",
            "Who studies past midnight still studies today.",
            "4",
            "5",
            "6",
            "0",
            "2",
            "3"),
    GRACE(
            "grace",
            "Free days a week",
            "As many days without study in any seven do not break your streak.",
            "1",
            "2",
            "0"),
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

    public String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    public List<String> choices() {
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
            case MINUTES, NEW_CARDS, RETENTION, DAY_START, GRACE -> Step.stay();
        };
    }
}
