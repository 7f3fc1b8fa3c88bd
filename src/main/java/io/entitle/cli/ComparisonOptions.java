package io.entitle.cli;

import io.entitle.difference.AccountsComparison;
import io.entitle.difference.Books;
import io.entitle.difference.Terms;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How accounts are compared. */
final class ComparisonOptions {

    private static final long MOST = 1000;

    @Option(
            names = "--no-bills",
            description = "Leave out the bills of the month, which take about as long as all else.")
    private boolean noBills;

    @Option(
            names = "--samples",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "How many accounts to name for each kind of change.")
    private Optional<Long> samples = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = CountConverter.class,
            description = "How many accounts to evaluate at once. Default: one for each processor.")
    private Optional<Long> threads = Optional.empty();

    /** The comparison asked for, which names so many accounts of each kind where that is left open. */
    AccountsComparison comparison(Books books, Session session, int sampled) {
        Instant now = session.terminal().clock().instant();
        Terms terms = new Terms(facts -> session.instants(facts, now), !noBills);
        return new AccountsComparison(books, terms, threads(), samples(sampled));
    }

    private int samples(int otherwise) {
        return (int) Math.min(MOST, samples.orElse((long) otherwise));
    }

    private int threads() {
        long wanted = threads.orElse((long) Runtime.getRuntime().availableProcessors());
        return (int) Math.max(1, Math.min(MOST, wanted));
    }
}
