package io.entitle.sweep;

import io.entitle.store.Range;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The pieces of runs, as rows of their table. */
final class ChunkRows {

    /** The columns of what a piece, or a run, came to. */
    static final String COUNTS = "accounts, evaluated, added, changed, worse, quarantined, gone, transitions";

    /** What several came to, in the same order. */
    static final String SUMS = COUNTS.replaceAll("\\w+", "coalesce(sum($0), 0)");

    private ChunkRows() {}

    static void insert(Handle handle, long run, List<Range> ranges) {
        PreparedBatch chunks = handle.prepareBatch("INSERT INTO chunk (run, chunk, after_account, up_to_account)"
                + " VALUES (:run, :chunk, :after, :upTo)");
        for (int i = 0; i < ranges.size(); i++) {
            chunks.bind("run", run)
                    .bind("chunk", i)
                    .bind("after", ranges.get(i).after())
                    .bind("upTo", ranges.get(i).upTo())
                    .add();
        }
        chunks.execute();
    }

    /** Those that are not done yet. */
    static List<Chunk> open(Handle handle, RunRow run) {
        return handle.createQuery("SELECT chunk, after_account, up_to_account FROM chunk"
                        + " WHERE run = :run AND NOT done ORDER BY chunk")
                .bind("run", run.run())
                .map((row, context) -> new Chunk(
                        row.getInt("chunk"),
                        new Range(
                                run.product(),
                                Optional.ofNullable(row.getString("after_account")),
                                Optional.ofNullable(row.getString("up_to_account")))))
                .list();
    }

    /** Notes that one is done, and what it came to; answers whether it was still to be done. */
    static boolean done(Connection connection, RunRow run, ChunkResult result) throws SQLException {
        String sql = "UPDATE chunk SET done = ?, " + COUNTS.replaceAll("\\w+", "$0 = ?")
                + " WHERE run = ? AND chunk = ? AND NOT done";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setBoolean(1, true);
            List<Long> values = new ArrayList<>(result.tally().counts());
            values.add(run.run());
            values.add((long) result.chunk().number());
            for (int i = 0; i < values.size(); i++) {
                update.setLong(i + 2, values.get(i));
            }
            return update.executeUpdate() == 1;
        }
    }

    /** What all that are done came to. */
    static Tally tally(Handle handle, RunRow run) {
        return handle.createQuery("SELECT " + SUMS + " FROM chunk WHERE run = :run AND done")
                .bind("run", run.run())
                .map((row, context) -> tally(row))
                .one();
    }

    private static Tally tally(ResultSet row) throws SQLException {
        List<Long> counts = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            counts.add(row.getLong(i));
        }
        return Tally.of(counts);
    }
}
