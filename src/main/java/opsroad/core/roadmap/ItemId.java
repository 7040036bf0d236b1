package opsroad.core.roadmap;

/** The permanent name of an item of a checklist, unique in its skill: lower case letters, digits and hyphens. */
public record ItemId(String value) implements Comparable<ItemId> {
    public ItemId {
        Ids.check(value);
    }

    @Override
    public int compareTo(ItemId other) {
        return value.compareTo(other.value);
    }

    // Written out because the ones that a record gets are built at run time, which a cold start feels.
    @Override
    public boolean equals(Object other) {
        return other instanceof ItemId that && value.equals(that.value);
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
