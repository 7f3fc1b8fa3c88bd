package io.entitle.store;

import io.entitle.store.FactsSelects.Placeholders;
import io.entitle.store.FactsSelects.Reading;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server. Facts are read by COPY in binary form, which costs a third of fetching rows one by one; as COPY
 * takes no parameters, what it depends on is set in the transaction before.
 */
public final class PostgreSql implements Dialect {

    private static final Logger LOG = LoggerFactory.getLogger(PostgreSql.class);

    static final Placeholders SETTINGS = new Placeholders(
            "current_setting('entitle.product')",
            "current_setting('entitle.after')",
            "current_setting('entitle.up_to')",
            " = ANY (current_setting('entitle.keys')::text[])",
            "t.account::text COLLATE \"C\"",
            "SELECT json_array_elements_text(current_setting('entitle.product')::json)",
            "::text");

    private static final int PORT = 5432;
    private static final Set<String> NUMBERS = Set.of("numeric", "int2", "int4", "int8");

    /** In the part before the host, or in a parameter. */
    private static final Pattern PASSWORD =
            Pattern.compile("(//[^/?@]*@)|([?&](ssl)?password=)", Pattern.CASE_INSENSITIVE);

    private final String url;
    private final Credentials credentials;

    private PostgreSql(String url, Credentials credentials) {
        this.url = url;
        this.credentials = credentials;
    }

    static PostgreSql at(String url, Credentials credentials) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseFailedException(
                    "the database", "expected `jdbc:postgresql://host/name` or the path of a file");
        }
        if (PASSWORD.matcher(url).find()) {
            throw new DatabaseFailedException(
                    "the database",
                    "expected a name without user and password; they are looked for in ENTITLE_DB_USER and"
                            + " ENTITLE_DB_PASSWORD, or in the file that ENTITLE_DB_CREDENTIALS names");
        }
        return new PostgreSql(url, credentials);
    }

    @Override
    public String name() {
        return url.replaceFirst("\\?.*", "");
    }

    /** With the port and the schema, which the address need not name. */
    @Override
    public String place() {
        PGSimpleDataSource source = (PGSimpleDataSource) writing();
        String hosts = IntStream.range(0, source.getServerNames().length)
                .mapToObj(i -> source.getServerNames()[i].toLowerCase(Locale.ROOT) + ":"
                        + (source.getPortNumbers()[i] == 0 ? PORT : source.getPortNumbers()[i]))
                .collect(Collectors.joining(","));
        String schema = Optional.ofNullable(source.getCurrentSchema())
                .map(name -> ", schema " + name)
                .orElse("");
        return "postgresql " + hosts + "/" + source.getDatabaseName() + schema;
    }

    @Override
    public String folder() {
        return "postgresql";
    }

    @Override
    public DataSource writing() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setApplicationName("entitle");
        // Else messages quote statements, and with them the data of accounts.
        source.setLogServerErrorDetail(false);
        credentials.user().ifPresent(source::setUser);
        credentials.password().ifPresent(source::setPassword);
        return source;
    }

    @Override
    public DataSource reading() {
        PGSimpleDataSource source = (PGSimpleDataSource) writing();
        source.setReadOnly(true);
        // Whatever the address says: each transaction says that it only reads, and each statement is one.
        source.setReadOnlyMode("transaction");
        source.setPreferQueryMode(PreferQueryMode.EXTENDED);
        return source;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public FactsWriter writer() {
        try {
            Connection connection = writing().getConnection();
            connection.setAutoCommit(false);
            return new BatchWriter(this, connection, new CopyUpkeep(connection));
        } catch (SQLException e) {
            throw new DatabaseFailedException(name(), e);
        }
    }

    @Override
    public Object bound(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public BulkInsert insert(Connection connection, String table, String columns) {
        CopyText rows = new CopyText();
        return new BulkInsert(rows, () -> rows.copyInto(connection, table, columns));
    }

    /** A lock of the schema that lasts as long as its connection. */
    @Override
    public Optional<Database.Hold> hold() throws SQLException {
        Connection connection = writing().getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT pg_try_advisory_lock(hashtext('entitle results'), hashtext(current_schema()))")) {
            rows.next();
            if (rows.getBoolean(1)) {
                return Optional.of(() -> release(connection));
            }
        }
        connection.close();
        return Optional.empty();
    }

    /** Given back before the connection is: a server notices only some time later that somebody has left. */
    private void release(Connection connection) {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock_all()");
        } catch (SQLException e) {
            // A connection that is lost holds nothing any more.
            LOG.debug("{}: the connection that held the right to write was lost", name());
        }
    }

    /** In a transaction that only reads, and that ends here. */
    @Override
    public Map<String, String> columns(Connection connection, String select) throws SQLException {
        Optional<String> problem = SelectText.problemOfServer(select);
        if (problem.isPresent()) {
            throw new SQLException(problem.get());
        }
        connection.setAutoCommit(false);
        try {
            new BoundSelect(connection, select).described(Reading::columns);
            return new BoundSelect(connection, "SELECT * FROM (" + select + "\n) AS t").described(Reading::columns);
        } finally {
            connection.rollback();
        }
    }

    @Override
    public Field field(Column column, String type) {
        String name = "t." + column.name();
        return switch (column.kind()) {
            case TEXT -> new Field(column, name + "::text", true);
            case NUMBER -> field(column, name, "numeric", NUMBERS.contains(type));
            case TRUTH -> field(column, name, "boolean", type.equals("bool"));
            case INSTANT -> field(column, name, "timestamptz", type.equals("timestamptz"));
        };
    }

    private static Field field(Column column, String name, String type, boolean typed) {
        return new Field(column, name + "::" + (typed ? type : "text"), typed);
    }

    @Override
    public Snapshot snapshot(FactsSelects selects, int readers) {
        try {
            return ExportedSnapshot.begin(name(), reading(), selects);
        } catch (SQLException e) {
            throw new DatabaseFailedException(name(), e);
        }
    }
}
