package opsroad.core.roadmap;

/** The permanent name of an objective, unique in its skill: lower case letters, digits and hyphens. */
public record ObjectiveId(String value) implements Comparable<ObjectiveId> {
    public ObjectiveId {
        Ids.check(value);
    }

    @Override
    public int compareTo(ObjectiveId other) {
        return value.compareTo(other.value);
    }

    // Written out because the ones that a record gets are built at run time, which a cold start feels.
    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectiveId that && value.equals(that.value);
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
