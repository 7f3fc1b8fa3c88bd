package io.entitle.lint;

import io.entitle.language.Expression;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How much a sheet grants of a feature, as far as it can be read off the rule.
 *
 * @param limit empty is unlimited
 * @param period the call that says it; empty text for a count held
 */
record Allowance(boolean live, Optional<BigDecimal> limit, String period) {

    private static final Set<String> PERIODS = Set.of("eachSecond", "eachMinute", "eachDay", "eachMonth", "ever");
    private static final BigDecimal SHORTEST_MONTH = BigDecimal.valueOf(28);
    private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);

    static Allowance of(Expression.Path grant) {
        Set<String> calls = grant.steps().stream().map(Expression.Step::name).collect(Collectors.toSet());
        return new Allowance(
                !calls.contains("announce"),
                limit(grant),
                calls.stream().filter(PERIODS::contains).findFirst().orElse(""));
    }

    private static Optional<BigDecimal> limit(Expression.Path grant) {
        return grant.steps().stream()
                .filter(step -> step.name().equals("upTo"))
                .flatMap(step -> step.arguments().stream().flatMap(arguments -> arguments.stream()))
                .filter(Expression.Numeral.class::isInstance)
                .map(number -> new BigDecimal(((Expression.Numeral) number).written()))
                .findFirst();
    }

    /** Whether it is anything at all. */
    boolean isSomething() {
        return live && limit.filter(units -> units.signum() <= 0).isEmpty();
    }

    /** Whether it is less than the other for certain, whatever the length of the month. */
    boolean isLessThan(Allowance other) {
        if (!live || limit.isEmpty()) {
            return !live && other.isSomething();
        }
        boolean days = isMonthly() && other.isMonthly();
        if (!period.equals(other.period) && !days) {
            return false;
        }
        BigDecimal most = inMonth(limit.get(), period, LONGEST_MONTH);
        return other.limit
                .map(units -> most.compareTo(inMonth(units, other.period, SHORTEST_MONTH)) < 0)
                .orElse(true);
    }

    private boolean isMonthly() {
        return period.equals("eachDay") || period.equals("eachMonth");
    }

    private static BigDecimal inMonth(BigDecimal units, String period, BigDecimal days) {
        return period.equals("eachDay") ? units.multiply(days) : units;
    }
}
