package opsroad.core.schedule;

/** How well an answer was remembered. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** Returns the number that the formulas use, 1 to 4. */
    int grade() {
        return grade;
    }

    /** Returns the rating of a number from 1 (again) to 4 (easy). */
    public static Rating of(int grade) {
        for (Rating rating : values()) {
            if (rating.grade == grade) {
                return rating;
            }
        }
        throw new IllegalArgumentException("no rating " + grade);
    }
}
