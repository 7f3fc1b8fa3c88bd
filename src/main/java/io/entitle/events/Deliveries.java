package io.entitle.events;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Notes how far a receiver has acknowledged a run. */
record Deliveries(Jdbi store, String sink) {

    private static final String FIND = "SELECT account, nr, events FROM delivery WHERE sink = :sink AND run = :run";
    private static final String BEGIN = "INSERT INTO delivery (sink, run, account, nr, events, done)"
            + " VALUES (:sink, :run, '', 0, 0, :done) ON CONFLICT (sink, run) DO NOTHING";
    private static final String ADVANCE = "UPDATE delivery SET account = :account, nr = :nr, events = events + :more"
            + " WHERE sink = :sink AND run = :run AND account = :heldAccount AND nr = :heldNr";
    private static final String FINISH = "UPDATE delivery SET done = :done WHERE sink = :sink AND run = :run";

    /** What a receiver has acknowledged. */
    record Acknowledged(String account, int nr, long events) {

        Position position() {
            return new Position(account, nr);
        }
    }

    /** What was acknowledged of a run; it is noted from now on. */
    Acknowledged begin(long run) {
        return store.inTransaction(handle -> {
            handle.createUpdate(BEGIN)
                    .bind("sink", sink)
                    .bind("run", run)
                    .bind("done", false)
                    .execute();
            return handle.createQuery(FIND)
                    .bind("sink", sink)
                    .bind("run", run)
                    .map(ConstructorMapper.of(Acknowledged.class))
                    .one();
        });
    }

    /**
     * Notes that all up to a position were acknowledged, and they only if nobody else noted anything meanwhile: of two
     * that send at once one stops, so that a receiver that drops repeated ids has each account's events in order.
     */
    void advance(long run, Position from, Position to, int events) {
        int noted = store.inTransaction(handle -> handle.createUpdate(ADVANCE)
                .bind("sink", sink)
                .bind("run", run)
                .bind("heldAccount", from.account())
                .bind("heldNr", from.nr())
                .bind("account", to.account())
                .bind("nr", to.nr())
                .bind("more", events)
                .execute());
        if (noted == 0) {
            throw new NotDeliveredException("run " + run + " is being delivered by another process; this one stopped");
        }
    }

    void finish(long run) {
        store.useTransaction(handle -> handle.createUpdate(FINISH)
                .bind("sink", sink)
                .bind("run", run)
                .bind("done", true)
                .execute());
    }
}
