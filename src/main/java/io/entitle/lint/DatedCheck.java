package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Condition;
import io.entitle.language.Condition.Quantifier;
import io.entitle.language.Expression;
import io.entitle.language.RuleMeaning;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Dated rules that no longer apply at an instant, or not yet. Questions about the past are answered too, so such rules
 * are right; the check is for whoever asks what could be tidied up. A bare date is taken to begin at midnight UTC.
 */
record DatedCheck(Instant at) implements Check {

    private static final String CLOCK = "Clock";

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.sound().stream()
                .flatMap(rule -> rule.rule().conditions().stream()
                        .filter(one -> one.fact().equals(CLOCK) && one.quantifier() != Quantifier.NOT)
                        .flatMap(clock -> finding(rule, clock).stream())
                        .limit(1));
    }

    private Optional<Finding> finding(RuleMeaning rule, Condition clock) {
        List<Map<String, Object>> instants = new Fields(clock.constraints(), field -> List.of()).combinations();
        Predicate<Map<String, Object>> applies =
                clock.constraints().stream().map(Fields::test).reduce(values -> true, Predicate::and);
        boolean dated = instants.stream().allMatch(values -> now().keySet().containsAll(values.keySet()));
        if (instants.isEmpty() || !dated || applies.test(now())) {
            return Optional.empty();
        }
        boolean later = instants.stream().filter(this::isAhead).anyMatch(applies);
        String when = later ? "the rule does not apply yet at " : "the rule never applies again from ";
        Expression first = clock.constraints().get(0);
        String hint = later
                ? "nothing is wrong with it"
                : "nothing is wrong with it as long as questions about earlier instants are asked";
        return Optional.of(
                new Finding(Code.DATED_RULE, first.place(), rule.rule().name(), when + at, hint));
    }

    private Map<String, Object> now() {
        return Map.of(
                Atom.INSTANT,
                BigDecimal.valueOf(at.getEpochSecond()),
                Atom.DAY,
                BigDecimal.valueOf(at.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay()));
    }

    private boolean isAhead(Map<String, Object> values) {
        return now().entrySet().stream()
                .allMatch(entry -> Optional.ofNullable(values.get(entry.getKey()))
                        .filter(value -> !isAfter(value, entry.getValue()))
                        .isEmpty());
    }

    private static boolean isAfter(Object one, Object other) {
        return one instanceof BigDecimal later && other instanceof BigDecimal now && later.compareTo(now) >= 0;
    }
}
