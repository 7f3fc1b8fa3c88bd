package io.entitle.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.events.Delivery;
import io.entitle.events.Receiver;
import io.entitle.report.Detail;
import io.entitle.report.Reports;
import io.entitle.store.Database;
import io.entitle.store.FactsMapping;
import io.entitle.store.PostgresServer;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A role of a server that sweeps from one database to another or the same, and may do nothing but connect at first. */
record Sweeper(String role, Database ownedFacts, Database ownedResults, Database facts, Database results) {

    static final int ACCOUNTS = 60;
    static final String PASSWORD = "s3cr3t-of-a-sweeper";
    static final List<String> FACTS =
            List.of("account", "subscription", "subscription_period", "usage", "usage_period", "project", "pack");

    private static final Instant LATER = Night.AT.plus(Duration.ofDays(20));
    private static final URI SOURCE = URI.create("urn:entitle:sweeps");

    /** One of databases whose owner has made what tables there are. */
    static Sweeper of(PostgresServer server, Database facts, Database results) {
        String role = "sweeper_of_" + database(results);
        run(results, "CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
        // What it does here need not outlast a crash.
        run(results, "ALTER ROLE " + role + " SET synchronous_commit = off");
        for (Database one : List.of(facts, results)) {
            run(one, "REVOKE ALL ON DATABASE " + database(one) + " FROM PUBLIC");
            run(one, "GRANT CONNECT ON DATABASE " + database(one) + " TO " + role);
            run(one, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
            run(one, "GRANT USAGE ON SCHEMA public TO " + role);
        }
        Map<String, String> environment = Map.of("ENTITLE_DB_USER", role, "ENTITLE_DB_PASSWORD", PASSWORD);
        return new Sweeper(
                role,
                facts,
                results,
                Database.of(facts.name(), Path.of(""), environment),
                Database.of(results.name(), Path.of(""), environment));
    }

    private static String database(Database database) {
        return database.name().substring(database.name().lastIndexOf('/') + 1);
    }

    private static void run(Database database, String sql) {
        database.jdbi().useHandle(handle -> handle.execute(sql));
    }

    void grant(Grant grant) {
        run(owned(grant), "GRANT " + grant.right() + " ON " + grant.table() + " TO " + role);
    }

    void revoke(Grant grant) {
        run(owned(grant), "REVOKE " + grant.right() + " ON " + grant.table() + " FROM " + role);
    }

    private Database owned(Grant grant) {
        return FACTS.contains(grant.table()) ? ownedFacts : ownedResults;
    }

    /** The owner forgets what was done. */
    void forget() {
        run(ownedResults, "TRUNCATE run, chunk, answers, result, transition, delivery");
    }

    /** Everything that sweeps do with a store, the bad days included. */
    void live() {
        sweep(Night.AT, Interrupted.REFUSE, Night.NONE);
        interrupt();
        sweep(LATER, Interrupted.RESUME, Night.NONE);
        new Reports(results.readOnlyJdbi(), Detail.ACCOUNTS).last();
        new Delivery(results.jdbi(), SOURCE, new Taking()).deliver(Optional.empty());
        Sweep.undo(results, 2);
        sweep(LATER, Interrupted.REFUSE, Brake.OFF.withLosses(new Bound.Count(0), new Bound.None()));
        interrupt();
        sweep(LATER, Interrupted.DROP, Night.NONE);
    }

    private void sweep(Instant at, Interrupted interrupted, Brake brake) {
        sweep(at, interrupted, brake, Night.NOBODY_LOOKS);
    }

    private void sweep(Instant at, Interrupted interrupted, Brake brake, Onlooker onlooker) {
        Sweep sweep = new Sweep(Night.BUNDLED, facts, FactsMapping.own(), results, InstantSource.fixed(at), onlooker);
        sweep.run(
                new SweepRequest(Disaster.PRODUCT, Optional.of(at), true, 2, ACCOUNTS / 4, interrupted, false, brake));
        assertThat(new LooseEnds(sweep).abandoned(Set.of())).isEmpty();
    }

    private void interrupt() {
        RuntimeException enough = new IllegalStateException("enough");
        try {
            sweep(LATER, Interrupted.REFUSE, Night.NONE, Counting.upTo(1, () -> {
                throw enough;
            }));
        } catch (IllegalStateException e) {
            assertThat(e).isSameAs(enough);
        }
    }

    /** Takes whatever comes. */
    private static final class Taking implements Receiver {

        @Override
        public String name() {
            return "test";
        }

        @Override
        public void take(List<String> events) {
            assertThat(events).isNotEmpty();
        }
    }
}
