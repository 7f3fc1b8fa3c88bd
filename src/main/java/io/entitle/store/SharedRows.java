package io.entitle.store;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Connections that see the same moment, shared by however many cursors there are. */
final class SharedRows implements Dialect.Snapshot {

    private final List<QueriedRows> rows;
    private final AtomicInteger opened = new AtomicInteger();

    SharedRows(List<QueriedRows> rows) {
        this.rows = rows;
    }

    @Override
    public List<String> keys(Range all, int every) {
        return rows.get(0).keys(all, every);
    }

    @Override
    public FactsRows open() {
        return rows.get(opened.getAndIncrement() % rows.size());
    }

    @Override
    public void close() {
        rows.forEach(QueriedRows::end);
    }
}
