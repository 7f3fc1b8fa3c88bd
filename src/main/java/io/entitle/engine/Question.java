package io.entitle.engine;

import io.entitle.decision.Determination;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What all decisions of one evaluation have in common.
 *
 * @param statedAt the instant at which the use that the facts state is present use; empty where it is that of any instant
 * @param tariff the prices that a sentence may name
 */
record Question(
        Facts facts, Product product, Instant instant, String ruleset, Optional<Instant> statedAt, Tariff tariff) {

    /** The instant on the account's calendar. */
    OffsetDateTime at() {
        return instant.atZone(facts.zone()).toOffsetDateTime();
    }

    /** The first instant after that of the question at which use of such a period, as it is stated, is over. */
    Optional<Instant> over(Period period) {
        return statedAt.flatMap(stated -> period.next(stated.atZone(facts.zone())))
                .map(OffsetDateTime::toInstant)
                .filter(next -> next.isAfter(instant));
    }

    /** Whether use is stated for an earlier instant. */
    boolean isLater() {
        return statedAt.filter(instant::isAfter).isPresent();
    }

    /** Whether use of such a period, as it is stated, is over by then. */
    boolean isOver(Period period) {
        return statedAt.flatMap(stated -> period.next(stated.atZone(facts.zone())))
                .filter(next -> !next.toInstant().isAfter(instant))
                .isPresent();
    }

    boolean knows(String feature) {
        return product.features().containsKey(feature);
    }

    /** Every feature of which the facts may show some use. */
    Stream<String> inUse() {
        Stream<String> stated = facts.usage().keySet().stream();
        return facts.projects().isEmpty()
                ? stated
                : Stream.concat(
                        stated,
                        product.features().values().stream()
                                .filter(Product.Feature::measuredByProjects)
                                .map(Product.Feature::key));
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
