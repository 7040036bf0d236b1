package opsroad.core.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What does not matter when typed answers are compared. White space never does: it is trimmed and runs of it count as one blank.
 *
 * @param letterCase whether capitals do not matter
 * @param optionOrder whether the order of options such as {@code -t name} does not matter
 * @param quotes whether ' and " count as the same
 */
public record Folding(boolean letterCase, boolean optionOrder, boolean quotes) {
    /** Returns the form in which equal answers are equal. */
    public String fold(String text) {
        String folded = text.strip().replaceAll("\\s+", " ");
        if (letterCase) {
            folded = folded.toLowerCase(Locale.ROOT);
        }
        if (quotes) {
            folded = folded.replace('"', '\'');
        }
        return optionOrder ? sorted(folded) : folded;
    }

    /** An option takes the words up to the next option with it; words before the first option stay in front. */
    private static String sorted(String text) {
        List<String> options = new ArrayList<>();
        StringBuilder front = new StringBuilder();
        String last = "";
        for (String word : text.split(" ", -1)) {
            boolean isOption = word.length() > 1 && word.charAt(0) == '-' && !word.equals("--");
            if (isOption) {
                options.add(word);
            } else if (!options.isEmpty() && isValueOf(last)) {
                options.set(options.size() - 1, last + " " + word);
            } else {
                front.append(front.isEmpty() ? "" : " ").append(word);
            }
            last = isOption ? word : "";
        }
        options.sort(null);
        return front + (options.isEmpty() ? "" : " " + String.join(" ", options));
    }

    private static boolean isValueOf(String option) {
        return !option.isEmpty() && option.indexOf('=') < 0;
    }
}
