package io.entitle.engine;

import io.entitle.decision.Determination;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What all decisions of one evaluation have in common.
 *
 * @param renewals when use is over that the facts state; empty where it is that of any instant
 * @param tariff the prices that a sentence may name
 */
record Question(
        Facts facts, Product product, Instant instant, String ruleset, Optional<Renewals> renewals, Tariff tariff) {

    /** The instant on the account's calendar. */
    OffsetDateTime at() {
        return instant.atZone(facts.zone()).toOffsetDateTime();
    }

    /** The first instant after that of the question at which use of such a period, as it is stated, is over. */
    Optional<Instant> over(Period period) {
        return renewals.map(known -> known.next(period))
                .filter(next -> next.isAfter(instant) && next.isBefore(Instant.MAX));
    }

    /** The same about a later instant. */
    Question at(Instant later) {
        return new Question(facts, product, later, ruleset, renewals, tariff);
    }

    /** Whether use is stated for an earlier instant. */
    boolean isLater() {
        return renewals.filter(known -> known.isBefore(instant)).isPresent();
    }

    /** Whether use of such a period, as it is stated, is over by then. */
    boolean isOver(Period period) {
        return renewals.filter(known -> known.isOver(period, instant)).isPresent();
    }

    /** Whether present use of a feature that is counted over such a period is over by then: where days are told apart, a day's. */
    boolean isOver(Product.Feature feature, Period whole) {
        return isLater() && isOver(facts.tellsDaysApart(feature) ? Period.DAY : whole);
    }

    boolean knows(String feature) {
        return product.features().containsKey(feature);
    }

    /** Every feature of which the facts may show some use. */
    List<Product.Feature> inUse() {
        List<Product.Feature> used = new ArrayList<>(facts.usage().size());
        for (String key : facts.usage().keySet()) {
            Product.Feature known = product.features().get(key);
            if (known != null) {
                used.add(known);
            }
        }
        if (!facts.projects().isEmpty()) {
            product.features().values().stream()
                    .filter(feature ->
                            feature.measuredByProjects() && !facts.usage().containsKey(feature.key()))
                    .forEach(used::add);
        }
        return used;
    }

    /** The amount as it is told back: what was named, else one unit where units are whole. */
    Optional<BigDecimal> asked(String feature, Optional<BigDecimal> amount) {
        Product.Feature known = product.features().get(feature);
        boolean divisible = known != null && known.divisible();
        return amount.isPresent() || divisible ? amount : Optional.of(BigDecimal.ONE);
    }

    /** The answer to a question about a feature that the product does not have. */
    Judgement unknownFeature(String feature) {
        return Judgement.undecided(Reason.UNKNOWN_FEATURE, List.of(), () -> Sentences.unknown(product, feature));
    }

    /** The judgement as it is told, with the rules that had a part in it. */
    Determination determined(String feature, Judgement judgement, Parts parts) {
        return new Determination(
                facts.account(),
                product.key(),
                feature,
                at(),
                judgement.outcome(),
                judgement.reason(),
                judgement.plan(),
                judgement.allowance(),
                judgement.level(),
                parts.of(judgement.parts()),
                ruleset);
    }
}
