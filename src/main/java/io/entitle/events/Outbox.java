package io.entitle.events;

import io.entitle.store.InstantColumn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The transitions of runs that are done, in order. They are never changed, so they are read a batch at a time. */
record Outbox(Jdbi store) {

    private static final String DONE =
            "SELECT run, product FROM run WHERE state = 'done' AND run IN (SELECT run FROM last_run) ORDER BY run";
    private static final String NAMED = "SELECT run, product FROM run WHERE state = 'done' AND run = :run";
    private static final String OUTSTANDING = "SELECT run, product FROM run r WHERE state = 'done' AND NOT EXISTS"
            + " (SELECT 1 FROM delivery d WHERE d.sink = :sink AND d.run = r.run AND d.done) ORDER BY run";
    private static final String NEXT =
            "SELECT run, product, account, nr, kind, feature, before, after, cause, rules, at FROM transition"
                    + " WHERE run = :run AND product = :product AND (account, nr) > (:account, :nr)"
                    + " ORDER BY account, nr LIMIT :most";

    /** A run of one product. */
    record Done(long run, String product) {}

    /** The last one of each product. */
    List<Done> last() {
        return store.withHandle(handle ->
                handle.createQuery(DONE).map(ConstructorMapper.of(Done.class)).list());
    }

    /** @throws NotDeliveredException if that run is not done */
    Done named(long run) {
        Optional<Done> found = store.withHandle(handle -> handle.createQuery(NAMED)
                .bind("run", run)
                .map(ConstructorMapper.of(Done.class))
                .findOne());
        return found.orElseThrow(
                () -> new NotDeliveredException("run " + run + " is not a run of this store that is done"));
    }

    /** Those that a receiver has not acknowledged all of, in order. */
    List<Done> outstanding(String sink) {
        return store.withHandle(handle -> handle.createQuery(OUTSTANDING)
                .bind("sink", sink)
                .map(ConstructorMapper.of(Done.class))
                .list());
    }

    /** The next transitions of a run; none where there are no more. */
    List<Transition> after(Done run, Position position, int most) {
        return store.withHandle(handle -> handle.registerColumnMapper(Instant.class, new InstantColumn())
                .createQuery(NEXT)
                .bind("run", run.run())
                .bind("product", run.product())
                .bind("account", position.account())
                .bind("nr", position.nr())
                .bind("most", most)
                .map(ConstructorMapper.of(Transition.class))
                .list());
    }
}
