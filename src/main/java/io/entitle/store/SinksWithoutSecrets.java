package io.entitle.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/** Replaces the addresses that {@code delivery} held, keys included, by their names; what was delivered stays noted. */
record SinksWithoutSecrets(boolean file) implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("4");
    }

    @Override
    public String getDescription() {
        return "sinks without secrets";
    }

    /** There is no text that could become another one. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        if (file) {
            overwriteDeletedBytes(connection);
        }
        for (String address : addresses(connection)) {
            rename(connection, address);
        }
    }

    /** Else a file holds what was deleted until something is written in its place. */
    private static void overwriteDeletedBytes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA secure_delete = ON");
        }
    }

    private static List<String> addresses(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT sink FROM delivery")) {
            List<String> addresses = new ArrayList<>();
            while (rows.next()) {
                addresses.add(rows.getString(1));
            }
            return addresses;
        }
    }

    private static void rename(Connection connection, String address) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE delivery SET sink = ? WHERE sink = ?")) {
            update.setString(1, SinkName.of(address));
            update.setString(2, address);
            update.executeUpdate();
        }
    }
}
