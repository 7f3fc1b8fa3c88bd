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
    private final FactsSource facts;
    private final Instant begun;
    private final Evaluator evaluator;
    private Tally tally = Tally.NONE;

    Undertaking(Sweep sweep, SweepRequest request, RunRow run, Optional<RunRow> last, FactsSource facts) {
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
        return report(Optional.empty(), broken());
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
            ledger.end(
                    run,
                    broken.isPresent() ? State.BRAKED : State.DONE,
                    broken.orElse(""),
                    sweep.clock().instant());
            return report(Optional.of(run.run()), broken);
        } catch (EntitleException e) {
            throw new SweepInterruptedException(run, e);
        }
    }

    private synchronized Tally add(Tally more) {
        tally = tally.plus(more);
        return tally;
    }

    private synchronized Tally now() {
        return tally;
    }

    private Optional<String> broken() {
        return request.brake().broken(now(), now().accounts());
    }

    private void see(List<Chunk> chunks, long present, Keeping keeping) {
        long before = now().accounts();
        // Those that were seen to before may have gone since.
        long atMost = before + present;
        sweep.onlooker().begins(run.product(), Math.max(before, present));
        sweep.onlooker().seenTo(before);
        new Workers(chunks).run(request.shards(), () -> new ChunkWorker(keeping, atMost));
    }

    private interface Keeping {
        void keep(LedgerPage page, ChunkResult result);
    }

    private SweepReport report(Optional<Long> number, Optional<String> broken) {
        Duration took = Duration.between(begun, sweep.clock().instant());
        return new SweepReport(run.product(), number, run.at(), run.due(), now(), took, broken);
    }

    /** Reads, evaluates and keeps chunk by chunk, on connections of its own. */
    private final class ChunkWorker implements Workers.Worker {

        private final Keeping keeping;
        private final long accounts;
        private final FactsCursor cursor;
        private final LedgerPage page;
        private final Judging judging;

        ChunkWorker(Keeping keeping, long accounts) {
            this.keeping = keeping;
            this.accounts = accounts;
            this.cursor = facts.open();
            this.page = new LedgerPage(sweep.target());
            this.judging = new Judging(evaluator, run, last, page::answers);
        }

        @Override
        public boolean seeTo(Chunk chunk) {
            ChunkResult result = ChunkWork.of(run, chunk, judging, page.current(chunk.range(), last), cursor);
            keeping.keep(page, result);
            Tally now = add(result.tally());
            sweep.onlooker().seenTo(result.tally().accounts());
            return request.brake().broken(now, accounts).isEmpty();
        }

        @Override
        public void close() {
            try (cursor) {
                page.close();
            }
        }
    }
}
