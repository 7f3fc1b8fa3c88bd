package io.entitle.store;

import io.entitle.fact.Facts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** Accounts that are copied into PostgreSQL. */
record CopyBatches(Connection connection) implements BatchWriter.Batches {

    @Override
    public void delete(String product, List<String> accounts) throws SQLException {
        for (Relation relation : Relation.ACCOUNT_LAST) {
            String sql = "DELETE FROM " + relation.table() + " WHERE product = ? AND account = ANY (?)";
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setString(1, product);
                delete.setArray(2, connection.createArrayOf("text", accounts.toArray()));
                delete.executeUpdate();
            }
        }
    }

    @Override
    public void insert(Collection<Facts> accounts) throws SQLException {
        Map<Relation, CopyText> tables = new EnumMap<>(Relation.class);
        FactsCells cells = new FactsCells(relation -> tables.computeIfAbsent(relation, any -> new CopyText()));
        accounts.forEach(cells::add);
        for (Relation relation : Relation.ACCOUNT_LAST) {
            if (tables.containsKey(relation)) {
                copy(relation, tables.get(relation));
            }
        }
    }

    private void copy(Relation relation, CopyText rows) throws SQLException {
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "COPY " + relation.table() + " (" + FactsCells.columns(relation) + ") FROM STDIN",
                            new ByteArrayInputStream(rows.bytes()));
        } catch (IOException e) {
            throw new SQLException(e);
        }
    }

    /** Without figures of the tables the way that ranges are read is guessed. */
    @Override
    public void finish() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE account, subscription, usage, project, pack");
        }
    }
}
