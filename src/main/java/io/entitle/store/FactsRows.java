package io.entitle.store;

import java.util.function.Consumer;

/** Reads rows of facts on one connection. For one thread. */
interface FactsRows extends AutoCloseable {

    /** Shows each row, in the order of accounts; a row is only good until the next. */
    void each(Relation relation, Selection selection, Consumer<Row> row);

    @Override
    void close();
}
