package io.entitle.bench;

import io.entitle.bench.Accounts.Asked;
import io.entitle.decision.Outcome;
import io.entitle.engine.Snapshot;
import io.entitle.oracle.HandWritten;
import io.entitle.oracle.Room;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One decision about an account that is held. */
@Warmup(iterations = 3, time = 2)
public class OnSnapshot {

    /** Accounts held: fewer than all, as a process holds those that are in use. */
    @State(Scope.Benchmark)
    public static class Held {

        private static final int MOST = 10_000;

        final List<Holding> all =
                new Accounts().asked.stream().limit(MOST).map(Holding::of).toList();
    }

    /** An account as the rules answer for it and as a table by hand does. */
    record Holding(Snapshot snapshot, Map<String, Outcome> table, Map<String, Room> rooms, String feature) {

        static Holding of(Asked asked) {
            Snapshot snapshot = asked.ways().shared().snapshot(asked.facts(), asked.at());
            HandWritten handWritten = asked.ways().handWritten();
            return new Holding(
                    snapshot,
                    handWritten.held(asked.facts(), asked.at()),
                    Map.of(asked.feature(), handWritten.room(asked.facts(), asked.feature(), asked.at())),
                    asked.feature());
        }
    }

    @Benchmark
    public Object handWritten(Held held, Turn turn) {
        Holding holding = turn.of(held.all);
        return Objects.requireNonNull(holding.table().get(holding.feature()));
    }

    @Benchmark
    public Object outcome(Held held, Turn turn) {
        Holding holding = turn.of(held.all);
        return holding.snapshot().outcome(holding.feature(), Optional.empty());
    }

    @Benchmark
    public Object check(Held held, Turn turn) {
        Holding holding = turn.of(held.all);
        return holding.snapshot().check(holding.feature(), Optional.empty());
    }
}
