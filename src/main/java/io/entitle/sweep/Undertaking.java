package io.entitle.sweep;

import io.entitle.problem.EntitleException;
import io.entitle.store.FactsCursor;
import io.entitle.store.FactsSource;
import io.entitle.sweep.RunRow.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run from where it stands to its end. */
final class Undertaking {

    private final Sweep sweep;
    private final SweepRequest request;
    private final RunRow run;
    private final Optional<RunRow> last;
    private final long before;
    private final FactsSource facts;
    private final Instant begun;
    private final Evaluator evaluator;
    private Tally tally = Tally.NONE;

    /** @param before how many accounts there were when the last run ended */
    Undertaking(Sweep sweep, SweepRequest request, RunRow run, Optional<RunRow> last, long before, FactsSource facts) {
        this.before = before;
        this.sweep = sweep;
        this.request = request;
        this.run = run;
        this.last = last;
        this.facts = facts;
        this.begun = sweep.clock().instant();
        this.evaluator = new Evaluator(sweep.entitlements(), new AnswerDigests());
    }

    /**
     * Only looks what it would come to.
     *
     * @param present how many accounts there are at most
     */
    SweepReport look(List<Chunk> chunks, long present) {
        see(chunks, present, (page, result) -> {});
        return report(Optional.empty(), Optional.empty());
    }

    /**
     * Sees to what is left of it, and makes it hold.
     *
     * @param present how many accounts there are at most
     */
    SweepReport write(Ledger ledger, long present) {
        try {
            add(ledger.tally(run));
            see(ledger.open(run), present, (page, result) -> page.keep(run, result));
            Optional<String> broken = broken();
            ledger.end(run, ended(broken), broken.orElse(""), sweep.clock().instant());
            return report(Optional.of(run.run()), broken);
        } catch (EntitleException e) {
            throw new SweepInterruptedException(run, e);
        }
    }

    private State ended(Optional<String> broken) {
        if (run.state() == State.DRY) {
            return State.DRY;
        }
        return broken.isPresent() ? State.BRAKED : State.DONE;
    }

    private synchronized void add(Tally more) {
        tally = tally.plus(more);
    }

    private synchronized Tally now() {
        return tally;
    }

    private Optional<String> broken() {
        return request.brake().broken(now(), before);
    }

    private void see(List<Chunk> chunks, long present, Keeping keeping) {
        long seen = now().accounts();
        sweep.onlooker().begins(run.product(), Math.max(seen, present));
        sweep.onlooker().seenTo(seen);
        new Workers(chunks).run(request.shards(), () -> new ChunkWorker(keeping));
    }

    private interface Keeping {
        void keep(LedgerPage page, ChunkResult result);
    }

    private SweepReport report(Optional<Long> number, Optional<String> broken) {
        Duration took = Duration.between(begun, sweep.clock().instant());
        return new SweepReport(run.product(), number, run.at(), request.dry(), run.due(), now(), before, took, broken);
    }

    /** Reads, evaluates and keeps chunk by chunk, on connections of its own. */
    private final class ChunkWorker implements Workers.Worker {

        private final Keeping keeping;
        private final FactsCursor cursor;
        private final LedgerPage page;
        private final Judging judging;

        ChunkWorker(Keeping keeping) {
            this.keeping = keeping;
            this.cursor = facts.open();
            this.page = new LedgerPage(sweep.target());
            this.judging = new Judging(evaluator, run, last, page::answers);
        }

        @Override
        public void seeTo(Chunk chunk) {
            ChunkResult result = ChunkWork.of(run, chunk, judging, page.current(chunk.range(), last), cursor);
            keeping.keep(page, result);
            add(result.tally());
            sweep.onlooker().seenTo(result.tally().accounts());
        }

        @Override
        public void close() {
            try (cursor) {
                page.close();
            }
        }
    }
}
