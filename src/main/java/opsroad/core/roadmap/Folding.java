package opsroad.core.roadmap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What does not matter when typed answers are compared. White space never does: it is trimmed and runs of it count as one blank.
 *
 * @param letterCase whether capitals do not matter
 * @param optionOrder whether the order of options such as {@code -t name} does not matter
 * @param quotes whether ' and " count as the same
 */
public record Folding(boolean letterCase, boolean optionOrder, boolean quotes) {
    /**
     * Tells whether what was given counts as this answer. Where the order of options does not matter, an option has a value when a word that is no
     * option follows it in the answer: write answers so that flags stand before other options.
     */
    public boolean matches(String answer, String given) {
        String wanted = plain(answer);
        String got = plain(given);
        if (!optionOrder) {
            return wanted.equals(got);
        }
        Set<String> withValue = withValue(wanted);
        return sorted(wanted, withValue).equals(sorted(got, withValue));
    }

    private String plain(String text) {
        String plain = text.strip().replaceAll("\\s+", " ");
        if (letterCase) {
            plain = plain.toLowerCase(Locale.ROOT);
        }
        return quotes ? plain.replace('"', '\'') : plain;
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && !word.equals("--");
    }

    private static Set<String> withValue(String text) {
        Set<String> found = new HashSet<>();
        String last = "";
        for (String word : text.split(" ", -1)) {
            if (isOption(last) && !isOption(word) && last.indexOf('=') < 0) {
                found.add(last);
            }
            last = word;
        }
        return found;
    }

    /** The words that belong to no option in their order, then the options with their values, sorted. */
    private static List<String> sorted(String text, Set<String> withValue) {
        List<String> front = new ArrayList<>();
        List<String> options = new ArrayList<>();
        String last = "";
        for (String word : text.split(" ", -1)) {
            if (isOption(word)) {
                options.add(word);
            } else if (withValue.contains(last)) {
                options.set(options.size() - 1, last + " " + word);
            } else {
                front.add(word);
            }
            last = word;
        }
        options.sort(null);
        front.addAll(options);
        return front;
    }
}
