package io.entitle.engine;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Answers of one kind about an account, each found once: one for any more of a feature, and one for all amounts of it that
 * are answered alike. Safe to share between threads.
 *
 * @param <T> immutable
 */
final class Answered<T> {

    private final Places places;
    private final Facts facts;
    private final Finding<T> finding;
    private final Slots<T> anyMore;
    private final Slots<AmountRanges<T>> amounts;

    /** How an answer is found that is not known yet. */
    interface Finding<T> {

        /**
         * The answer.
         *
         * @param noting to be told of each gauge that the account's use is held against
         */
        T find(String feature, Optional<BigDecimal> amount, Consumer<Gauge> noting);
    }

    Answered(Places places, Facts facts, Finding<T> finding) {
        this.places = places;
        this.facts = facts;
        this.finding = finding;
        this.anyMore = new Slots<>(places.count());
        this.amounts = new Slots<>(places.count());
    }

    T to(String feature, Optional<BigDecimal> amount) {
        int place = places.of(feature);
        if (place == Places.NONE) {
            return finding.find(feature, amount, gauge -> {});
        }
        return amount.isPresent() ? to(place, feature, amount) : toAnyMore(place, feature);
    }

    private T toAnyMore(int place, String feature) {
        T known = anyMore.at(place);
        return known == null ? anyMore.keep(place, finding.find(feature, Optional.empty(), gauge -> {})) : known;
    }

    private T to(int place, String feature, Optional<BigDecimal> asked) {
        AmountRanges<T> met = amounts.at(place);
        AmountRanges<T> ranges = met == null ? amounts.keep(place, new AmountRanges<>()) : met;
        BigDecimal amount = asked.orElseThrow();
        T known = ranges.known(amount);
        return known == null ? ranges.find(facts, amount, noting -> finding.find(feature, asked, noting)) : known;
    }
}
