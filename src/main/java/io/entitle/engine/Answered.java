package io.entitle.engine;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one kind about an account, each found once: one for any more of a feature, and one for all amounts of it that
 * are answered alike. Safe to share between threads: what is known is read without a lock, as it is immutable, and a thread
 * that does not see yet what another one has kept finds it anew and is given that one.
 *
 * @param <T> immutable
 */
final class Answered<T> {

    private final Places places;
    private final Facts facts;
    private final Finding<T> finding;

    /** By place what is answered to any more, and behind these, by place, to amounts. One array, for a shorter way to them. */
    private @Nullable Object @Nullable [] known;

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
    }

    T to(String feature, Optional<BigDecimal> amount) {
        int place = places.of(feature);
        if (place == Places.NONE) {
            return finding.find(feature, amount, gauge -> {});
        }
        return amount.isPresent() ? to(place, feature, amount) : toAnyMore(place, feature);
    }

    private T toAnyMore(int place, String feature) {
        T answer = anyMore(place);
        return answer == null ? keep(place, finding.find(feature, Optional.empty(), gauge -> {})) : answer;
    }

    private T to(int place, String feature, Optional<BigDecimal> asked) {
        BigDecimal amount = asked.orElseThrow();
        T answer = AmountRange.known(ranges(place), amount);
        return answer == null ? find(place, feature, asked) : answer;
    }

    private T find(int place, String feature, Optional<BigDecimal> asked) {
        List<BigDecimal> bounds = new ArrayList<>();
        T found = finding.find(feature, asked, gauge -> bounds.addAll(gauge.bounds(facts)));
        return keep(place, asked.orElseThrow(), bounds, found);
    }

    private synchronized T keep(int place, T found) {
        T first = anyMore(place);
        if (first == null) {
            put(place, found);
        }
        return first == null ? found : first;
    }

    private synchronized T keep(int place, BigDecimal amount, List<BigDecimal> bounds, T found) {
        AmountRange<T> ranges = ranges(place);
        T first = AmountRange.known(ranges, amount);
        if (first == null) {
            put(places.count() + place, AmountRange.around(amount, bounds, found, ranges));
        }
        return first == null ? found : first;
    }

    @Nullable
    @SuppressWarnings("unchecked") // Nothing else is put there.
    private T anyMore(int place) {
        return (T) at(place);
    }

    @Nullable
    @SuppressWarnings("unchecked") // Nothing else is put there.
    private AmountRange<T> ranges(int place) {
        return (AmountRange<T>) at(places.count() + place);
    }

    @Nullable
    private Object at(int index) {
        Object[] all = known;
        return all == null ? null : all[index];
    }

    private void put(int index, Object value) {
        Object[] all = known == null ? new Object[2 * places.count()] : known;
        all[index] = value;
        known = all;
    }
}
