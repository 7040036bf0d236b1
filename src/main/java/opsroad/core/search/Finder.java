package opsroad.core.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds pages that hold all words, wherever they stand; and titles and ids that hold the letters in order. */
public final class Finder {
    private static final int IN_TITLE = 1000;
    private static final int IN_ID = 900;
    private static final int AT_START_OF_TITLE = 500;
    private static final int LETTERS_OF_TITLE = 300;
    private static final int MOST_COUNTED = 20;
    private static final int CONTEXT = 36;

    private Finder() {}

    /**
     * A page that was found.
     *
     * @param score the more, the better
     * @param context the words around the first hit, on one line; empty when only the title was found
     * @param line of the text that the context is from, counted from 1; 0 when only the title was found
     */
    public record Hit(Page page, int score, String context, int line) {}

    /** Returns the best pages first; none for blank words. */
    public static List<Hit> find(List<Page> pages, String wanted, int most) {
        String[] words = wanted.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        List<Hit> hits = new ArrayList<>();
        if (wanted.isBlank()) {
            return hits;
        }
        for (Page page : pages) {
            hit(page, words).ifPresent(hits::add);
        }
        hits.sort(Comparator.comparingInt(Hit::score).reversed());
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }

    private static Optional<Hit> hit(Page page, String[] words) {
        int title = page.title().length();
        int score = 0;
        int first = -1;
        for (String word : words) {
            int at = page.folded().indexOf(word);
            if (at < 0 && !page.id().contains(word)) {
                return byLetters(page, String.join("", words));
            }
            if (at < 0) {
                score += IN_ID;
                continue;
            }
            if (at < title) {
                score += IN_TITLE + (at == 0 ? AT_START_OF_TITLE : 0);
            }
            int inText = at > title ? at : page.folded().indexOf(word, title + 1);
            first = first < 0 ? besideTitle(page, word, inText) : first;
            for (int count = 0; inText >= 0 && count < MOST_COUNTED; count++) {
                score++;
                inText = page.folded().indexOf(word, inText + word.length());
            }
        }
        if (first < 0) {
            return Optional.of(new Hit(page, score, "", 0));
        }
        int at = first - title - 1;
        return Optional.of(new Hit(page, score, context(page, at), line(page.text(), at)));
    }

    private static int line(String text, int at) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    /** The first line of a page says its title again: a hit further on says more. */
    private static int besideTitle(Page page, String word, int at) {
        int line = page.folded().lastIndexOf('\n', at) + 1;
        int next =
                at >= 0 && page.folded().startsWith("# ", line) ? page.folded().indexOf(word, at + word.length()) : -1;
        return next < 0 ? at : next;
    }

    /** The letters of what was typed, in order, each behind the one before or at the start of a word: "kb" finds Kubernetes basics. */
    private static Optional<Hit> byLetters(Page page, String letters) {
        int jumps = jumps(page.title().toLowerCase(Locale.ROOT), letters);
        jumps = jumps < 0 ? jumps(page.id(), letters) : jumps;
        return jumps < 0
                ? Optional.empty()
                : Optional.of(new Hit(page, LETTERS_OF_TITLE - 10 * Math.min(20, jumps), "", 0));
    }

    /** Returns how often the letters go on at another word; -1 when they are not all there. */
    private static int jumps(String name, String letters) {
        int at = -1;
        int jumps = 0;
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            boolean follows = at >= 0 && at + 1 < name.length() && name.charAt(at + 1) == letter;
            int next = follows ? at + 1 : wordStart(name, letter, at + 1);
            if (next < 0) {
                return -1;
            }
            jumps += follows ? 0 : 1;
            at = next;
        }
        return jumps;
    }

    private static int wordStart(String title, char letter, int from) {
        for (int i = from; i < title.length(); i++) {
            boolean starts = i == 0 || !Character.isLetterOrDigit(title.charAt(i - 1));
            if (starts && title.charAt(i) == letter) {
                return i;
            }
        }
        return -1;
    }

    private static String context(Page page, int at) {
        String text = page.text();
        int lineEnd = text.indexOf('\n', at);
        int lineStart = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int from = Math.max(lineStart, at - CONTEXT);
        int to = Math.min(lineEnd < 0 ? text.length() : lineEnd, at + 4 * CONTEXT);
        while (from > lineStart && !Character.isWhitespace(text.charAt(from - 1)) && at - from < 2 * CONTEXT) {
            from--;
        }
        return text.substring(from, Math.max(from, to)).replaceAll("\\s+", " ").strip();
    }
}
