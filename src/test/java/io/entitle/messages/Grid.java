package io.entitle.messages;

import io.entitle.Entitlements;
import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.fact.Facts;
import io.entitle.fact.FactsBuilder;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The states of accounts that are told something of their own: each plan of the catalogue in each standing, with each
 * trouble, and with use below, at and over what is then included.
 */
record Grid(Entitlements rules, Product product) {

    private static final BigDecimal A_FIFTH = new BigDecimal("0.2");

    Stream<Sample> samples() {
        return Stream.concat(
                Standings.of(product).flatMap(this::used),
                Troubles.of(product)
                        .flatMap(sample -> Stream.of(sample, with(sample, "one more used than included", Grid::more))));
    }

    private static BigDecimal more(BigDecimal limit) {
        return limit.add(BigDecimal.ONE);
    }

    private Stream<Sample> used(Sample sample) {
        return Stream.of(
                sample,
                with(sample, "one of each used", limit -> BigDecimal.ONE),
                with(sample, "all but one used", limit -> limit.subtract(BigDecimal.ONE)),
                with(sample, "all used", limit -> limit),
                with(sample, "one more used than included", Grid::more),
                with(
                        sample,
                        "much more used than included",
                        limit -> limit.multiply(BigDecimal.valueOf(6)).add(BigDecimal.TEN)));
    }

    /** Of a feature without a limit as much as a low plan might hold. */
    private Sample with(Sample sample, String name, UnaryOperator<BigDecimal> use) {
        Map<String, BigDecimal> usage = new HashMap<>();
        rules.entitlements(sample.facts(), sample.at())
                .entitlements()
                .forEach(decision -> limit(decision)
                        .map(use)
                        .map(used -> used.max(BigDecimal.ZERO))
                        .ifPresent(used -> usage.put(decision.feature(), divided(decision.feature(), used))));
        return new Sample(sample.name() + ", " + name, sample.facts().withUse(usage, Map.of()), sample.at());
    }

    private BigDecimal divided(String feature, BigDecimal used) {
        boolean beyond = product.isDivisible(feature) && used.compareTo(BigDecimal.ONE) > 0;
        return beyond ? used.add(A_FIFTH) : used;
    }

    private static Optional<BigDecimal> limit(Decision decision) {
        return decision.allowance().map(Allowance::limit).map(limit -> limit.orElse(BigDecimal.valueOf(200)));
    }

    static FactsBuilder account(Product product) {
        return Facts.builder("a", product.key());
    }

    static Instant instant(String local) {
        return Instant.parse(local + "+08:00");
    }
}
