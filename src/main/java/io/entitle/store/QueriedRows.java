package io.entitle.store;

import io.entitle.store.FactsSelects.Placeholders;
import io.entitle.wire.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Rows that are queried in a transaction that goes on until the end. Safe to share between threads, which wait for each other. */
final class QueriedRows implements FactsRows {

    private final String name;
    private final Connection connection;
    private final FactsSelects selects;
    private final Placeholders parameters;
    private Optional<List<Relation>> filled = Optional.empty();

    private QueriedRows(String name, Connection connection, FactsSelects selects, Placeholders parameters) {
        this.name = name;
        this.connection = connection;
        this.selects = selects;
        this.parameters = parameters;
    }

    /** A transaction sees the moment of its first look at the file. */
    static QueriedRows begin(String name, Connection connection, FactsSelects selects, Placeholders parameters)
            throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM sqlite_master")) {
            rows.next();
        }
        return new QueriedRows(name, connection, selects, parameters);
    }

    synchronized List<String> keys(Range all, int every) {
        try (PreparedStatement query = connection.prepareStatement(selects.keys(parameters, all, "?"))) {
            query.setString(1, selects.product(all));
            query.setInt(2, every);
            try (ResultSet rows = query.executeQuery()) {
                return FactsSelects.texts(rows);
            }
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public synchronized List<Relation> relations() {
        List<Relation> known = filled.orElseGet(
                () -> selects.relations().stream().filter(this::isFilled).toList());
        filled = Optional.of(known);
        return known;
    }

    private boolean isFilled(Relation relation) {
        try (PreparedStatement query = connection.prepareStatement(selects.any(relation));
                ResultSet rows = query.executeQuery()) {
            return FactsSelects.isAny(rows);
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public synchronized void each(Relation relation, Selection selection, Consumer<Row> row) {
        String sql = selects.query(relation, selection, parameters);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            List<String> values = values(selection);
            for (int i = 0; i < values.size(); i++) {
                query.setString(i + 1, values.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                QueriedRow seen = new QueriedRow(rows, selects.fields(relation, selection, parameters));
                while (seen.next()) {
                    row.accept(seen);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    /** In the order in which a query asks for them. */
    private List<String> values(Selection selection) {
        Range range = selection.range();
        Stream<String> which = selection.keys().isPresent()
                ? selection.keys().map(QueriedRows::json).stream()
                : Stream.concat(range.after().stream(), range.upTo().stream());
        return Stream.concat(Stream.of(selects.product(range)), which).toList();
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
