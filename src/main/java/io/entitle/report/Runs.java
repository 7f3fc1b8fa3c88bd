package io.entitle.report;

import io.entitle.store.InstantColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The runs on record. For one thread. */
final class Runs {

    private static final String COLUMNS = "run, product, at, ruleset, mode, state, started_at, ended_at, resumed,"
            + " accounts, evaluated, added, changed, worse, quarantined, gone, transitions, message, source, mapping,"
            + " accounts_before, brakes";
    /** What a run that does not hold found is deleted together with its chunks. */
    private static final String KEPT = "(n.state = 'done' OR (n.state IN ('braked', 'dry') AND n.ended_at IS NOT NULL"
            + " AND EXISTS (SELECT 1 FROM chunk c WHERE c.run = n.run)))";

    private static final String LAST = "SELECT " + COLUMNS + " FROM run r WHERE run = (SELECT max(n.run) FROM run n"
            + " WHERE n.product = r.product AND " + KEPT + ") ORDER BY product";
    private static final String IS_KEPT = "SELECT count(*) FROM run n WHERE n.run = :run AND " + KEPT;
    private static final String PRODUCTS = "SELECT DISTINCT product FROM run ORDER BY product";
    private static final String HOLDING =
            "SELECT " + COLUMNS + " FROM run WHERE product = :product AND run IN" + " (SELECT run FROM last_run)";
    private static final String NAMED = "SELECT " + COLUMNS + " FROM run WHERE run = :run";
    private static final String LATEST = "SELECT " + COLUMNS + " FROM run ORDER BY run DESC LIMIT 1";
    private static final String UP_TO = "SELECT " + COLUMNS + " FROM run"
            + " WHERE product = :product AND state = 'done' AND run <= :run ORDER BY run DESC LIMIT :most";
    private static final String SINCE =
            "SELECT " + COLUMNS + " FROM run WHERE product = :product AND run > :run ORDER BY run";

    private final Handle handle;

    Runs(Handle handle) {
        this.handle = handle;
        handle.registerColumnMapper(Instant.class, new InstantColumn());
        handle.registerRowMapper(ConstructorMapper.factory(Run.class));
    }

    /** The last run of each product that can be looked at, by product. */
    List<Run> last() {
        return handle.createQuery(LAST).mapTo(Run.class).list();
    }

    /** Whether what it found can be looked at. */
    boolean isKept(Run run) {
        return handle.createQuery(IS_KEPT)
                        .bind("run", run.run())
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    List<String> products() {
        return handle.createQuery(PRODUCTS).mapTo(String.class).list();
    }

    /** The run of a product whose results hold. */
    Optional<Run> holding(String product) {
        return handle.createQuery(HOLDING)
                .bind("product", product)
                .mapTo(Run.class)
                .findOne();
    }

    /** The runs of a product after a number, in order. */
    List<Run> after(String product, long run) {
        return handle.createQuery(SINCE)
                .bind("product", product)
                .bind("run", run)
                .mapTo(Run.class)
                .list();
    }

    Optional<Run> named(long run) {
        return handle.createQuery(NAMED).bind("run", run).mapTo(Run.class).findOne();
    }

    /** The last one that was begun. */
    Optional<Run> latest() {
        return handle.createQuery(LATEST).mapTo(Run.class).findOne();
    }

    /** That run and those of its product done before it, the latest first. */
    List<Run> upTo(Run run, int most) {
        return handle.createQuery(UP_TO)
                .bind("product", run.product())
                .bind("run", run.run())
                .bind("most", most)
                .mapTo(Run.class)
                .list();
    }

    /** What became of the product after that run, in order. */
    List<Run> since(Run run) {
        return after(run.product(), run.run());
    }
}
