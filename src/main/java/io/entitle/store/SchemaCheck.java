package io.entitle.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.output.ValidateOutput;

/** Whether a set of tables is what this release of the program makes of it, as the tables themselves and their history say. */
record SchemaCheck(Dialect dialect, Tables tables) {

    private static final String ENCODING = "UTF8";

    /**
     * Refuses tables of another release, and tables that somebody has altered.
     *
     * @param migrations those of this release
     * @throws DatabaseFailedException with everything that is wrong
     */
    void refuseOthers(Flyway migrations) {
        List<String> problems = new ArrayList<>();
        migrations
                .validateWithResult()
                .invalidMigrations
                .forEach(invalid -> problems.add(problem(invalid, migrations)));
        if (problems.isEmpty()) {
            problems.addAll(differences(migrations));
        }
        if (!problems.isEmpty()) {
            throw new DatabaseFailedException(
                    dialect.name(),
                    "its tables of " + tables.folder() + " are not those of this release, and are left as they are: "
                            + String.join("; ", problems)
                            + ". Use the release that wrote them, or a store that only this one has written");
        }
    }

    /** Refuses tables that this release would bring up to date first. */
    void refuseOlder(Flyway migrations) {
        if (migrations.info().pending().length > 0) {
            throw new DatabaseFailedException(
                    dialect.name(),
                    "its tables of " + tables.folder() + " are of version "
                            + version(migrations.info().current())
                            + ", and this release reads version " + newest(migrations)
                            + ": whatever writes them brings them up to date, as "
                            + (tables == Tables.FACTS ? "`facts load`" : "`sweep`") + " does");
        }
    }

    private static String problem(ValidateOutput invalid, Flyway migrations) {
        String migration = "migration " + invalid.version + " (" + invalid.description + ") ";
        if (invalid.errorDetails.errorCode == CoreErrorCode.APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED) {
            return migration + "was applied by another release; this one knows migrations up to " + newest(migrations);
        }
        return invalid.errorDetails.errorCode == CoreErrorCode.FAILED_VERSIONED_MIGRATION
                ? migration + "was not applied as a whole"
                : migration + "was altered after it was applied";
    }

    private List<String> differences(Flyway migrations) {
        List<String> applied = Arrays.stream(migrations.info().applied())
                .filter(migration -> migration.getScript().endsWith(".sql"))
                .map(MigrationInfo::getScript)
                .toList();
        try (Connection connection = dialect.reading().getConnection()) {
            return SchemaColumns.made(tables, applied).differences(SchemaColumns.of(dialect, connection));
        } catch (SQLException e) {
            throw new DatabaseFailedException(dialect.name(), e);
        }
    }

    /** What is told before tables are brought up to date; empty where they are made. */
    Optional<String> upgrade(Flyway migrations) {
        return Optional.ofNullable(migrations.info().current())
                .filter(current -> !version(current).equals("0"))
                .map(current -> dialect.name() + ": brings its tables of " + tables.folder() + " from version "
                        + version(current) + " to " + newest(migrations));
    }

    private static String version(MigrationInfo migration) {
        return String.valueOf(migration.getVersion());
    }

    private static String newest(Flyway migrations) {
        return Arrays.stream(migrations.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .map(String::valueOf)
                .orElse("0");
    }

    /** Whether there is a history, and whoever is connected may read it. */
    boolean isKnown(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + tables.history())) {
            return rows.next();
        } catch (SQLException e) {
            return false;
        }
    }

    /** Refuses a server's database that cannot hold every text. */
    void refuseOtherEncodings(Connection connection) throws SQLException {
        if (dialect instanceof PostgreSql) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SHOW server_encoding")) {
                rows.next();
                String encoding = rows.getString(1);
                if (!encoding.equals(ENCODING)) {
                    throw new DatabaseFailedException(
                            dialect.name(),
                            "its encoding is " + encoding + ", which cannot hold every text; expected a database with"
                                    + " ENCODING '" + ENCODING + "'");
                }
            }
        }
    }

    /** The migrations of this release, on connections of that kind. */
    Flyway migrations(DataSource connections) {
        return Flyway.configure(Database.class.getClassLoader())
                .dataSource(connections)
                .locations("classpath:db/" + tables.folder() + "/" + dialect.folder())
                .table(tables.history())
                // The other set of tables may be there already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .javaMigrations(tables == Tables.RESULTS ? new JavaMigration[] {sinks()} : new JavaMigration[0])
                // One of a later release is not ignored.
                .ignoreMigrationPatterns("*:pending")
                .load();
    }

    private JavaMigration sinks() {
        return new SinksWithoutSecrets(dialect instanceof Sqlite);
    }
}
