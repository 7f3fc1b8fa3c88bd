package io.entitle.engine;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Answers of one kind about an account, each found once: one for any more of a feature, and one for all amounts of it that
 * are answered alike. Safe to share between threads.
 */
final class Answered<T> {

    private final Question question;
    private final Finding<T> finding;
    private final Map<String, T> anyMore = new ConcurrentHashMap<>();
    private final Map<String, AmountRanges<T>> amounts = new ConcurrentHashMap<>();

    /** How an answer is found that is not known yet. */
    interface Finding<T> {

        /**
         * The answer.
         *
         * @param noting to be told of each gauge that the account's use is held against
         */
        T find(String feature, Optional<BigDecimal> amount, Consumer<Gauge> noting);
    }

    Answered(Question question, Finding<T> finding) {
        this.question = question;
        this.finding = finding;
    }

    T to(String feature, Optional<BigDecimal> amount) {
        return amount.isPresent() ? to(feature, amount, amount.get()) : toAnyMore(feature);
    }

    private T toAnyMore(String feature) {
        T known = anyMore.get(feature);
        return known == null ? kept(anyMore, feature, finding.find(feature, Optional.empty(), gauge -> {})) : known;
    }

    private T to(String feature, Optional<BigDecimal> asked, BigDecimal amount) {
        AmountRanges<T> met = amounts.get(feature);
        AmountRanges<T> ranges = met == null ? kept(amounts, feature, new AmountRanges<>()) : met;
        T known = ranges.known(amount);
        return known == null
                ? ranges.find(question.facts(), amount, noting -> finding.find(feature, asked, noting))
                : known;
    }

    /** Only what is known of features of the product is kept: what callers misspell has no end. */
    private <V> V kept(Map<String, V> all, String feature, V found) {
        V other = question.knows(feature) ? all.putIfAbsent(feature, found) : null;
        return other == null ? found : other;
    }
}
