package io.entitle.report;

import io.entitle.store.Database;
import io.entitle.store.PostgresServer;
import io.entitle.store.Tables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A store of results that tests fill by SQL, without a sweep. */
public record FilledResults(Database database, Jdbi jdbi, boolean server) {

    /** An empty store in a file. */
    public static FilledResults inFile(Path file) {
        return in(Database.of(file.toString(), Path.of(""), Map.of()), false);
    }

    /** An empty store in a database of a server. */
    public static FilledResults onServer() {
        return in(PostgresServer.shared().open(), true);
    }

    /** A store in a database, which may be one of a server. */
    public static FilledResults in(Database database, boolean server) {
        database.migrate(Tables.RESULTS);
        return new FilledResults(database, database.jdbi(), server);
    }

    /** Inserts rows, whose values stand in the order of the columns; instants are text. */
    public void insert(String table, List<String> columns, Stream<List<@Nullable Object>> rows) {
        jdbi.useTransaction(handle -> insert(handle, table, columns, rows));
    }

    private void insert(Handle handle, String table, List<String> columns, Stream<List<@Nullable Object>> rows) {
        String values = String.join(", ", columns.stream().map(this::parameter).toList());
        var batch = handle.prepareBatch(
                "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES (" + values + ")");
        rows.forEach(row -> {
            for (int i = 0; i < columns.size(); i++) {
                batch.bind(i, row.get(i));
            }
            batch.add();
            if (batch.size() == 10_000) {
                batch.execute();
            }
        });
        batch.execute();
    }

    private String parameter(String column) {
        return server && column.matches("at|.*_at") ? "CAST(? AS timestamptz)" : "?";
    }

    /** The ids of the events of all its transitions, by run, account and number. */
    public List<String> ids() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT run || '/' || product || '/' || account || '/' || nr"
                                + " FROM transition ORDER BY run, product, account, nr")
                        .mapTo(String.class)
                        .list());
    }

    /** A run that is done, each of its numbers zero but those given. */
    public void done(long run, String product, String at, Map<String, Object> others) {
        SortedMap<String, Object> row = new TreeMap<>(others);
        row.put("run", run);
        row.put("product", product);
        row.put("at", at);
        row.putIfAbsent("ruleset", "5f3c0d9a41e2");
        row.putIfAbsent("mode", "full");
        row.putIfAbsent("state", "done");
        row.putIfAbsent("started_at", at);
        row.putIfAbsent("ended_at", at);
        insert("run", List.copyOf(row.keySet()), Stream.of(new ArrayList<>(row.values())));
    }

    /** What a query of one number answers. */
    public long count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    /** What a query of one column answers. */
    public List<String> texts(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
