package io.entitle.bench;

import io.entitle.bench.Accounts.Asked;
import io.entitle.bench.Accounts.Naive;
import io.entitle.engine.ProductBook;
import io.entitle.engine.Snapshot;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** All features of an account: one account of a sweep. The code is warm when two threads have been through all. */
@Warmup(iterations = 8, time = 2)
public class AllFeatures {

    @Benchmark
    public void handWritten(Accounts accounts, Turn turn, Blackhole answers) {
        Asked asked = turn.of(accounts.asked);
        asked.ways().handWritten().all(asked.facts(), asked.at(), answers::consume);
    }

    @Benchmark
    public void sweepOutcomes(Accounts accounts, Turn turn, Blackhole answers) {
        Asked asked = turn.of(accounts.asked);
        outcomes(asked.ways().shared(), asked, answers);
    }

    @Benchmark
    public Object sweepDecisions(Accounts accounts, Turn turn) {
        Asked asked = turn.of(accounts.asked);
        return asked.ways().shared().snapshot(asked.facts(), asked.at()).entitlements();
    }

    @Benchmark
    public Object show(Accounts accounts, Turn turn) {
        Asked asked = turn.of(accounts.asked);
        return asked.ways().shared().entitlements(asked.facts(), asked.at());
    }

    @Benchmark
    public void sweepOutcomesAlone(Accounts accounts, Turn turn, Blackhole answers) {
        Asked asked = turn.of(accounts.asked);
        outcomes(asked.ways().alone(), asked, answers);
    }

    @Benchmark
    public void sweepOutcomesNaive(Accounts accounts, Naive naive, Turn turn, Blackhole answers) {
        Asked asked = turn.of(accounts.asked);
        outcomes(naive.of(asked), asked, answers);
    }

    private static void outcomes(ProductBook book, Asked asked, Blackhole answers) {
        Snapshot snapshot = book.snapshot(asked.facts(), asked.at());
        for (String feature : asked.ways().features()) {
            answers.consume(snapshot.outcome(feature, Optional.empty()));
        }
    }
}
