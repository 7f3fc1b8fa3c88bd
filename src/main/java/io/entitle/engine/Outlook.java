package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.vocabulary.Occasion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rulings on one account from an instant on, each at the first instant at which the one before might no longer hold.
 * No instant between two of them is ever looked at: there every comparison with time comes out as it did. Safe to share
 * between threads if what it finds rulings with is.
 */
final class Outlook {

    private final Function<Instant, Ruling> rulingAt;
    private final boolean everything;
    private final List<Ruling> rulings = new CopyOnWriteArrayList<>();

    /** Where only what is asked for is looked at: a feature is counted anew by itself. */
    Outlook(Function<Instant, Ruling> rulingAt, Instant at) {
        this(rulingAt, at, false);
    }

    /** @param everything whether a ruling is looked for wherever anything that is used is counted anew */
    Outlook(Function<Instant, Ruling> rulingAt, Instant at, boolean everything) {
        this.rulingAt = rulingAt;
        this.everything = everything;
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

    /** The first instant at which any answer may be another one than now; empty if there is none. */
    Optional<Instant> validUntil() {
        return end(now());
    }

    private Optional<Instant> end() {
        Ruling last = rulings.get(rulings.size() - 1);
        return everything ? end(last) : last.horizon();
    }

    private static Optional<Instant> end(Ruling last) {
        return Stream.of(last.horizon(), last.renewal())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /** What came about at that place, sorted; nothing at the first. */
    List<Occasion> occasions(int place) {
        Ruling before = rulings.get(place - 1);
        Optional<Instant> then = Optional.of(rulings.get(place).question().instant());
        Stream<Occasion> ruled = before.horizon().equals(then) ? before.occasions().stream() : Stream.empty();
        Stream<Occasion> counted = before.renewal().equals(then) ? Stream.of(Occasion.COUNTED_ANEW) : Stream.empty();
        return Stream.concat(ruled, counted).toList();
    }

    /** Whether every answer at that place is the one given at the place before. */
    boolean isAsBefore(int place) {
        Ruling before = rulings.get(place - 1);
        Ruling later = rulings.get(place);
        return later.concludesAs(before)
                && (!everything
                        || before.renewal()
                                .filter(later.question().instant()::equals)
                                .isEmpty());
    }

    private Optional<Decision> firstUnlike(
            Judgement now, String feature, Optional<BigDecimal> amount, Consumer<Gauge> noting) {
        for (int place = 1; ruling(place).isPresent(); place++) {
            Optional<Decision> between = firstUnlike(now, feature, amount, noting, between(place, feature));
            if (between.isPresent()) {
                return between;
            }
            if (!isAsBefore(place) || rulings.get(place - 1).renewals(feature).contains(instant(place))) {
                Optional<Decision> then = firstUnlike(now, feature, amount, noting, List.of(rulings.get(place)));
                if (then.isPresent()) {
                    return then;
                }
            }
        }
        return firstUnlike(now, feature, amount, noting, between(rulings.size(), feature));
    }

    private static Optional<Decision> firstUnlike(
            Judgement now, String feature, Optional<BigDecimal> amount, Consumer<Gauge> noting, List<Ruling> rulings) {
        for (Ruling later : rulings) {
            Judgement then = later.judge(feature, amount, noting);
            if (!then.promises(now)) {
                return Optional.of(later.told(feature, amount, then, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** As the ruling before that place is where the feature is counted anew, before the place comes about. */
    private List<Ruling> between(int place, String feature) {
        Ruling before = rulings.get(place - 1);
        List<Instant> renewals = everything ? List.of() : before.renewals(feature);
        return renewals.isEmpty()
                ? List.of()
                : renewals.stream()
                        .filter(anew -> place == rulings.size() || anew.isBefore(instant(place)))
                        .map(before::at)
                        .toList();
    }

    private Instant instant(int place) {
        return rulings.get(place).question().instant();
    }
}
