package io.entitle.engine;

import io.entitle.decision.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The rulings on one account from an instant on, each at the first instant at which the one before might no longer hold.
 * No instant between two of them is ever looked at: there every comparison with time comes out as it did. Safe to share
 * between threads if what it finds rulings with is.
 */
final class Outlook {

    private final Function<Instant, Ruling> rulingAt;
    private final List<Ruling> rulings = new CopyOnWriteArrayList<>();

    Outlook(Function<Instant, Ruling> rulingAt, Instant at) {
        this.rulingAt = rulingAt;
        rulings.add(rulingAt.apply(at));
    }

    Ruling now() {
        return rulings.get(0);
    }

    /** The decision now, with the first one that differs from it. */
    Decision decide(String feature, Optional<BigDecimal> amount) {
        return decide(feature, amount, gauge -> {});
    }

    /**
     * The decision now, with the first one that differs from it.
     *
     * @param noting told of each gauge that the account's use is held against, now or later
     */
    Decision decide(String feature, Optional<BigDecimal> amount, Consumer<Gauge> noting) {
        Judgement judgement = now().judge(feature, amount, noting);
        return now().told(feature, amount, judgement, firstUnlike(judgement, feature, amount, noting));
    }

    /** The ruling at that place in the course of things; empty when nothing changes any more. */
    Optional<Ruling> ruling(int place) {
        if (rulings.size() <= place) {
            lookAhead(place);
        }
        return rulings.size() <= place ? Optional.empty() : Optional.of(rulings.get(place));
    }

    private synchronized void lookAhead(int place) {
        for (Optional<Instant> next = end(); rulings.size() <= place && next.isPresent(); next = end()) {
            rulings.add(rulingAt.apply(next.get()));
        }
    }

    private Optional<Instant> end() {
        return rulings.get(rulings.size() - 1).horizon();
    }

    private Optional<Decision> firstUnlike(
            Judgement now, String feature, Optional<BigDecimal> amount, Consumer<Gauge> noting) {
        Ruling before = now();
        for (int place = 1; ruling(place).isPresent(); place++) {
            Ruling later = rulings.get(place);
            if (!later.concludesAs(before)) {
                Judgement then = later.judge(feature, amount, noting);
                if (!then.answersLike(now)) {
                    return Optional.of(later.told(feature, amount, then, Optional.empty()));
                }
            }
            before = later;
        }
        return Optional.empty();
    }
}
