package io.entitle.verification;

import io.entitle.decision.Bill;
import io.entitle.decision.Decision;
import io.entitle.decision.Reason;
import io.entitle.engine.Admission;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.engine.RuleFile;
import io.entitle.fact.Facts;
import io.entitle.language.Expression;
import io.entitle.vocabulary.Grant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is told that more use is charged pays more once it is used, or is told that it has no price or that a contract has it.
 *
 * @param sources by feature, what its use draws on, which is what is paid for
 */
record OverageHasAPrice(Map<String, Set<String>> sources) implements Property {

    private static final BigDecimal PLENTY = new BigDecimal("1000000000");

    static OverageHasAPrice of(List<RuleFile> files) {
        return new OverageHasAPrice(files.stream()
                .map(Admission::read)
                .flatMap(reading -> reading.file().rules().stream())
                .flatMap(rule -> rule.conclusions().stream())
                .filter(path -> text(path, "grant").isPresent())
                .flatMap(path -> Grant.DRAWING.stream()
                        .flatMap(drawing -> text(path, drawing).stream())
                        .map(source -> Map.entry(text(path, "grant").orElse(""), source)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet()))));
    }

    private static Optional<String> text(Expression.Path path, String call) {
        return path.steps().stream()
                .filter(step -> step.name().equals(call))
                .flatMap(step -> step.arguments().stream().flatMap(List::stream))
                .filter(Expression.Text.class::isInstance)
                .map(text -> ((Expression.Text) text).value())
                .findFirst();
    }

    @Override
    public Stream<Violation> violations(Facts account, Asking asking) {
        List<Decision> billed = asking.decisions(account).stream()
                .filter(decision -> decision.reason() == Reason.OVERAGE_BILLED)
                .filter(decision -> !sources.containsKey(decision.feature()))
                .toList();
        Optional<BigDecimal> before = billed.isEmpty() ? Optional.empty() : total(account, asking);
        return before.stream().flatMap(total -> billed.stream().flatMap(one -> unpriced(account, one, total, asking)));
    }

    private static Stream<Violation> unpriced(Facts account, Decision decision, BigDecimal before, Asking asking) {
        Facts more = using(account, decision.feature());
        boolean unpriced = total(more, asking)
                .filter(after -> after.compareTo(before) <= 0)
                .isPresent();
        String text = "`" + decision.feature() + "` is charged from here on, and " + PLENTY.toPlainString()
                + " units more cost nothing";
        return unpriced
                ? Stream.of(new Violation(
                        Kind.BILLED_UNPRICED, decision.feature(), text, List.of(account, more), decision.rules()))
                : Stream.empty();
    }

    private static Facts using(Facts account, String feature) {
        Map<String, BigDecimal> usage = new HashMap<>(account.usage());
        usage.merge(feature, PLENTY, BigDecimal::add);
        return account.withUse(usage, account.peaks());
    }

    /** Empty where a bill has no total, or where asking for it fails, which is another flaw. */
    private static Optional<BigDecimal> total(Facts account, Asking asking) {
        Instant at = Asking.at(account);
        try {
            return Optional.of(asking.book().bill(account, YearMonth.from(at.atZone(account.zone())), at))
                    .flatMap(Bill::total);
        } catch (EvaluationFailedException e) {
            return Optional.empty();
        }
    }
}
