package io.entitle.store;

import io.entitle.fact.Facts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Collects accounts and writes so many at a time, those of which anything changed. */
final class BatchWriter implements FactsWriter {

    private static final int BATCH = 5_000;

    private final Dialect dialect;
    private final Connection connection;
    private final Upkeep upkeep;
    private final Map<List<String>, Facts> waiting = new LinkedHashMap<>();

    BatchWriter(Dialect dialect, Connection connection, Upkeep upkeep) {
        this.dialect = dialect;
        this.connection = connection;
        this.upkeep = upkeep;
    }

    /** What differs between databases where accounts are written. */
    interface Upkeep {

        /** A query for the rows of accounts of one product. */
        PreparedStatement rows(String columns, Relation relation, String product, List<String> accounts)
                throws SQLException;

        /** What the database makes of an instant that is written into it. */
        Instant kept(Instant instant);

        /** Deletes accounts of one product, with all that is of them. */
        void delete(String product, List<String> accounts) throws SQLException;

        /** What the database wants done before it is read. */
        void finish() throws SQLException;
    }

    @Override
    public void write(Facts facts) {
        waiting.put(List.of(facts.product(), facts.account()), facts);
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        Map<String, Map<String, Facts>> products = new TreeMap<>();
        waiting.values()
                .forEach(facts -> products.computeIfAbsent(facts.product(), product -> new LinkedHashMap<>())
                        .put(facts.account(), facts));
        try {
            for (Map.Entry<String, Map<String, Facts>> product : products.entrySet()) {
                replace(product.getKey(), new UnchangedAccounts(upkeep).changed(product.getKey(), product.getValue()));
            }
            waiting.clear();
        } catch (SQLException e) {
            throw new DatabaseFailedException(dialect.name(), e);
        }
    }

    private void replace(String product, List<Facts> accounts) throws SQLException {
        upkeep.delete(product, accounts.stream().map(Facts::account).toList());
        insert(accounts);
    }

    /** What is of an account first, so that no revision counts up for it. */
    private void insert(Collection<Facts> accounts) throws SQLException {
        Map<Relation, BulkInsert> tables = new LinkedHashMap<>();
        for (Relation relation : Relation.ACCOUNT_LAST) {
            tables.put(relation, dialect.insert(connection, relation.table(), FactsCells.columns(relation)));
        }
        FactsCells cells = new FactsCells(
                relation -> Objects.requireNonNull(tables.get(relation)).cells());
        accounts.forEach(cells::add);
        for (BulkInsert table : tables.values()) {
            table.write();
        }
    }

    @Override
    public void commit() {
        flush();
        try {
            upkeep.finish();
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseFailedException(dialect.name(), e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new DatabaseFailedException(dialect.name(), e);
        }
    }
}
