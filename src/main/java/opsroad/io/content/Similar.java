package opsroad.io.content;

import java.util.Optional;

/** Finds the word that an author probably meant. */
final class Similar {
    private static final int MOST_EDITS = 2;

    private Similar() {}

    /** Returns the nearest of the known words, if at most two letters differ and no more than a third of them. */
    static Optional<String> nearest(String word, Iterable<String> known) {
        Optional<String> best = Optional.empty();
        int fewest = Math.min(MOST_EDITS, word.length() / 3) + 1;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - word.length()) < fewest) {
                int edits = edits(word, candidate);
                if (edits < fewest) {
                    fewest = edits;
                    best = Optional.of(candidate);
                }
            }
        }
        return best;
    }

    /** Counts the letters to add, drop, change or swap with a neighbour (Damerau, optimal string alignment). */
    private static int edits(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
