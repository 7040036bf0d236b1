package opsroad.core.roadmap;

import java.util.List;

/** Writes indexes as answers. */
final class Indexes {
    private Indexes() {}

    static String ofRight(List<Option> options) {
        StringBuilder right = new StringBuilder();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).right()) {
                right.append(right.isEmpty() ? "" : ",").append(i);
            }
        }
        return right.toString();
    }

    static String upTo(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",").append(i);
        }
        return all.toString();
    }
}
