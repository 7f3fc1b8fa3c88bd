package io.entitle.bench;

import io.entitle.store.Database;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows copied with nothing done to them, on one connection, the way that a database does it fastest. */
interface RowCopy {

    List<String> FACTS =
            List.of("account", "subscription", "subscription_period", "usage", "usage_period", "project", "pack");
    List<String> RESULTS = List.of("result", "answers", "transition");

    /** Lets the database see to what was filled in, so that nothing is measured while it does. */
    void settle() throws Exception;

    /** How long it takes to read all facts. */
    Duration out() throws Exception;

    /** How long it takes to write all results into empty tables of the same kind. */
    Duration in() throws Exception;

    /** By COPY. */
    record Server(Database database) implements RowCopy {

        @Override
        public void settle() throws Exception {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
                statement.execute("CHECKPOINT");
            }
        }

        @Override
        public Duration out() throws Exception {
            long begun = System.nanoTime();
            try (Connection connection = database.connect()) {
                for (String table : FACTS) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "COPY (SELECT * FROM " + table
                                            + " ORDER BY product, account) TO STDOUT (FORMAT binary)",
                                    OutputStream.nullOutputStream());
                }
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        }

        @Override
        public Duration in() throws Exception {
            Duration all = Duration.ZERO;
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                for (String table : RESULTS) {
                    statement.execute("CREATE TABLE copy_of_" + table + " (LIKE " + table + " INCLUDING ALL)");
                    Path file = Files.createTempFile("rows", ".copy");
                    try (OutputStream out = Files.newOutputStream(file)) {
                        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", out);
                    }
                    long begun = System.nanoTime();
                    try (InputStream in = Files.newInputStream(file)) {
                        connection
                                .unwrap(PGConnection.class)
                                .getCopyAPI()
                                .copyIn("COPY copy_of_" + table + " FROM STDIN", in, 1 << 16);
                    }
                    all = all.plus(Duration.ofNanos(System.nanoTime() - begun));
                    Files.delete(file);
                }
            }
            return all;
        }
    }

    /** By one query a table, and batches of inserts. */
    record File(Database database) implements RowCopy {

        private static final int BATCH = 2_000;

        @Override
        public void settle() throws Exception {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
        }

        @Override
        public Duration out() throws Exception {
            long begun = System.nanoTime();
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                for (String table : FACTS) {
                    try (ResultSet rows =
                            statement.executeQuery("SELECT * FROM " + table + " ORDER BY product, account")) {
                        read(rows);
                    }
                }
            }
            return Duration.ofNanos(System.nanoTime() - begun);
        }

        private static void read(ResultSet rows) throws Exception {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }

        @Override
        public Duration in() throws Exception {
            Duration all = Duration.ZERO;
            try (Connection reading = database.connect();
                    Connection writing = database.connect()) {
                for (String table : RESULTS) {
                    create(writing, table);
                    all = all.plus(copied(reading, writing, table));
                }
            }
            return all;
        }

        private static void create(Connection connection, String table) throws Exception {
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("SELECT sql FROM sqlite_master WHERE name = '" + table + "'")) {
                row.next();
                statement.execute(row.getString(1).replaceFirst("TABLE \\w+", "TABLE copy_of_" + table));
            }
        }

        /** Reading back is not counted. */
        private static Duration copied(Connection reading, Connection writing, String table) throws Exception {
            Duration all = Duration.ZERO;
            writing.setAutoCommit(false);
            try (Statement statement = reading.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                int columns = rows.getMetaData().getColumnCount();
                try (PreparedStatement insert = writing.prepareStatement(
                        "INSERT INTO copy_of_" + table + " VALUES (" + "?, ".repeat(columns - 1) + "?)")) {
                    boolean more = true;
                    while (more) {
                        int count = 0;
                        while (count < BATCH && (more = rows.next())) {
                            for (int i = 1; i <= columns; i++) {
                                insert.setObject(i, rows.getObject(i));
                            }
                            insert.addBatch();
                            count++;
                        }
                        long begun = System.nanoTime();
                        insert.executeBatch();
                        writing.commit();
                        all = all.plus(Duration.ofNanos(System.nanoTime() - begun));
                    }
                }
            }
            writing.setAutoCommit(true);
            return all;
        }
    }
}
