package io.entitle.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** Rows that PostgreSQL copies out in binary form. */
record CopiedRows(String name, Connection connection, FactsSelects selects, List<Relation> relations, ShortTexts texts)
        implements FactsRows {

    private static final String SETTINGS = "SELECT " + BoundSelect.PLAIN_STRINGS + ","
            + " set_config('entitle.product', ?, true),"
            + " set_config('entitle.after', ?, true), set_config('entitle.up_to', ?, true),"
            + " set_config('entitle.keys', ?, true)";

    @Override
    public void each(Relation relation, Selection selection, Consumer<Row> row) {
        try {
            set(selection);
            String query = selects.query(relation, selection, PostgreSql.SETTINGS);
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (" + query + ") TO STDOUT (FORMAT binary)");
            read(copy, new CopiedRow(selects.fields(relation, selection, PostgreSql.SETTINGS), texts), row);
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    /** Each message holds a row, the first also a head, and the last nothing but the end. */
    private static void read(CopyOut copy, CopiedRow row, Consumer<Row> seen) throws SQLException {
        try {
            for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
                if (row.take(message)) {
                    seen.accept(row);
                }
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void set(Selection selection) throws SQLException {
        set(
                connection,
                selects.product(selection.range()),
                selection.range(),
                selection.keys().orElse(List.of()));
    }

    /** Says what the queries of a transaction depend on. */
    static void set(Connection connection, String product, Range range, List<String> keys) throws SQLException {
        try (PreparedStatement settings = connection.prepareStatement(SETTINGS)) {
            settings.setString(1, product);
            settings.setString(2, range.after().orElse(""));
            settings.setString(3, range.upTo().orElse(""));
            settings.setString(4, array(connection, keys));
            settings.execute();
        }
    }

    private static String array(Connection connection, List<String> keys) throws SQLException {
        return connection.createArrayOf("text", keys.toArray()).toString();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }
}
