package io.entitle.store;

import java.util.List;

/** The facts of a database as they were at one moment, whatever is written meanwhile. Safe to share between threads. */
public interface FactsSource extends AutoCloseable {

    /** The keys of a product cut into ranges of so many accounts; they cover all keys, those of no account included. */
    List<Range> ranges(String product, int size);

    /** Another reader of the same moment, for one thread. */
    FactsCursor open();

    @Override
    void close();
}
