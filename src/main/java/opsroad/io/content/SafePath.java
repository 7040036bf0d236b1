package opsroad.io.content;

import java.io.IOException;

/** Which paths a content file may name. */
final class SafePath {
    private SafePath() {}

    /** Tells whether a path stays below its folder: relative, with forward slashes, no empty, {@code .} or {@code ..} part. */
    static boolean isSafe(String path) {
        int from = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                if (!isSafePart(path, from, i)) {
                    return false;
                }
                from = i + 1;
            } else if (isForbidden(path.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static void check(String path) throws IOException {
        if (!isSafe(path)) {
            throw new IOException("the path leaves the folder of the road: " + path);
        }
    }

    private static boolean isSafePart(String path, int from, int to) {
        int length = to - from;
        boolean dots = path.startsWith(".", from) && (length == 1 || (length == 2 && path.charAt(from + 1) == '.'));
        return length > 0 && !dots;
    }

    private static boolean isForbidden(char c) {
        return c < ' ' || c == 0x7F || c == '\\' || c == ':';
    }
}
