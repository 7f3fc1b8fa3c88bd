package io.entitle.store;

import io.entitle.wire.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Rows of SQLite in a transaction that goes on until the end. Safe to share between threads, which wait for each other. */
final class QueriedRows implements FactsRows {

    private final String name;
    private final Connection connection;
    private final FactsSelects selects;

    private QueriedRows(String name, Connection connection, FactsSelects selects) {
        this.name = name;
        this.connection = connection;
        this.selects = selects;
    }

    /** A transaction sees the moment of its first look at the file. */
    static QueriedRows begin(String name, Connection connection, FactsSelects selects) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            rows.next();
        }
        return new QueriedRows(name, connection, selects);
    }

    synchronized List<String> keys(String product, int every) {
        try (PreparedStatement query = connection.prepareStatement(selects.keys(Sqlite.PARAMETERS, "?2"))) {
            query.setString(1, product);
            query.setInt(2, every);
            List<String> keys = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public synchronized void each(Relation relation, Selection selection, Consumer<Row> row) {
        String sql = selects.query(relation, selection, Sqlite.PARAMETERS);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, selection.range().product());
            set(
                    query,
                    2,
                    selection.keys().isPresent()
                            ? Optional.empty()
                            : selection.range().after());
            set(
                    query,
                    3,
                    selection.keys().isPresent()
                            ? Optional.empty()
                            : selection.range().upTo());
            set(query, 4, selection.keys().map(QueriedRows::json));
            try (ResultSet rows = query.executeQuery()) {
                QueriedRow seen = new QueriedRow(rows, selects.fields(relation));
                while (rows.next()) {
                    row.accept(seen);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    private static void set(PreparedStatement query, int place, Optional<String> value) throws SQLException {
        if (value.isPresent()) {
            query.setString(place, value.get());
        }
    }

    private static String json(List<String> keys) {
        return JsonObject.texts(keys).toString();
    }

    /** Others may read on: the transaction ends with the snapshot. */
    @Override
    public void close() {
        // Nothing of its own is open.
    }

    synchronized void end() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }
}
