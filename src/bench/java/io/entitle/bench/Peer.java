package io.entitle.bench;

import io.entitle.oracle.HandWritten.Row;
import java.util.List;

/** Whether any more of a feature is allowed on a plan, by the rows of its sheet. For one thread. */
interface Peer extends AutoCloseable {

    boolean allows(SheetQuestion question);

    @Override
    default void close() {}

    /** What is asked of a sheet: nothing but the row decides it. */
    record SheetQuestion(String plan, String feature, long used) {}

    /** A limit as the peers state it; what is unlimited has none that can be reached. */
    static long limit(Row row) {
        return row.limit().map(limit -> limit.longValueExact()).orElse(Long.MAX_VALUE);
    }

    /** Builds a peer of rows. */
    interface Builder {
        Peer of(List<Row> rows);
    }
}
