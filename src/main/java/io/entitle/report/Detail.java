package io.entitle.report;

/** Whether a report names accounts: it may be read by more people than may know them. */
public enum Detail {
    COUNTS(0, 0),
    ACCOUNTS(3, 100);

    private final int few;
    private final int many;

    Detail(int few, int many) {
        this.few = few;
        this.many = many;
    }

    /** How many accounts stand as an example of something. */
    int few() {
        return few;
    }

    /** How many accounts a list holds at most. */
    int many() {
        return many;
    }
}
