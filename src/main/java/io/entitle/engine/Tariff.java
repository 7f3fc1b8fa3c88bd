package io.entitle.engine;

import io.entitle.decision.NaturalDay;
import io.entitle.engine.Evaluation.PricedUnits;
import io.entitle.vocabulary.BilledMonth;
import io.entitle.vocabulary.Excess;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what the next unit of a feature costs, by asking the charging rules for the bill with it and without it. */
record Tariff(Rules rules) {

    /** What a price is for: a unit, or a unit for one day or one hour. */
    enum Measure {
        UNIT,
        DAY,
        HOUR
    }

    /** What one more unit costs, in that currency. */
    record UnitPrice(BigDecimal amount, String currency, Measure measure) {}

    /**
     * The price of one more unit.
     *
     * @param plan the plan that it is drawn from
     * @param units how many go beyond what is free already
     * @return empty where no rule prices it
     */
    Optional<UnitPrice> next(Question question, String plan, String feature, BigDecimal units) {
        return Stream.of(Measure.values())
                .flatMap(measure -> priced(question, plan, feature, units, measure).stream())
                .findFirst();
    }

    private Optional<UnitPrice> priced(
            Question question, String plan, String feature, BigDecimal units, Measure measure) {
        Situation situation = new Situation(rules.product(), question.facts(), question.instant());
        NaturalDay first = NaturalDay.of(situation.at().withDayOfMonth(1));
        BilledMonth month = new BilledMonth(
                plan,
                situation.moment(first.start().toInstant()),
                situation.moment(first.nextMonth().start().toInstant()));
        try {
            PricedUnits price = Evaluation.withExcess(
                    rules,
                    situation,
                    month,
                    excess(plan, feature, units, measure),
                    excess(plan, feature, units.add(BigDecimal.ONE), measure));
            return Optional.of(new UnitPrice(price.amount(), price.currency(), measure))
                    .filter(any -> price.amount().signum() > 0);
        } catch (EvaluationFailedException unpriced) {
            return Optional.empty();
        }
    }

    private static Excess excess(String plan, String feature, BigDecimal units, Measure measure) {
        BigDecimal none = BigDecimal.ZERO;
        return switch (measure) {
            case UNIT -> new Excess(plan, feature, units, none, none);
            case DAY -> new Excess(plan, feature, none, units, none);
            case HOUR -> new Excess(plan, feature, none, none, units);
        };
    }
}
