package opsroad.text.markdown;

import java.util.Locale;
import opsroad.text.Role;
import org.jspecify.annotations.Nullable;

/** The kinds of alert that GitHub has; the kinds of MkDocs are mapped to them. */
enum Alert {
    NOTE(Role.NOTE, "Note", "\u2139", "i"),
    TIP(Role.TIP, "Tip", "\u2726", "*"),
    IMPORTANT(Role.IMPORTANT, "Important", "\u2756", "!"),
    WARNING(Role.WARN, "Warning", "\u25B2", "!"),
    CAUTION(Role.CAUTION, "Caution", "\u2716", "x");

    final Role role;
    final String word;
    private final String sign;
    private final String asciiSign;

    Alert(Role role, String word, String sign, String asciiSign) {
        this.role = role;
        this.word = word;
        this.sign = sign;
        this.asciiSign = asciiSign;
    }

    String sign(boolean ascii) {
        return ascii ? asciiSign : sign;
    }

    /** Returns the kind with this name, or null if the name means no alert. */
    static @Nullable Alert named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "note", "info", "abstract", "example", "quote" -> NOTE;
            case "tip", "hint", "success" -> TIP;
            case "important", "question" -> IMPORTANT;
            case "warning", "attention" -> WARNING;
            case "caution", "danger", "failure", "bug" -> CAUTION;
            default -> null;
        };
    }
}
