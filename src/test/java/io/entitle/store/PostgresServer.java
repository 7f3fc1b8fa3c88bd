package io.entitle.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A PostgreSQL server of its own, started when it is first needed and stopped with the process; shared by all tests, each
 * of which gets a database of its own. It writes to disk before it says so, as a real one does.
 */
public final class PostgresServer implements AutoCloseable {

    private static final PostgresServer SHARED = new PostgresServer();

    private final AtomicInteger databases = new AtomicInteger();
    private final EmbeddedPostgres postgres;

    private PostgresServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PostgresServer shared() {
        return SHARED;
    }

    /** One that is nobody else's, to be made to crash. */
    public static PostgresServer own() {
        return new PostgresServer();
    }

    /** The name of a new and empty database. */
    public String newDatabase() {
        String name = "test_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    /** The name of a new database that holds what another one does, which nobody may be connected to. */
    public String copyOf(String database) {
        String name = "test_" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + database.substring(database.lastIndexOf('/') + 1));
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
    }

    /** An environment in which the databases can be opened. */
    public Map<String, String> environment() {
        return Map.of("ENTITLE_DB_USER", "postgres", "ENTITLE_DB_PASSWORD", "postgres");
    }

    /** A new and empty database. */
    public Database open() {
        return open(newDatabase());
    }

    /** A database of that name. */
    public Database open(String name) {
        return Database.of(name, Path.of(""), environment());
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a statement as the owner of everything. */
    void execute(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
