package io.entitle.engine;

import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Grant;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Holds the sheets of plans, once they are filled in, against an account's use. Safe to share. */
final class Reckoner {

    private final Product product;
    private final Sheets sheets;
    private final Facts facts;
    private final Function<String, BigDecimal> used;
    private final Instant at;

    /** @param used how much of a feature is used, by its key */
    Reckoner(Product product, Sheets sheets, Facts facts, Function<String, BigDecimal> used, Instant at) {
        this.product = product;
        this.sheets = sheets;
        this.facts = facts;
        this.used = used;
        this.at = at;
    }

    /**
     * Reckons a feature and, where it draws on another one, that one too.
     *
     * @param planOf the plan from whose sheet a feature is drawn
     */
    Reckoning reckon(String feature, Optional<BigDecimal> amount, UnaryOperator<String> planOf) {
        Reckoning own = alone(feature, amount, planOf.apply(feature));
        Optional<String> source = own.grant().flatMap(Grant::source);
        if (source.isEmpty() || !own.outcome().allowed()) {
            return own;
        }
        Reckoning drawn = alone(source.get(), Optional.empty(), planOf.apply(source.get()));
        return drawn.outcome() == Outcome.ALLOWED || own.outcome() == drawn.outcome()
                ? with(own, own, drawn)
                : with(drawn, own, drawn);
    }

    /** How many of the units used are charged under the plan; 0 where it refuses them or counts none. */
    BigDecimal beyondIncluded(String feature, BigDecimal used, String plan) {
        Holding holding = sheets.holding(feature, plan);
        return holding.grant()
                .filter(Grant::isCounted)
                .filter(grant -> grant.isOverageBilled() || grant.freeUnits().isPresent())
                .flatMap(grant -> grant.freeUnits().or(grant::limit))
                .map(included -> used.subtract(included).subtract(holding.extra(facts)))
                .orElse(BigDecimal.ZERO)
                .max(BigDecimal.ZERO);
    }

    private static Reckoning with(Reckoning decisive, Reckoning own, Reckoning drawn) {
        List<Part> parts = new ArrayList<>(own.parts().size() + drawn.parts().size());
        parts.addAll(own.parts());
        parts.addAll(drawn.parts());
        return new Reckoning(
                decisive.outcome(),
                decisive.reason(),
                own.plan(),
                decisive.subject(),
                decisive.allowance(),
                own.own(),
                own.grant(),
                parts);
    }

    private Reckoning alone(String key, Optional<BigDecimal> amount, String plan) {
        Product.Feature feature = Optional.ofNullable(product.features().get(key))
                .orElseThrow(() -> new EvaluationFailedException("", Catalogues.unknownFeature(product, key)));
        Holding holding = sheets.holding(key, plan);
        return holding.grant()
                .map(grant -> held(feature, amount, plan, grant, holding))
                .orElseGet(() -> Reckoning.nothing(plan, key));
    }

    private Reckoning held(
            Product.Feature feature, Optional<BigDecimal> amount, String plan, Grant grant, Holding holding) {
        Count.Result result = grant.isLive()
                ? count(feature, grant, holding).hold(amount)
                : new Count.Result(Outcome.DENIED, Reason.NOT_YET_AVAILABLE, Optional.empty());
        return new Reckoning(
                result.outcome(),
                result.reason(),
                plan,
                feature.key(),
                result.allowance(),
                result.allowance(),
                holding.grant(),
                holding.parts());
    }

    private Count count(Product.Feature feature, Grant grant, Holding holding) {
        return new Count(feature, grant, used.apply(feature.key()), holding.extra(facts), at, facts.zone());
    }
}
