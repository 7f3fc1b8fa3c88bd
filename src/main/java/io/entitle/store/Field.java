package io.entitle.store;

/**
 * A column as it is read.
 *
 * @param expression what is selected
 * @param typed whether it comes as what it is; else as text
 */
record Field(Column column, String expression, boolean typed) {

    private static final String NOTHING = "NULL";

    /** One that is not there. */
    static Field absent(Column column) {
        return new Field(column, NOTHING, false);
    }

    boolean isThere() {
        return !expression.equals(NOTHING);
    }
}
