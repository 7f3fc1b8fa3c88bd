package io.entitle.sweep;

import io.entitle.decision.Answers;
import io.entitle.store.BulkInsert;
import io.entitle.store.Cells;
import io.entitle.store.Database;
import io.entitle.store.DatabaseFailedException;
import io.entitle.store.InstantColumn;
import io.entitle.store.Range;
import io.entitle.sweep.AnswerDigests.Digested;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a worker reads of the last results, and where it keeps its own. For one thread. */
final class LedgerPage implements AutoCloseable {

    private static final String RESULTS = "SELECT account, mark, kind, zone, plan, answers, used, conditions, advice,"
            + " next_change_at, problems, gone FROM result WHERE product = ? AND run <= ?";
    private static final String IN_ORDER = " ORDER BY account, run";

    private final Database database;
    private final Connection connection;
    private final KeptAnswers answers;

    LedgerPage(Database database) {
        this.database = database;
        this.connection = database.connect();
        this.answers = new KeptAnswers(database, connection);
    }

    /** The results of a range as they were when a run was done, in the order of accounts; of one that was never, none. */
    Map<String, StoredResult> current(Range range, Optional<RunRow> last) {
        return last.map(run -> database.failing(() -> current(range, run))).orElse(Map.of());
    }

    private Map<String, StoredResult> current(Range range, RunRow last) throws SQLException {
        List<String> bounds =
                Stream.of(range.after(), range.upTo()).flatMap(Optional::stream).toList();
        String sql = RESULTS
                + (range.after().isPresent() ? " AND account > ?" : "")
                + (range.upTo().isPresent() ? " AND account <= ?" : "")
                + IN_ORDER;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, range.product());
            query.setLong(2, last.run());
            for (int i = 0; i < bounds.size(); i++) {
                query.setString(i + 3, bounds.get(i));
            }
            Map<String, StoredResult> current = new LinkedHashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    // Of several the latest is read last.
                    current.put(rows.getString("account"), result(rows));
                }
            }
            return current;
        }
    }

    private StoredResult result(ResultSet row) throws SQLException {
        return new StoredResult(
                row.getString("account"),
                row.getString("mark"),
                text(row, "kind"),
                text(row, "zone"),
                text(row, "plan"),
                text(row, "answers"),
                text(row, "used"),
                text(row, "conditions"),
                text(row, "advice"),
                InstantColumn.of(row, "next_change_at"),
                text(row, "problems"),
                row.getBoolean("gone"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }

    /** Answers by their digest. */
    Answers answers(String digest) {
        return answers.of(digest);
    }

    /** Keeps all of a chunk, or nothing of it. */
    void keep(RunRow run, ChunkResult result) {
        database.failing(() -> {
            keepAnswers(result.answers());
            inTransaction(() -> write(run, result));
            return result;
        });
    }

    /**
     * Answers are kept before the rows that name them, always in the same order: so two workers that keep the same ones
     * never wait for each other in a circle. One that nobody names does no harm.
     */
    private void keepAnswers(Collection<Digested> all) throws SQLException {
        List<Digested> fresh = answers.fresh(all);
        if (!fresh.isEmpty()) {
            inTransaction(() -> answers.insert(fresh));
            answers.kept(fresh);
        }
    }

    private void inTransaction(Writing writing) throws SQLException {
        connection.setAutoCommit(false);
        try {
            writing.write();
            connection.commit();
        } catch (SQLException | RuntimeException | Error e) {
            takeBack(e);
            throw e;
        }
        connection.setAutoCommit(true);
    }

    /** Only what is known to be complete may be committed, which leaving the transaction in any other way would do. */
    private void takeBack(Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // Some databases have rolled back by themselves; what is told is why.
            reason.addSuppressed(e);
        }
    }

    private interface Writing {
        void write() throws SQLException;
    }

    private void write(RunRow run, ChunkResult result) throws SQLException {
        BulkInsert results = BulkInsert.into(database, connection, "result", ResultRows.COLUMNS);
        BulkInsert transitions = BulkInsert.into(database, connection, "transition", ResultRows.TRANSITION_COLUMNS);
        Cells resultCells = results.cells();
        Cells transitionCells = transitions.cells();
        for (AccountChange change : result.changes()) {
            ResultRows.result(run, change.kept(), resultCells);
            ResultRows.transitions(run, change, transitionCells);
        }
        results.write();
        transitions.write();
        if (!ChunkRows.done(connection, run, result)) {
            throw new DatabaseFailedException(
                    database.name(), "somebody else has done what run " + run.run() + " was about to do");
        }
    }

    @Override
    public void close() {
        database.failing(() -> {
            connection.close();
            return connection;
        });
    }
}
