package io.entitle.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A snapshot of PostgreSQL that one transaction exports and every other one imports. Safe to share between threads. */
final class ExportedSnapshot implements Dialect.Snapshot {

    /** It cannot be a parameter, so it is looked at before it is put into a statement. */
    private static final Pattern ID = Pattern.compile("[0-9A-F-]+");

    private final String name;
    private final DataSource reading;
    private final FactsSelects selects;
    private final Connection exporter;
    private final String id;
    private Optional<List<Relation>> filled = Optional.empty();

    private ExportedSnapshot(String name, DataSource reading, FactsSelects selects, Connection exporter, String id) {
        this.name = name;
        this.reading = reading;
        this.selects = selects;
        this.exporter = exporter;
        this.id = id;
    }

    /** The snapshot of this moment. */
    static ExportedSnapshot begin(String name, DataSource reading, FactsSelects selects) throws SQLException {
        Connection exporter = transaction(reading);
        try (Statement statement = exporter.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pg_export_snapshot()")) {
            rows.next();
            return new ExportedSnapshot(name, reading, selects, exporter, rows.getString(1));
        }
    }

    /** Of which kinds there are any rows. */
    private synchronized List<Relation> relations() throws SQLException {
        if (filled.isEmpty()) {
            List<Relation> found = new ArrayList<>();
            for (Relation relation : selects.relations()) {
                if (new BoundSelect(exporter, selects.any(relation)).read(FactsSelects::isAny)) {
                    found.add(relation);
                }
            }
            filled = Optional.of(List.copyOf(found));
        }
        return filled.get();
    }

    private static Connection transaction(DataSource reading) throws SQLException {
        Connection connection = reading.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    @Override
    public synchronized List<String> keys(Range all, int every) {
        try {
            CopiedRows.set(exporter, selects.product(all), all, List.of());
            String query = selects.keys(PostgreSql.SETTINGS, all, String.valueOf(every));
            return new BoundSelect(exporter, query).read(FactsSelects::texts);
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public FactsRows open() {
        try {
            Connection connection = transaction(reading);
            try (Statement statement = connection.createStatement()) {
                if (!ID.matcher(id).matches()) {
                    throw new IllegalStateException("not the id of a snapshot");
                }
                statement.execute("SET TRANSACTION SNAPSHOT '" + id + "'");
            }
            return new CopiedRows(name, connection, selects, relations(), new ShortTexts());
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public void close() {
        try {
            exporter.close();
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }
}
