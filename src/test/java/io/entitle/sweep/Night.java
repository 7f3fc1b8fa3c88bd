package io.entitle.sweep;

import io.entitle.Entitlements;
import io.entitle.demo.Population;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import io.entitle.store.Database;
import io.entitle.store.FactsMapping;
import io.entitle.store.FactsWriter;
import io.entitle.store.PostgresServer;
import io.entitle.store.Tables;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A database of made-up accounts, and sweeps over it. */
final class Night {

    static final RuleBook BOOK = RuleBook.bundled();
    static final Entitlements BUNDLED = Entitlements.bundled();
    static final Instant AT = Instant.parse("2026-03-18T16:00:00Z");
    static final Brake NONE = Brake.OFF;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    static final Onlooker NOBODY_LOOKS = new Onlooker() {
        @Override
        public void begins(String product, long accounts) {
            // Nobody looks.
        }

        @Override
        public void seenTo(long accounts) {
            // Nobody looks.
        }
    };

    final Database database;

    private Night(Database database) {
        this.database = database;
        database.migrate(Tables.FACTS);
    }

    static Night inFile(Path folder) {
        return in(Database.of("entitle.db", folder, Map.of()));
    }

    static Night onServer() {
        return in(PostgresServer.shared().open());
    }

    static Night in(Database database) {
        return new Night(database);
    }

    static List<Facts> accounts(String product, long from, long to) {
        Population population = Population.of(BOOK.product(product), BEIJING, AT, 7);
        return LongStream.range(from, to).mapToObj(population::account).toList();
    }

    Night with(List<Facts> accounts) {
        try (FactsWriter writer = database.writer()) {
            accounts.forEach(writer::write);
            writer.commit();
        }
        return this;
    }

    /** Accounts that nothing is known of any more. */
    Night without(List<String> accounts) {
        database.jdbi().useTransaction(handle -> {
            PreparedBatch deletions = handle.prepareBatch("DELETE FROM account WHERE account = ?");
            accounts.forEach(deletions::add);
            deletions.execute();
        });
        return this;
    }

    static SweepRequest request(String product, Instant at) {
        return new SweepRequest(product, Optional.of(at), false, 2, 250, Interrupted.REFUSE, false, NONE);
    }

    SweepReport sweep(String product, Instant at) {
        return sweep(BUNDLED, request(product, at));
    }

    SweepReport sweep(Entitlements entitlements, SweepRequest request) {
        return sweep(entitlements, NOBODY_LOOKS).run(request);
    }

    Sweep sweep(Entitlements entitlements, Onlooker onlooker) {
        return new Sweep(entitlements, database, FactsMapping.own(), database, InstantSource.fixed(AT), onlooker);
    }

    /** The current results of all accounts. */
    Map<String, StoredResult> results(String product) {
        Ledger ledger = Ledger.ready(database);
        try (LedgerPage page = new LedgerPage(database)) {
            return new TreeMap<>(page.current(
                    new io.entitle.store.Range(product, Optional.empty(), Optional.empty()), ledger.lastDone(product)));
        }
    }

    /** The rows of a query as text. */
    List<String> rows(String sql) {
        return Kept.rows(database, sql);
    }
}
