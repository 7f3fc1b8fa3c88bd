package io.entitle.sweep;

import io.entitle.store.FactsCursor;
import io.entitle.store.StoredFacts;
import io.entitle.sweep.AnswerDigests.Digested;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates the accounts of one chunk. For one thread, and one chunk. */
final class ChunkWork {

    private final RunRow run;
    private final Chunk chunk;
    private final Judging judging;
    private final Map<String, StoredResult> before;
    private final List<AccountChange> changes = new ArrayList<>();
    private final Set<Digested> answers = new HashSet<>();
    private long accounts;
    private long evaluated;
    private long added;
    private long quarantined;
    private long gone;

    private ChunkWork(RunRow run, Chunk chunk, Judging judging, Map<String, StoredResult> before) {
        this.run = run;
        this.chunk = chunk;
        this.judging = judging;
        this.before = before;
    }

    /** @param before the last results of the chunk's accounts */
    static ChunkResult of(
            RunRow run, Chunk chunk, Judging judging, Map<String, StoredResult> before, FactsCursor facts) {
        ChunkWork work = new ChunkWork(run, chunk, judging, before);
        Set<String> present = run.due() ? work.due(facts) : work.all(facts);
        before.values().stream()
                .filter(kept -> !kept.gone() && !present.contains(kept.account()))
                .forEach(work::gone);
        return new ChunkResult(chunk, work.changes, work.answers, work.tally());
    }

    private Set<String> all(FactsCursor facts) {
        List<StoredFacts> read = facts.read(chunk.range(), any -> true);
        read.forEach(this::evaluate);
        Set<String> present = new HashSet<>();
        read.forEach(stored -> present.add(stored.account()));
        return present;
    }

    private Set<String> due(FactsCursor facts) {
        Map<String, String> marks = facts.marks(chunk.range());
        Map<String, String> due = new LinkedHashMap<>();
        marks.forEach((account, mark) -> {
            Optional<StoredResult> kept = Optional.ofNullable(before.get(account));
            if (kept.filter(result -> !result.isDue(mark, run.at())).isEmpty()) {
                due.put(account, mark);
            } else {
                rests(kept.orElseThrow());
            }
        });
        if (!due.isEmpty()) {
            facts.read(chunk.range(), due::containsKey).forEach(this::evaluate);
        }
        return marks.keySet();
    }

    private void rests(StoredResult kept) {
        accounts++;
        quarantined += kept.isQuarantined() ? 1 : 0;
    }

    private void evaluate(StoredFacts stored) {
        Optional<StoredResult> was = Optional.ofNullable(before.get(stored.account()));
        Finding now = judging.find(stored, was);
        accounts++;
        evaluated++;
        added += was.isEmpty() ? 1 : 0;
        quarantined += now.kept().isQuarantined() ? 1 : 0;
        if (was.filter(now.kept()::equals).isEmpty()) {
            now.digested().ifPresent(answers::add);
            changes.add(new AccountChange(
                    now.kept(),
                    was.map(kept -> judging.transitions(stored, kept, now)).orElse(List.of())));
        }
    }

    private void gone(StoredResult kept) {
        gone++;
        changes.add(new AccountChange(StoredResult.gone(kept.account()), judging.gone()));
    }

    private Tally tally() {
        return new Tally(
                accounts,
                evaluated,
                added,
                changes.stream()
                        .filter(change -> !change.transitions().isEmpty())
                        .count(),
                changes.stream().filter(AccountChange::isWorse).count(),
                quarantined,
                gone,
                changes.stream()
                        .mapToLong(change -> change.transitions().size())
                        .sum());
    }
}
