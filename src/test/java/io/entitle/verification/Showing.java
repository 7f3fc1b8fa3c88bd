package io.entitle.verification;

import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.decision.RulePart;
import io.entitle.engine.EvaluationFailedException;
import io.entitle.engine.ProductBook;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** Whether accounts show a flaw, found by asking what anybody can ask. */
final class Showing {

    private Showing() {}

    static boolean of(Flaw flaw, List<Facts> accounts, ProductBook book) {
        List<Decision> first = all(accounts.get(0), book);
        return switch (flaw.kind()) {
            case UNDECIDED -> first.stream().allMatch(one -> one.outcome() == Outcome.ERROR);
            case UNANSWERED -> isUnanswered(accounts.get(0), book);
            case NO_PLAN -> first.stream().allMatch(one -> one.plan().isEmpty());
            case RIVAL_PLANS ->
                book.snapshot(accounts.get(0), accounts.get(0).at().orElseThrow())
                                .rivals()
                                .size()
                        > 1;
            case GRANTED_NOTHING -> flaw.features().stream().anyMatch(key -> isDead(of(first, key)));
            case PLAN_GIVES_NOTHING -> first.stream().allMatch(one -> one.reason() == Reason.NOT_IN_PLAN);
            case BILLED_UNPRICED ->
                flaw.features().stream().allMatch(key -> of(first, key).reason() == Reason.OVERAGE_BILLED)
                        && total(accounts.get(1), book).compareTo(total(accounts.get(0), book)) == 0;
            case PLAN_IGNORED -> isAlike(first, all(accounts.get(1), book));
            case GAP ->
                flaw.features().stream()
                        .anyMatch(key -> !of(first, key).allowed()
                                && of(all(accounts.get(1), book), key).allowed()
                                && of(all(accounts.get(2), book), key).allowed());
            case ORDER_MATTERS ->
                flaw.features().stream()
                        .anyMatch(key -> !of(first, key).answersLike(of(all(accounts.get(1), book), key)));
            case DEBT_GIVES_MORE, BALANCE_GIVES_MORE, HIGHER_PLAN_GIVES_LESS ->
                flaw.features().stream().anyMatch(key -> isMore(of(first, key), of(all(accounts.get(1), book), key)));
        };
    }

    private static boolean isMore(Decision one, Decision other) {
        return (one.allowed() && !other.allowed())
                || (one.outcome() == Outcome.ALLOWED && other.outcome() == Outcome.BILLED)
                || limit(one).compareTo(limit(other)) > 0;
    }

    private static BigDecimal limit(Decision decision) {
        return decision.allowance().isEmpty()
                ? BigDecimal.valueOf(decision.allowed() ? Long.MAX_VALUE : 0)
                : decision.allowance().get().limit().orElse(BigDecimal.valueOf(Long.MAX_VALUE));
    }

    private static boolean isDead(Decision decision) {
        return decision.reason() == Reason.NOT_IN_PLAN
                && decision.rules().stream().anyMatch(part -> part.effect() == Effect.GRANTS);
    }

    private static BigDecimal total(Facts facts, ProductBook book) {
        YearMonth month = YearMonth.from(facts.at().orElseThrow().atZone(facts.zone()));
        return book.bill(facts, month, facts.at().orElseThrow())
                .total()
                .orElseThrow()
                .stripTrailingZeros();
    }

    private static boolean isUnanswered(Facts facts, ProductBook book) {
        YearMonth month = YearMonth.from(facts.at().orElseThrow().atZone(facts.zone()));
        ChangeRequest cancel = new ChangeRequest(ChangeRequest.Kind.CANCEL, "", BigDecimal.ONE, false);
        return fails(() -> book.bill(facts, month, facts.at().orElseThrow()))
                || fails(() -> book.advise(facts, facts.at().orElseThrow()))
                || fails(() -> book.change(facts, cancel, facts.at().orElseThrow()));
    }

    private static boolean fails(Runnable question) {
        try {
            question.run();
            return false;
        } catch (EvaluationFailedException e) {
            return true;
        }
    }

    private static List<Decision> all(Facts facts, ProductBook book) {
        return book.snapshot(facts, facts.at().orElseThrow()).entitlements().entitlements();
    }

    private static Decision of(List<Decision> decisions, String feature) {
        return decisions.stream()
                .filter(one -> one.feature().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    /** Whether two accounts are answered alike by the same rules, whatever is remarked beside it. */
    private static boolean isAlike(List<Decision> decisions, List<Decision> others) {
        return decisions.stream()
                .allMatch(one -> of(others, one.feature()).answersLike(one)
                        && deciding(of(others, one.feature())).equals(deciding(one)));
    }

    private static List<RulePart> deciding(Decision decision) {
        return decision.rules().stream()
                .filter(part -> part.effect() != Effect.WARNS)
                .toList();
    }
}
