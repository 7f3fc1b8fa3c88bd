package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.Message;
import io.entitle.decision.PlainNumber;
import io.entitle.decision.Remedy.Step;
import io.entitle.decision.RulePart;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.vocabulary.ProposedRemedy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many units of a feature must be given up until what was asked for fits. */
record Freeing(Product product, Denied denied) {

    /** The least that is told of a unit of which any part is enough. */
    private static final BigDecimal LEAST = new BigDecimal("0.001");

    /** Empty where nothing is counted, or not even all of the use would be enough. */
    Optional<Attempt> attempt(ProposedRemedy proposed, List<RulePart> by) {
        return proposed.feature()
                .flatMap(key -> denied.refusal()
                        .filter(refusal -> refusal.subject().equals(key))
                        .flatMap(Reckoning::allowance)
                        .flatMap(count -> feature(key)
                                .flatMap(feature -> units(feature, count))
                                .map(units -> attempt(proposed, by, key, count, units))));
    }

    private Optional<Product.Feature> feature(String key) {
        return Optional.ofNullable(product.features().get(key));
    }

    private Optional<BigDecimal> units(Product.Feature feature, Allowance count) {
        BigDecimal over = count.used().subtract(count.limit().orElse(count.used()));
        BigDecimal extra =
                count.remaining().orElse(BigDecimal.ZERO).subtract(over.negate().max(BigDecimal.ZERO));
        return asked(feature)
                .map(asked -> over.add(asked).subtract(extra))
                .or(() -> Optional.of(over.add(LEAST).min(count.used())))
                .filter(units -> units.signum() > 0 && units.compareTo(count.used()) <= 0);
    }

    /** The amount named, or one where units are whole; empty where any part of a divisible unit is enough. */
    private Optional<BigDecimal> asked(Product.Feature feature) {
        return denied.refusal()
                .flatMap(Reckoning::demand)
                .or(() -> feature.divisible() ? Optional.empty() : Optional.of(BigDecimal.ONE));
    }

    private Attempt attempt(ProposedRemedy proposed, List<RulePart> by, String key, Allowance count, BigDecimal units) {
        Map<String, BigDecimal> usage = new HashMap<>(denied.facts().usage());
        usage.put(key, count.used().subtract(units));
        Facts after = denied.facts().withUsage(usage);
        Message words = proposed.messageFor(denied.facts()).orElseGet(() -> words(key, units));
        Step step = Step.of(proposed.action(), words, denied.when(), proposed.taker(), by)
                .freeing(key, units);
        return new Attempt(step, after);
    }

    private Message words(String key, BigDecimal units) {
        Product.Feature feature = feature(key).orElseThrow();
        return Phrases.say(
                "give-up",
                PlainNumber.of(units),
                new Message(feature.unitOf(units), feature.unitZh()),
                new Message(feature.en(), feature.zh()));
    }
}
