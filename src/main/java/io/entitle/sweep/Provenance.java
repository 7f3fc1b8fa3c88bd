package io.entitle.sweep;

/**
 * Where the facts of a run came from, without secrets.
 *
 * @param source the database; empty where that was not recorded
 * @param mapping a digest of the mapping's queries, or {@code own tables}
 */
public record Provenance(String source, String mapping) {

    static final Provenance UNKNOWN = new Provenance("", "");

    /** Whether facts of this and of another origin may be compared without asking. */
    boolean isAsOf(Provenance other) {
        return equals(other) || equals(UNKNOWN) || other.equals(UNKNOWN);
    }

    @Override
    public String toString() {
        return source + " by " + mapping;
    }
}
