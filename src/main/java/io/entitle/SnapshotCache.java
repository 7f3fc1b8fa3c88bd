package io.entitle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entitle.engine.Snapshot;
import io.entitle.fact.Facts;
import io.entitle.fact.InstantBounds;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Snapshots of the accounts asked about of late, for callers who ask about the same facts again and again. A snapshot is
 * handed out from its own instant until {@link Snapshot#validUntil()}: outcome, reason, plan and counts are those of the
 * instant asked for, while the decision's {@code at} and {@code resetsAt} stay those of the snapshot. Kept by the facts and
 * by the digest of the rules, so that rules that were swapped are never answered from. Thread-safe.
 */
public final class SnapshotCache {

    private final Cache<Key, Snapshot> snapshots;

    private record Key(Facts facts, String ruleset) {}

    /**
     * An empty cache.
     *
     * @param most how many snapshots are kept; those not asked for of late go first
     */
    public SnapshotCache(long most) {
        this.snapshots = Caffeine.newBuilder().maximumSize(most).build();
    }

    /**
     * A snapshot of the account that is valid at that instant; made where none is kept.
     *
     * @throws io.entitle.problem.InvalidInputException if the facts or the instant are not in order
     */
    public Snapshot of(Entitlements rules, Facts facts, Instant at) {
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(at, "at");
        Key key = new Key(facts, rules.ruleset());
        return Optional.ofNullable(snapshots.getIfPresent(key))
                .filter(kept -> InstantBounds.isWithin(at, facts.zone()) && isValid(kept, at))
                .orElseGet(() -> keep(key, rules.snapshot(facts, at)));
    }

    private Snapshot keep(Key key, Snapshot snapshot) {
        snapshots.put(key, snapshot);
        return snapshot;
    }

    private static boolean isValid(Snapshot snapshot, Instant at) {
        return !at.isBefore(snapshot.at().toInstant())
                && snapshot.validUntil().filter(end -> !at.isBefore(end)).isEmpty();
    }
}
