package io.entitle.store;

import java.util.List;
import java.util.function.Consumer;

/** Reads rows of facts on one connection. For one thread. */
interface FactsRows extends AutoCloseable {

    /** Of which kinds there are any rows, besides those of accounts themselves; asked once, not for each range. */
    List<Relation> relations();

    /** Shows each row, in any order; a row is only good until the next. */
    void each(Relation relation, Selection selection, Consumer<Row> row);

    @Override
    void close();
}
