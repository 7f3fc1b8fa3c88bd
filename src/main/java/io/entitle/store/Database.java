package io.entitle.store;

import io.entitle.wire.FactsReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * A database that facts or results are kept in. Holds no connection; immutable and safe to share between threads.
 *
 * <p>What fails is told by {@link DatabaseFailedException}.
 */
public final class Database {

    private final Dialect dialect;

    private final Consumer<String> announcements;

    private Database(Dialect dialect, Consumer<String> announcements) {
        this.dialect = dialect;
        this.announcements = announcements;
    }

    /**
     * The database of that name. Nothing is connected to yet.
     *
     * @param name {@code jdbc:postgresql://...}, or the path of a file
     * @param directory what paths are relative to
     * @param environment where the user and the password are looked for
     */
    public static Database of(String name, Path directory, Map<String, String> environment) {
        if (!name.toLowerCase(Locale.ROOT).startsWith("jdbc:")) {
            return new Database(Sqlite.at(directory, name), line -> {});
        }
        return new Database(PostgreSql.at(name, Credentials.of(environment, directory)), line -> {});
    }

    /** This database, and somebody who is told in a line that its tables are brought up to date. */
    public Database announcing(Consumer<String> listener) {
        return new Database(dialect, listener);
    }

    public Dialect dialect() {
        return dialect;
    }

    /** How messages call it: never with a password. */
    public String name() {
        return dialect.name();
    }

    /** A connection that may write; of a file, its transactions begin by taking the right to write. */
    public Connection connect() {
        return failing(() -> dialect.writing().getConnection());
    }

    /** Queries and transactions on connections that may write. */
    public Jdbi jdbi() {
        return Jdbi.create(dialect.writing());
    }

    /** Queries on connections that only read. */
    public Jdbi readOnlyJdbi() {
        return Jdbi.create(dialect.reading());
    }

    /** The sole right to write results; empty where somebody else has it. It ends with the process at the latest. */
    public Optional<Hold> hold() {
        return failing(dialect::hold);
    }

    /** A right that is given back when this is closed. */
    public interface Hold extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Works with the database.
     *
     * @throws DatabaseFailedException if the work fails
     */
    public <T> T failing(Work<T> work) {
        try {
            return work.done();
        } catch (SQLException | JdbiException e) {
            throw new DatabaseFailedException(name(), e);
        }
    }

    /** What may fail with a database. */
    public interface Work<T> {
        T done() throws SQLException;
    }

    /**
     * Creates tables or brings them up to date; where they are, nothing but reading them is needed.
     *
     * @throws DatabaseFailedException if they are of a newer release, or somebody has altered them
     */
    public void migrate(Tables tables) {
        SchemaCheck check = new SchemaCheck(dialect, tables);
        try (Connection connection = connect()) {
            check.refuseOtherEncodings(connection);
            Flyway migrations = check.migrations(dialect.writing());
            check.refuseOthers(migrations);
            if (migrations.info().pending().length > 0) {
                check.upgrade(migrations).ifPresent(announcements);
                migrations.migrate();
            }
        } catch (SQLException | FlywayException e) {
            throw new DatabaseFailedException(name(), e);
        }
    }

    /**
     * Looks whether tables can be read by this release.
     *
     * @throws DatabaseFailedException if they are of another release, or somebody has altered them
     */
    public void check(Tables tables) {
        SchemaCheck check = new SchemaCheck(dialect, tables);
        try (Connection connection = dialect.reading().getConnection()) {
            check.refuseOtherEncodings(connection);
            // Whoever only reads facts need not be allowed to read their history; the columns are looked at all the
            // same.
            if (check.isKnown(connection)) {
                Flyway migrations = check.migrations(dialect.reading());
                check.refuseOthers(migrations);
                check.refuseOlder(migrations);
            }
        } catch (SQLException | FlywayException e) {
            throw new DatabaseFailedException(name(), e);
        }
    }

    /** The facts as they are now, in the tables of {@link Tables#FACTS}. */
    public FactsSource facts(FactsReader reader, int readers) {
        return facts(FactsMapping.own(), reader, readers);
    }

    /**
     * The facts as they are now.
     *
     * @param mapping where they are
     * @param readers how many cursors will be open at a time; more are possible, and wait for each other
     */
    public FactsSource facts(FactsMapping mapping, FactsReader reader, int readers) {
        return facts(mapping, reader, readers, Set.of());
    }

    /**
     * The facts as they are now.
     *
     * @param leftOut products that are meant to be there although there are no rules for them
     */
    public FactsSource facts(FactsMapping mapping, FactsReader reader, int readers, Set<String> leftOut) {
        if (!dialect.exists()) {
            throw new DatabaseFailedException(name(), "no such file");
        }
        if (mapping.isOwn()) {
            check(Tables.FACTS);
        }
        Set<String> products = new TreeSet<>(leftOut);
        products.addAll(reader.products());
        FactsSelects selects = FactsSelects.of(dialect, mapping, products);
        return new SnapshotSource(dialect.snapshot(selects, readers), reader, selects.isRevised());
    }

    /**
     * Writes accounts into the tables of {@link Tables#FACTS}, which are created where they are missing. A file that is not
     * there is created when the accounts are committed, and not before.
     */
    public FactsWriter writer() {
        return dialect instanceof Sqlite file && file.isNamedPlainly() && !file.exists()
                ? NewFileWriter.into(file, this::writer)
                : writer(dialect);
    }

    private FactsWriter writer(Dialect written) {
        new Database(written, announcements).migrate(Tables.FACTS);
        return written.writer();
    }
}
