package io.entitle.store;

import io.entitle.store.FactsSelects.Placeholders;
import io.entitle.store.FactsSelects.Reading;
import io.entitle.wire.FileAccess;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/** A database in a file. Readers do not wait for a writer, nor it for them. */
public final class Sqlite implements Dialect {

    private static final Placeholders PARAMETERS = new Placeholders(
            "?", "?", "?", " IN (SELECT value FROM json_each(?))", "t.account", "SELECT value FROM json_each(?)", "");

    private static final int WAIT_MILLIS = 60_000;

    private final Path file;
    private final String name;

    private Sqlite(Path file, String name) {
        this.file = file;
        this.name = name;
    }

    static Sqlite at(Path directory, String name) {
        try {
            Path file = directory.resolve(name);
            if (name.isBlank() || Files.isDirectory(file)) {
                throw new DatabaseFailedException("the database", "expected a file, found `" + name + "`");
            }
            return new Sqlite(file, name);
        } catch (InvalidPathException e) {
            throw new DatabaseFailedException("the database", "expected a file, found `" + name + "`");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String place() {
        String path = file.toAbsolutePath().normalize().toString();
        int settings = path.indexOf('?');
        return "file " + (settings < 0 ? path : path.substring(0, settings));
    }

    @Override
    public String folder() {
        return "sqlite";
    }

    @Override
    public DataSource writing() {
        SQLiteConfig config = config();
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        create(file);
        return source(config);
    }

    @Override
    public DataSource reading() {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return source(config);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(WAIT_MILLIS);
        return config;
    }

    private DataSource source(SQLiteConfig config) {
        return source(file, config);
    }

    private static DataSource source(Path file, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    @Override
    public boolean exists() {
        return Files.exists(file);
    }

    /** Whether the whole name is that of the file: behind a question mark may stand settings of the driver. */
    boolean isNamedPlainly() {
        return !file.getFileName().toString().contains("?");
    }

    Path file() {
        return file;
    }

    /** A database of the same name in another folder. */
    Sqlite in(Path folder) {
        return new Sqlite(folder.resolve(file.getFileName()), name);
    }

    @Override
    public FactsWriter writer() {
        try {
            Connection connection = writing().getConnection();
            connection.setAutoCommit(false);
            return new BatchWriter(this, connection, new InsertUpkeep(connection));
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public Object bound(Instant instant) {
        return instant.toString();
    }

    @Override
    public BulkInsert insert(Connection connection, String table, String columns) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + table + " (" + columns + ") VALUES (" + columns.replaceAll("\\w+", "?") + ")");
        BoundCells rows = new BoundCells(name, insert);
        return new BulkInsert(rows, rows::send);
    }

    /**
     * A lock on a file beside it, which the system gives back when the process ends, however it ends. The file is locked
     * as a database is: a lock of Java's own is lost as soon as anybody in the process closes the file once more.
     */
    @Override
    public Optional<Database.Hold> hold() throws SQLException {
        Connection connection = lock().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            return Optional.of(() -> release(connection));
        } catch (SQLException e) {
            connection.close();
            if (e.getErrorCode() == SQLiteErrorCode.SQLITE_BUSY.code) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private DataSource lock() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(0);
        // Behind a question mark stand settings of the driver, not the end of the name.
        String lock = file.getFileName().toString().replaceFirst("(?=\\?|$)", "-lock");
        Path beside = file.resolveSibling(lock);
        if (Files.isSymbolicLink(beside)) {
            throw new DatabaseFailedException(name, "`" + beside.getFileName() + "` beside it is a link; remove it");
        }
        create(beside);
        return source(beside, config);
    }

    /** An empty file is a database; what SQLite keeps beside it has the rights that it has. */
    private void create(Path named) {
        Path made = named.resolveSibling(named.getFileName().toString().replaceFirst("\\?.*", ""));
        try {
            if (!Files.exists(made)) {
                FileAccess.OWNER.create(made);
            }
        } catch (FileAlreadyExistsException e) {
            if (Files.isSymbolicLink(made)) {
                throw new DatabaseFailedException(name, "is a link to a file that is not there");
            }
        } catch (IOException e) {
            throw new DatabaseFailedException(name, "cannot be created");
        }
    }

    private void release(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }

    @Override
    public Map<String, String> columns(Connection connection, String select) throws SQLException {
        Optional<String> problem = SelectText.problemOfFile(select);
        if (problem.isPresent()) {
            throw new SQLException(problem.get());
        }
        return Reading.ofQuery(connection, select);
    }

    @Override
    public Field field(Column column, String type) {
        return new Field(column, "t." + column.name(), false);
    }

    /**
     * Every connection sees the moment at which it begins to read; they all begin while one holds the right to write, so
     * that nobody can have written between the first and the last of them.
     */
    @Override
    public Snapshot snapshot(FactsSelects selects, int readers) {
        try (Connection lock = writing().getConnection()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("SELECT 1");
            List<QueriedRows> begun = new ArrayList<>();
            for (int i = 0; i < Math.max(1, readers); i++) {
                begun.add(QueriedRows.begin(name, reading().getConnection(), selects, PARAMETERS));
            }
            lock.rollback();
            return new SharedRows(begun);
        } catch (SQLException e) {
            throw new DatabaseFailedException(name, e);
        }
    }
}
