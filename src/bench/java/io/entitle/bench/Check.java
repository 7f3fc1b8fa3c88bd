package io.entitle.bench;

import io.entitle.bench.Accounts.Asked;
import io.entitle.bench.Accounts.Naive;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;

/** One decision from facts. */
@Warmup(iterations = 5, time = 2)
public class Check {

    @Benchmark
    public Object handWritten(Accounts accounts, Turn turn) {
        Asked asked = turn.of(accounts.asked);
        return asked.ways().handWritten().check(asked.facts(), asked.feature(), asked.at());
    }

    @Benchmark
    public Object check(Accounts accounts, Turn turn) {
        Asked asked = turn.of(accounts.asked);
        return asked.ways().shared().check(asked.facts(), asked.feature(), Optional.empty(), asked.at());
    }

    @Benchmark
    public Object outcome(Accounts accounts, Turn turn) {
        Asked asked = turn.of(accounts.asked);
        return asked.ways().shared().snapshot(asked.facts(), asked.at()).outcome(asked.feature(), Optional.empty());
    }

    @Benchmark
    public Object checkAlone(Accounts accounts, Turn turn) {
        Asked asked = turn.of(accounts.asked);
        return asked.ways().alone().check(asked.facts(), asked.feature(), Optional.empty(), asked.at());
    }

    @Benchmark
    public Object outcomeNaive(Accounts accounts, Naive naive, Turn turn) {
        Asked asked = turn.of(accounts.asked);
        return naive.of(asked).snapshot(asked.facts(), asked.at()).outcome(asked.feature(), Optional.empty());
    }

    @Benchmark
    public Object checkNaive(Accounts accounts, Naive naive, Turn turn) {
        Asked asked = turn.of(accounts.asked);
        return naive.of(asked).check(asked.facts(), asked.feature(), Optional.empty(), asked.at());
    }
}
