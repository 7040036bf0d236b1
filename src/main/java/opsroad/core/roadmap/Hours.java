package opsroad.core.roadmap;

/** Study time in hours, from {@code min} for who knows the field to {@code max} for who is new to it. */
public record Hours(int min, int max) {
    public Hours {
        if (min < 1 || max < min) {
            throw new IllegalArgumentException("hours from " + min + " to " + max);
        }
    }

    public int middle() {
        return (min + max + 1) / 2;
    }
}
