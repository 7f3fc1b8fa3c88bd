package io.entitle.sweep;

import io.entitle.Entitlements;
import io.entitle.store.Database;
import io.entitle.store.FactsCursor;
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
        if (request.interrupted() == Interrupted.RESUME && resumed.isEmpty()) {
            throw new SweepRefusedException(
                    "no run of " + request.product() + " was interrupted: there is nothing to resume");
        }
        RunRow asked = asked(request);
        Optional<RunRow> last = ledger.lastDone(request.product());
        if (resumed.isEmpty()) {
            last.ifPresent(run -> Precedence.check(asked, run, request.waivers()));
        }
        if (!request.dry()) {
            interrupted.filter(run -> resumed.isEmpty()).ifPresent(run -> drop(run, ledger));
        }
        try (FactsSource facts = facts(request)) {
            return resumed.isPresent()
                    ? resume(request, ledger, facts, resumed.get())
                    : begin(request, ledger, facts, asked, last);
        }
    }

    /** The facts as they are now. */
    FactsSource facts(SweepRequest request) {
        return source.facts(
                mapping,
                new FactsReader(entitlements.products()),
                request.shards(),
                request.waivers().leftOut());
    }

    /** The run that is asked for, before it has a number. */
    private RunRow asked(SweepRequest request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new RunRow(
                0,
                request.product(),
                request.at().orElse(now),
                entitlements.ruleset(),
                request.due(),
                request.dry() ? State.DRY : State.RUNNING,
                now,
                origin());
    }

    /** A store that holds its own facts may be moved or copied: its name tells nothing. */
    private Provenance origin() {
        String place = source.dialect().place();
        return new Provenance(place.equals(target.dialect().place()) ? "its own facts" : place, mapping.digest());
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
        Precedence.checkResumed(run, asked(request), request.at().isPresent());
        return true;
    }

    private void drop(RunRow run, Ledger ledger) {
        ledger.end(run, State.FAILED, "dropped after it was interrupted", clock.instant());
    }

    private SweepReport resume(SweepRequest request, Ledger ledger, FactsSource facts, RunRow run) {
        ledger.resumed(run, request.brake());
        List<Range> present = facts.ranges(run.product(), request.chunk());
        Optional<RunRow> last = ledger.lastDone(run.product());
        return new Undertaking(this, request, run, last, accounts(last, ledger), facts)
                .write(ledger, atMost(present, request));
    }

    private static long accounts(Optional<RunRow> last, Ledger ledger) {
        return last.map(ledger::accounts).orElse(0L);
    }

    private SweepReport begin(
            SweepRequest request, Ledger ledger, FactsSource facts, RunRow asked, Optional<RunRow> last) {
        boolean same = last.filter(run -> isOf(run, asked)).isPresent();
        RunRow unnumbered = asked.looking(same
                || (request.due()
                        && last.filter(run -> leadsTo(run, asked.at())).isPresent()));
        List<Range> ranges = facts.ranges(request.product(), request.chunk());
        long before = accounts(last, ledger);
        if (last.isEmpty() && !request.brake().empty() && isEmpty(facts, ranges)) {
            return SweepReport.nothingFound(unnumbered);
        }
        if (same) {
            SweepReport looked = new Undertaking(this, request, unnumbered, last, before, facts)
                    .look(chunks(ranges), atMost(ranges, request));
            if (isNothing(looked.tally())) {
                return looked;
            }
        }
        RunRow run = ledger.begin(unnumbered, ranges, request.brake(), before);
        return new Undertaking(this, request, run, last, before, facts).write(ledger, atMost(ranges, request));
    }

    private static boolean isEmpty(FactsSource facts, List<Range> ranges) {
        try (FactsCursor cursor = facts.open()) {
            return ranges.size() == 1 && cursor.marks(ranges.get(0)).isEmpty();
        }
    }

    private static long atMost(List<Range> present, SweepRequest request) {
        return (long) present.size() * request.chunk();
    }

    private static boolean isNothing(Tally tally) {
        return tally.evaluated() == 0 && tally.gone() == 0;
    }

    private boolean isOf(RunRow run, RunRow asked) {
        return run.at().equals(asked.at()) && leadsTo(run, asked.at());
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
