package opsroad.core.roadmap;

/** The permanent name of a skill, unique on its road: lower case letters, digits and hyphens. */
public record SkillId(String value) implements Comparable<SkillId> {
    public SkillId {
        Ids.check(value);
    }

    @Override
    public int compareTo(SkillId other) {
        return value.compareTo(other.value);
    }

    // Written out because the ones that a record gets are built at run time, which a cold start feels.
    @Override
    public boolean equals(Object other) {
        return other instanceof SkillId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
