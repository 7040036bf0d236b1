package opsroad.core.roadmap;

/** The form that all ids share. */
public final class Ids {
    private static final int LONGEST = 64;

    private Ids() {}

    /** Tells whether this can be an id: 1 to 64 lower case letters, digits and inner hyphens. */
    public static boolean isValid(String id) {
        if (id.isEmpty() || id.length() > LONGEST || id.charAt(0) == '-' || id.endsWith("-")) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') {
                return false;
            }
        }
        return true;
    }

    static void check(String id) {
        if (!isValid(id)) {
            throw new IllegalArgumentException(
                    "not an id: \"" + id + "\" (lower case letters, digits and inner hyphens, 1 to 64)");
        }
    }
}
