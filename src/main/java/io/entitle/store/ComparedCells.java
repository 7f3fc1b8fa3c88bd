package io.entitle.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns rows into texts that are equal where a database would keep the same. For one thread. */
final class ComparedCells implements Cells {

    private static final char NOTHING = '-';

    private final String table;
    private final UnaryOperator<Instant> kept;
    private final List<String> rows;
    private final StringBuilder row = new StringBuilder();

    /**
     * @param kept what the database makes of an instant
     * @param rows where the texts go
     */
    ComparedCells(Relation relation, UnaryOperator<Instant> kept, List<String> rows) {
        this.table = relation.table();
        this.kept = kept;
        this.rows = rows;
    }

    @Override
    public Cells text(String text) {
        row.append(text.length()).append(':').append(text);
        return this;
    }

    @Override
    public Cells number(BigDecimal number) {
        return text(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    @Override
    public Cells truth(boolean truth) {
        return text(truth ? "t" : "f");
    }

    @Override
    public Cells instant(Instant instant) {
        return text(kept.apply(instant).toString());
    }

    @Override
    public Cells nothing() {
        row.append(NOTHING);
        return this;
    }

    @Override
    public void endRow() {
        rows.add(table + row);
        row.setLength(0);
    }
}
