package io.entitle.engine;

import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Grant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Holds the sheets of plans, once they are filled in, against an account's use. Safe to share if what it tells is. */
record Reckoner(Question question, Sheets sheets, Consumer<Gauge> noting) {

    /**
     * Reckons a feature and, where it draws on another one, that one too, for the units that are drawn on it.
     *
     * @param planOf the plan from whose sheet a feature is drawn
     */
    Reckoning reckon(String feature, Optional<BigDecimal> amount, UnaryOperator<String> planOf) {
        return reckon(feature, amount, planOf, List.of());
    }

    /** @param drawing the features that draw on this one, themselves not reckoned again */
    private Reckoning reckon(
            String feature, Optional<BigDecimal> amount, UnaryOperator<String> planOf, List<String> drawing) {
        Reckoning own = alone(feature, amount, planOf.apply(feature));
        Optional<Grant> grant = own.grant().filter(any -> own.outcome().allowed());
        Optional<String> source =
                grant.flatMap(Grant::source).filter(other -> !other.equals(feature) && !drawing.contains(other));
        if (source.isEmpty()) {
            return own;
        }
        List<String> passed = new ArrayList<>(drawing);
        passed.add(feature);
        Reckoning drawn = reckon(
                source.get(), grant.orElseThrow().drawn(amount, question.asked(feature, amount)), planOf, passed);
        return drawn.outcome() == Outcome.ALLOWED || own.outcome() == drawn.outcome()
                ? with(own, own, drawn)
                : with(drawn, own, drawn);
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
                decisive.count(),
                decisive.demand(),
                own.own(),
                own.grant(),
                parts);
    }

    private Reckoning alone(String key, Optional<BigDecimal> amount, String plan) {
        Product.Feature feature = Optional.ofNullable(
                        question.product().features().get(key))
                .orElseThrow(
                        () -> new EvaluationFailedException("", Catalogues.unknownFeature(question.product(), key)));
        Holding holding = sheets.holding(key, plan);
        return holding.grant()
                .map(grant -> held(feature, amount, plan, grant, holding))
                .orElseGet(() -> Reckoning.nothing(plan, key));
    }

    private Reckoning held(
            Product.Feature feature, Optional<BigDecimal> amount, String plan, Grant grant, Holding holding) {
        if (!grant.isLive()) {
            return Reckoning.of(
                    Outcome.DENIED, Reason.NOT_YET_AVAILABLE, plan, feature.key(), Optional.empty(), amount, holding);
        }
        Gauge gauge = Gauge.of(feature, grant, holding.extensions());
        if (gauge.isBounded()) {
            noting.accept(gauge);
        }
        Count count = new Count(gauge, grant, question);
        Outcome outcome = count.outcome(amount);
        return Reckoning.of(
                outcome,
                count.reason(outcome),
                plan,
                feature.key(),
                Optional.of(count).filter(any -> grant.isCounted()),
                amount,
                holding);
    }
}
