package io.entitle.store;

import java.sql.SQLException;

/**
 * How many rows of a file were seen, by two ways of counting that know nothing of each other.
 *
 * @param counted where the text was looked at
 * @param parsed by the parser
 */
record RowCount(TableFile file, long counted, long parsed, long kept, long refused) {

    /** Tells a file of which any row is neither in its table nor refused. */
    void check(ScratchTables scratch, TableProblems problems) throws SQLException {
        long stored = scratch.count(file.relation());
        if (counted != parsed || parsed != kept + refused || stored != kept) {
            problems.addFatal(file.name() + ": " + counted + " rows were counted, " + parsed + " read, " + stored
                    + " taken and " + refused + " refused; expected the same number");
        }
        if (parsed == 0 && file.relation() == Relation.ACCOUNT) {
            problems.addFatal(file.name() + ": found no accounts; expected a row for each");
        }
    }
}
