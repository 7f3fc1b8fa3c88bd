package io.entitle.sweep;

import io.entitle.Entitlements;
import io.entitle.store.Database;
import io.entitle.store.FactsMapping;
import io.entitle.store.FactsSource;
import io.entitle.store.Range;
import io.entitle.sweep.RunRow.State;
import io.entitle.sweep.SweepRequest.Interrupted;
import io.entitle.wire.FactsReader;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Evaluates the accounts of a product as its facts are at one moment, and keeps what became otherwise. What it writes
 * holds from the moment at which the run is done, all at once. One run at a time may write to a database.
 *
 * @param clock tells when a run began and ended, and the instant of the question where none is named
 */
public record Sweep(
        Entitlements entitlements,
        Database source,
        FactsMapping mapping,
        Database target,
        InstantSource clock,
        Onlooker onlooker) {

    /**
     * Runs.
     *
     * @throws SweepRefusedException if it cannot be begun
     * @throws SweepInterruptedException if it could not go on; it can be resumed
     * @throws io.entitle.store.DatabaseFailedException if a database cannot be used
     */
    public SweepReport run(SweepRequest request) {
        if (!source.dialect().exists()) {
            throw new SweepRefusedException(source.name() + ": no such file");
        }
        return alone(target, ledger -> run(request, ledger));
    }

    private static <T> T alone(Database target, Function<Ledger, T> work) {
        Database.Hold hold = target.hold()
                .orElseThrow(() -> new SweepRefusedException(target.name() + ": another sweep is running"));
        try {
            return work.apply(Ledger.ready(target));
        } finally {
            hold.close();
        }
    }

    private SweepReport run(SweepRequest request, Ledger ledger) {
        Optional<RunRow> interrupted = ledger.unfinished(request.product());
        Optional<RunRow> resumed = interrupted.filter(run -> goesOn(run, request));
        if (!request.dry()) {
            interrupted.filter(run -> resumed.isEmpty()).ifPresent(run -> drop(run, ledger));
            ledger.purge(request.product());
        }
        FactsReader reader = new FactsReader(entitlements.products());
        try (FactsSource facts = source.facts(mapping, reader, request.shards())) {
            return resumed.isPresent() ? resume(request, ledger, facts, resumed.get()) : begin(request, ledger, facts);
        }
    }

    /** Whether the interrupted run is the one that is asked for. */
    private boolean goesOn(RunRow run, SweepRequest request) {
        if (request.interrupted() == Interrupted.DROP || request.dry()) {
            return false;
        }
        if (request.interrupted() == Interrupted.REFUSE) {
            throw new SweepRefusedException("run " + run.run() + " of " + run.product()
                    + " was interrupted: --resume goes on with it, --drop begins a new one");
        }
        pinned(run, "instant", run.at(), request.at().orElse(run.at()));
        pinned(run, "rules", run.ruleset(), entitlements.ruleset());
        return true;
    }

    private static void pinned(RunRow run, String what, Object begun, Object found) {
        if (!begun.equals(found)) {
            throw new SweepRefusedException("run " + run.run() + " of " + run.product() + " was begun with " + what
                    + " " + begun + ", found " + found + ": --resume it with these, or --drop it");
        }
    }

    private void drop(RunRow run, Ledger ledger) {
        ledger.end(run, State.FAILED, "dropped after it was interrupted", clock.instant());
    }

    private SweepReport resume(SweepRequest request, Ledger ledger, FactsSource facts, RunRow run) {
        ledger.resumed(run);
        List<Range> present = facts.ranges(run.product(), request.chunk());
        return new Undertaking(this, request, run, ledger.lastDone(run.product()), facts)
                .write(ledger, atMost(present, request));
    }

    private SweepReport begin(SweepRequest request, Ledger ledger, FactsSource facts) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = request.at().orElse(now);
        Optional<RunRow> last = ledger.lastDone(request.product());
        boolean same = last.filter(run -> isOf(run, at)).isPresent();
        boolean due =
                same || (request.due() && last.filter(run -> leadsTo(run, at)).isPresent());
        List<Range> ranges = facts.ranges(request.product(), request.chunk());
        RunRow unwritten = new RunRow(0, request.product(), at, entitlements.ruleset(), due, State.RUNNING, now);
        if (request.dry() || same) {
            SweepReport looked = new Undertaking(this, request, unwritten, last, facts)
                    .look(chunks(ranges), atMost(ranges, request));
            if (request.dry() || isNothing(looked.tally())) {
                return looked;
            }
        }
        RunRow run = ledger.begin(request.product(), at, entitlements.ruleset(), due, ranges, now);
        return new Undertaking(this, request, run, last, facts).write(ledger, atMost(ranges, request));
    }

    private static long atMost(List<Range> present, SweepRequest request) {
        return (long) present.size() * request.chunk();
    }

    private static boolean isNothing(Tally tally) {
        return tally.evaluated() == 0 && tally.gone() == 0;
    }

    private boolean isOf(RunRow run, Instant at) {
        return run.at().equals(at) && leadsTo(run, at);
    }

    /** Whether what was concluded then can still hold: by the same rules, and no later. */
    private boolean leadsTo(RunRow run, Instant at) {
        return run.ruleset().equals(entitlements.ruleset()) && !run.at().isAfter(at);
    }

    private static List<Chunk> chunks(List<Range> ranges) {
        return IntStream.range(0, ranges.size())
                .mapToObj(i -> new Chunk(i, ranges.get(i)))
                .toList();
    }

    /**
     * Takes the last run of a product back, so that what was before holds again.
     *
     * @throws SweepRefusedException if it is not the last one that is done, or another run is going on or was interrupted
     */
    public static RunRow undo(Database target, long number) {
        return alone(target, ledger -> {
            RunRow run = ledger.find(number)
                    .filter(found -> ledger.lastDone(found.product())
                            .filter(found::equals)
                            .isPresent())
                    .orElseThrow(() -> new SweepRefusedException("run " + number
                            + " is not the last run of a product that is done: only that can be undone"));
            ledger.unfinished(run.product()).ifPresent(Sweep::refuseToUndoUnder);
            ledger.undo(run);
            return run;
        });
    }

    /** What it has concluded tells what became otherwise since the run before it. */
    private static void refuseToUndoUnder(RunRow interrupted) {
        throw new SweepRefusedException("run " + interrupted.run() + " of " + interrupted.product()
                + " was interrupted: --resume or --drop it before one before it is undone");
    }
}
