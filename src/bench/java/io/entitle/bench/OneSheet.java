package io.entitle.bench;

import io.entitle.bench.Peer.SheetQuestion;
import io.entitle.bench.Sheets.Asked;
import io.entitle.oracle.HandWritten;
import io.entitle.oracle.HandWritten.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Any more of a feature on a plan, by one row of its sheet: what the policies of others can say too. */
@Warmup(iterations = 3, time = 2)
public class OneSheet {

    /** A peer with the rows of the sheets. */
    abstract static class Built {

        final Peer peer;

        Built(Function<List<Row>, Peer> builder) {
            this.peer = builder.apply(HandWritten.rowsOfCoze());
        }

        @TearDown
        public void close() {
            peer.close();
        }
    }

    @State(Scope.Benchmark)
    public static class Table extends Built {
        public Table() {
            super(HandWrittenPeer::new);
        }
    }

    @State(Scope.Benchmark)
    public static class Casbin extends Built {
        public Casbin() {
            super(CasbinPeer::new);
        }
    }

    @State(Scope.Benchmark)
    public static class Cedar extends Built {
        public Cedar() {
            super(CedarPeer::new);
        }
    }

    @State(Scope.Benchmark)
    public static class EasyRules extends Built {
        public EasyRules() {
            super(EasyRulesPeer::new);
        }
    }

    @State(Scope.Benchmark)
    public static class Evrete extends Built {
        public Evrete() {
            super(EvretePeer::new);
        }
    }

    @Benchmark
    public boolean handWritten(Sheets sheets, Table table, Turn turn) {
        return table.peer.allows(turn.of(sheets.asked).question());
    }

    @Benchmark
    public boolean outcomeOnSnapshot(Sheets sheets, Turn turn) {
        Asked asked = turn.of(sheets.asked);
        return asked.snapshot()
                .outcome(asked.question().feature(), Optional.empty())
                .allowed();
    }

    @Benchmark
    public boolean outcome(Sheets sheets, Turn turn) {
        Asked asked = turn.of(sheets.asked);
        return asked.book()
                .snapshot(asked.facts(), asked.at())
                .outcome(asked.question().feature(), Optional.empty())
                .allowed();
    }

    @Benchmark
    public boolean check(Sheets sheets, Turn turn) {
        Asked asked = turn.of(sheets.asked);
        SheetQuestion question = asked.question();
        return asked.book()
                .check(asked.facts(), question.feature(), Optional.empty(), asked.at())
                .allowed();
    }

    @Benchmark
    public boolean easyRules(Sheets sheets, EasyRules rules, Turn turn) {
        return rules.peer.allows(turn.of(sheets.asked).question());
    }

    @Benchmark
    public boolean evrete(Sheets sheets, Evrete rules, Turn turn) {
        return rules.peer.allows(turn.of(sheets.asked).question());
    }

    @Benchmark
    public boolean jCasbin(Sheets sheets, Casbin policies, Turn turn) {
        return policies.peer.allows(turn.of(sheets.asked).question());
    }

    @Benchmark
    public boolean cedar(Sheets sheets, Cedar policies, Turn turn) {
        return policies.peer.allows(turn.of(sheets.asked).question());
    }
}
