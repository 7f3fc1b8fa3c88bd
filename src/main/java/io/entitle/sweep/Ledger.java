package io.entitle.sweep;

import io.entitle.store.Database;
import io.entitle.store.DatabaseFailedException;
import io.entitle.store.InstantColumn;
import io.entitle.store.Range;
import io.entitle.store.Tables;
import io.entitle.sweep.RunRow.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/** The runs of a database of results, and what is left to do of them. Safe to share between threads. */
final class Ledger {

    private static final String RUNS =
            "SELECT run, product, at, ruleset, mode, state, started_at, source, mapping FROM run";

    private final Database database;
    private final Jdbi jdbi;

    Ledger(Database database) {
        this.database = database;
        this.jdbi = database.jdbi();
    }

    private <T> T with(HandleCallback<T, RuntimeException> work) {
        return database.failing(() -> jdbi.withHandle(work));
    }

    private <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        return database.failing(() -> jdbi.inTransaction(work));
    }

    /** Creates its tables, or brings them up to date. */
    static Ledger ready(Database database) {
        database.migrate(Tables.RESULTS);
        return new Ledger(database);
    }

    /** The last run of a product that is done. */
    Optional<RunRow> lastDone(String product) {
        return lastOf(product, State.DONE);
    }

    /** The run of a product that was begun and has not ended. */
    Optional<RunRow> unfinished(String product) {
        return lastOf(product, State.RUNNING);
    }

    private Optional<RunRow> lastOf(String product, State state) {
        return with(handle -> handle.createQuery(
                        RUNS + " WHERE product = :product AND state = :state ORDER BY run DESC LIMIT 1")
                .bind("product", product)
                .bind("state", state.word())
                .map((row, context) -> run(row))
                .findFirst());
    }

    Optional<RunRow> find(long run) {
        return with(handle -> handle.createQuery(RUNS + " WHERE run = :run")
                .bind("run", run)
                .map((row, context) -> run(row))
                .findFirst());
    }

    private RunRow run(ResultSet row) throws SQLException {
        return new RunRow(
                row.getLong("run"),
                row.getString("product"),
                InstantColumn.of(row, "at").orElseThrow(),
                row.getString("ruleset"),
                row.getString("mode").equals("due"),
                State.of(row.getString("state")),
                InstantColumn.of(row, "started_at").orElseThrow(),
                new Provenance(text(row, "source"), text(row, "mapping")));
    }

    /** Runs of earlier releases know nothing of it. */
    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    /** The products of which a run is done, with the last one. */
    List<RunRow> lastDone() {
        return with(handle -> handle.createQuery(RUNS + " WHERE run IN (SELECT run FROM last_run) ORDER BY product")
                .map((row, context) -> run(row))
                .list());
    }

    /** How many accounts a run found. */
    long accounts(RunRow run) {
        return with(handle -> handle.createQuery("SELECT accounts FROM run WHERE run = :run")
                .bind("run", run.run())
                .mapTo(Long.class)
                .one());
    }

    /**
     * Pins what is to be done.
     *
     * @param before how many accounts there were when the last run ended
     */
    RunRow begin(RunRow unnumbered, List<Range> ranges, Brake brake, long before) {
        return inTransaction(handle -> {
            RunRow row = unnumbered.numbered(handle.createQuery("SELECT coalesce(max(run), 0) + 1 FROM run")
                    .mapTo(Long.class)
                    .one());
            insert(handle, row, brake, before);
            ChunkRows.insert(handle, row.run(), ranges);
            return row;
        });
    }

    private void insert(Handle handle, RunRow row, Brake brake, long before) {
        handle.createUpdate("INSERT INTO run (run, product, at, ruleset, mode, state, started_at, source, mapping,"
                        + " brakes, accounts_before)"
                        + " VALUES (:run, :product, :at, :ruleset, :mode, :state, :started, :source, :mapping, :brakes,"
                        + " :before)")
                .bind("run", row.run())
                .bind("product", row.product())
                .bind("at", database.dialect().bound(row.at()))
                .bind("ruleset", row.ruleset())
                .bind("mode", row.due() ? "due" : "full")
                .bind("state", row.state().word())
                .bind("started", database.dialect().bound(row.startedAt()))
                .bind("source", row.origin().source())
                .bind("mapping", row.origin().mapping())
                .bind("brakes", BrakeText.of(brake))
                .bind("before", before)
                .execute();
    }

    /** A run goes on that was interrupted, under the brake that is asked for now. */
    void resumed(RunRow run, Brake brake) {
        inTransaction(
                handle -> handle.createUpdate("UPDATE run SET resumed = resumed + 1, brakes = :brakes WHERE run = :run")
                        .bind("brakes", BrakeText.of(brake))
                        .bind("run", run.run())
                        .execute());
    }

    /** The pieces that are not done yet. */
    List<Chunk> open(RunRow run) {
        return with(handle -> ChunkRows.open(handle, run));
    }

    /** What all pieces that are done came to. */
    Tally tally(RunRow run) {
        return with(handle -> ChunkRows.tally(handle, run));
    }

    /**
     * Ends a run: from this moment its results hold, or nothing of it does. What was kept of runs before it to be looked at
     * is deleted, before this one would make it hold.
     */
    void end(RunRow run, State state, String message, Instant now) {
        inTransaction(handle -> {
            purge(handle, run.product(), run.run());
            int ended = handle.createUpdate("UPDATE run SET state = :state, message = :message, ended_at = :now, ("
                            + ChunkRows.COUNTS + ") = (SELECT " + ChunkRows.SUMS
                            + " FROM chunk WHERE chunk.run = run.run AND done)"
                            + " WHERE run = :run AND state = :begun AND ended_at IS NULL")
                    .bind("begun", run.state().word())
                    .bind("state", state.word())
                    .bind("message", message)
                    .bind("now", database.dialect().bound(now))
                    .bind("run", run.run())
                    .execute();
            if (ended != 1) {
                throw new DatabaseFailedException(database.name(), "somebody else has ended run " + run.run());
            }
            return ended;
        });
    }

    /** Takes a run back: what was current before is current again. */
    void undo(RunRow run) {
        inTransaction(handle -> {
            handle.createUpdate("UPDATE run SET state = :state WHERE run = :run")
                    .bind("state", State.UNDONE.word())
                    .bind("run", run.run())
                    .execute();
            purge(handle, run.run());
            purge(handle, run.product(), run.run());
            return run;
        });
    }

    /** Deletes what runs left behind that came to nothing, but for the one that ends. */
    private static void purge(Handle handle, String product, long but) {
        handle.createQuery(
                        "SELECT run FROM run r WHERE product = :product AND run <> :but AND state IN"
                                + " ('braked', 'dry', 'failed', 'undone') AND EXISTS (SELECT 1 FROM chunk WHERE chunk.run = r.run)")
                .bind("product", product)
                .bind("but", but)
                .mapTo(Long.class)
                .list()
                .forEach(run -> purge(handle, run));
    }

    private static void purge(Handle handle, long run) {
        // The chunks first: who is still keeping one is waited for, or finds that there is nothing to keep.
        for (String table : List.of("chunk", "result", "transition")) {
            handle.execute("DELETE FROM " + table + " WHERE run = ?", run);
        }
    }
}
