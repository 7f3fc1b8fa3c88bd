package io.entitle.bench;

import io.entitle.Entitlements;
import io.entitle.demo.Population;
import io.entitle.engine.RuleBook;
import io.entitle.store.Database;
import io.entitle.store.FactsMapping;
import io.entitle.store.FactsWriter;
import io.entitle.store.PostgresServer;
import io.entitle.store.Tables;
import io.entitle.sweep.Brake;
import io.entitle.sweep.Onlooker;
import io.entitle.sweep.Sweep;
import io.entitle.sweep.SweepReport;
import io.entitle.sweep.SweepRequest;
import io.entitle.sweep.SweepRequest.Interrupted;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * Times a first sweep of many accounts from end to end, and the same rows copied out and the same results copied in with
 * nothing done to them; prints both, and the most that the heap held.
 */
public final class SweepAgainstCopy {

    private static final Instant AT = Instant.parse("2026-11-22T02:00:00Z");
    private static final Brake NONE = Brake.OFF;

    private final Database database;
    private final RowCopy copy;

    private SweepAgainstCopy(Database database, RowCopy copy) {
        this.database = database;
        this.copy = copy;
    }

    /** Takes the kind of store, {@code server} or {@code file}, the product, and how many accounts. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("sweep");
        Database database =
                args[0].equals("server") ? PostgresServer.shared().open() : Database.of("entitle.db", folder, Map.of());
        database.migrate(Tables.FACTS);
        database.migrate(Tables.RESULTS);
        RowCopy copy = args[0].equals("server") ? new RowCopy.Server(database) : new RowCopy.File(database);
        new SweepAgainstCopy(database, copy).run(args[1], Long.parseLong(args[2]));
    }

    private void run(String product, long accounts) throws Exception {
        fill(product, accounts);
        copy.settle();
        System.out.println("filled");
        Duration out = copy.out();
        Sweep sweep = new Sweep(
                Entitlements.bundled(), database, FactsMapping.own(), database, InstantSource.system(), new Silence());
        SweepReport report = sweep.run(new SweepRequest(
                product,
                Optional.of(AT),
                false,
                SweepRequest.shardsOfThisMachine(),
                SweepRequest.CHUNK,
                Interrupted.REFUSE,
                false,
                NONE));
        Duration in = copy.in();
        Duration outAgain = copy.out();
        Duration copied = out.plus(outAgain).dividedBy(2).plus(in);
        System.out.printf(
                "accounts %,d, rows out %.1f s and %.1f s, results in %.1f s, together %.1f s%n",
                report.tally().accounts(), seconds(out), seconds(outAgain), seconds(in), seconds(copied));
        System.out.printf(
                "sweep %.1f s, %,.0f accounts a second, %.2f times the copy%n",
                seconds(report.took()),
                report.tally().accounts() / seconds(report.took()),
                seconds(report.took()) / seconds(copied));
        System.out.printf(
                "heap at most %d MB of %d MB%n",
                heap() >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private void fill(String product, long accounts) {
        Population population = Population.of(RuleBook.bundled().product(product), ZoneId.of("Asia/Shanghai"), AT, 1);
        try (FactsWriter writer = database.writer()) {
            for (long i = 0; i < accounts; i++) {
                writer.write(population.account(i));
            }
            writer.commit();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }

    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }

    private static final class Silence implements Onlooker {

        @Override
        public void begins(String product, long accounts) {
            // Nobody looks.
        }

        @Override
        public void seenTo(long accounts) {
            // Nobody looks.
        }
    }
}
