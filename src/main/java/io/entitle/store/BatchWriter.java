package io.entitle.store;

import io.entitle.fact.Facts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects accounts and writes so many at a time. */
final class BatchWriter implements FactsWriter {

    private static final int BATCH = 5_000;

    private final String name;
    private final Connection connection;
    private final Batches batches;
    private final Map<List<String>, Facts> waiting = new LinkedHashMap<>();

    BatchWriter(String name, Connection connection, Batches batches) {
        this.name = name;
        this.connection = connection;
        this.batches = batches;
    }

    /** How a database takes many accounts at once. */
    interface Batches {

        /** Deletes accounts of one product, with all that is of them. */
        void delete(String product, List<String> accounts) throws SQLException;

        /** Adds accounts that are not there; what is theirs first, so that no revision counts up for it. */
        void insert(Collection<Facts> accounts) throws SQLException;

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
        Map<String, List<String>> keys = new TreeMap<>();
        waiting.keySet()
                .forEach(key -> keys.computeIfAbsent(key.get(0), product -> new ArrayList<>())
                        .add(key.get(1)));
        try {
            for (Map.Entry<String, List<String>> product : keys.entrySet()) {
                batches.delete(product.getKey(), product.getValue());
            }
            batches.insert(waiting.values());
            waiting.clear();
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public void commit() {
        flush();
        try {
            batches.finish();
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }
}
