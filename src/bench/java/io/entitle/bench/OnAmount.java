package io.entitle.bench;

import io.entitle.bench.OnSnapshot.Held;
import io.entitle.bench.OnSnapshot.Holding;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;

/** One decision about an account that is held, on an amount that may be another one each time. */
@Warmup(iterations = 3, time = 2)
public class OnAmount {

    @Benchmark
    public Object handWritten(Held held, Turn turn) {
        Holding holding = turn.of(held.all);
        return Objects.requireNonNull(holding.rooms().get(holding.feature()))
                .outcome(turn.sameOf(Accounts.AMOUNTS).orElseThrow());
    }

    @Benchmark
    public Object outcome(Held held, Turn turn) {
        Holding holding = turn.of(held.all);
        return holding.snapshot().outcome(holding.feature(), turn.sameOf(Accounts.AMOUNTS));
    }

    @Benchmark
    public Object check(Held held, Turn turn) {
        Holding holding = turn.of(held.all);
        return holding.snapshot().check(holding.feature(), turn.sameOf(Accounts.AMOUNTS));
    }
}
