package io.entitle.report;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Reads reports out of a store of results, each from one snapshot. It writes nothing. Safe to share between threads.
 *
 * @param detail whether accounts are named
 */
public record Reports(Jdbi store, Detail detail) {

    /** How many runs of a product are looked back on, the one told of included. */
    static final int REMEMBERED = 30;

    /** Which run of each product is in force, by product. */
    public List<ProductStatus> statuses() {
        return inSnapshot(handle -> {
            Runs runs = new Runs(handle);
            return runs.products().stream()
                    .map(product -> {
                        Optional<Run> holding = runs.holding(product);
                        return new ProductStatus(
                                product,
                                holding,
                                runs.after(product, holding.map(Run::run).orElse(0L)));
                    })
                    .toList();
        });
    }

    /**
     * The last run of each product that is done, or that was stopped or only to be looked at after that, by product.
     *
     * @throws NoReportException if there is none
     */
    public List<Report> last() {
        return inSnapshot(handle -> {
            List<Run> runs = new Runs(handle).last();
            if (runs.isEmpty()) {
                throw new NoReportException("no run is done in this store yet" + stopped(handle));
            }
            return runs.stream().map(run -> report(run, handle)).toList();
        });
    }

    /**
     * One run.
     *
     * @throws NoReportException if it is not known, has not ended, or what it found was deleted
     */
    public Report of(long number) {
        return inSnapshot(handle -> {
            Run run = new Runs(handle)
                    .named(number)
                    .orElseThrow(() -> new NoReportException("run " + number + " is not in this store"));
            if (!new Runs(handle).isKept(run)) {
                throw new NoReportException(told(run) + "; only a run that is done, or the last one that was braked or"
                        + " dry, has a report");
            }
            return report(run, handle);
        });
    }

    private Report report(Run run, Handle handle) {
        Runs runs = new Runs(handle);
        List<Run> earlier = runs.upTo(run, REMEMBERED).stream()
                .filter(one -> one.run() < run.run())
                .toList();
        long before = earlier.stream().mapToLong(Run::run).max().orElse(0);
        return new Report(
                run,
                earlier,
                runs.since(run),
                StandingTally.of(run, run.isDone() ? run.run() : before, handle, detail),
                ChangesTally.of(new TransitionReader(handle, run), detail));
    }

    /** What an empty store has to say: perhaps its first run was stopped. */
    private static String stopped(Handle handle) {
        return new Runs(handle).latest().map(run -> "; " + told(run)).orElse("");
    }

    private static String told(Run run) {
        return "run " + run.run() + " is " + run.state()
                + run.message().map(message -> ": " + message).orElse("");
    }

    /** SQLite knows the strictest level only, at which PostgreSQL may refuse a reader. */
    private <T> T inSnapshot(Snapshot<T> work) {
        return store.withHandle(handle -> handle.inTransaction(level(handle), work::read));
    }

    private static TransactionIsolationLevel level(Handle handle) {
        return handle.getTransactionIsolationLevel() == TransactionIsolationLevel.SERIALIZABLE
                ? TransactionIsolationLevel.SERIALIZABLE
                : TransactionIsolationLevel.REPEATABLE_READ;
    }

    private interface Snapshot<T> {
        T read(Handle handle);
    }
}
