package io.entitle.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Handle;

/**
 * Goes through the accounts once and counts. The sums are made here and not in the database, as one of them would add
 * up money in binary floating point. Memory is bounded by the policy, not by the accounts. For one thread.
 */
final class StandingTally {

    private static final String STATES = "SELECT " + AccountState.COLUMNS + " FROM result r"
            + " WHERE r.product = :product AND (r.run <= :done OR r.run = :run) AND NOT r.gone AND NOT EXISTS"
            + " (SELECT 1 FROM result n WHERE n.product = r.product AND n.account = r.account"
            + " AND n.run > r.run AND (n.run <= :done OR n.run = :run))";
    private static final int FETCHED = 5_000;

    private final Counts zones = new Counts();
    private final Counts plans = new Counts();
    private final Counts conditions = new Counts();
    private final AdviceTally advice = new AdviceTally();
    private final QuarantineTally quarantine;
    private final Deadlines deadlines;
    private final DueTally due;
    private long accounts;

    private StandingTally(Instant at, Detail detail) {
        this.quarantine = new QuarantineTally(detail.few());
        this.deadlines = new Deadlines(at, detail.many());
        this.due = new DueTally(at);
    }

    /**
     * How the accounts stood when that run was done, or would have stood.
     *
     * @param done the last run up to it whose results held
     */
    static Standing of(Run run, long done, Handle handle, Detail detail) {
        StandingTally tally = new StandingTally(run.at(), detail);
        handle.createQuery(STATES)
                .bind("product", run.product())
                .bind("run", run.run())
                .bind("done", done)
                .setFetchSize(FETCHED)
                .map((row, context) -> AccountState.of(row))
                .forEach(tally::add);
        return tally.standing();
    }

    private void add(AccountState state) {
        accounts++;
        if (state.problems().isPresent()) {
            quarantine.add(state.account(), state.problems().get());
            return;
        }
        state.zone().ifPresent(zones::add);
        state.plan().ifPresent(plans::add);
        state.conditions().ifPresent(in -> in.propertyNames().forEach(conditions::add));
        state.advice().ifPresent(given -> given.forEach(advice::add));
        deadlines.add(state);
        due.add(state.nextChangeAt());
    }

    private Standing standing() {
        ZoneId zone = zones.most().map(ZoneId::of).orElse(ZoneOffset.UTC);
        return new Standing(
                accounts,
                zone,
                plans.shares(),
                conditions.shares(),
                advice.groups(),
                deadlines.frozen(),
                deadlines.losing(),
                quarantine.accounts(),
                quarantine.causes(),
                due.due(zone));
    }
}
