package io.entitle.verification;

import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.decision.RulePart;
import io.entitle.fact.Facts;
import java.util.List;
import java.util.stream.Stream;

/** Every feature has exactly one answer, under exactly one plan, and what a plan grants it gives. */
final class EveryFeatureDecided implements Property {

    @Override
    public Stream<Violation> violations(Facts account, Asking asking) {
        AccountEntitlements answers = asking.answers(account);
        List<Decision> decisions = answers.entitlements();
        List<Decision> failed = decisions.stream()
                .filter(decision -> decision.outcome() == Outcome.ERROR)
                .toList();
        if (!failed.isEmpty()) {
            return failed.stream().map(decision -> undecided(account, decision));
        }
        return Stream.of(
                        planless(account, answers),
                        rivals(answers, asking.of(account).rivals(), account),
                        nothing(account, decisions),
                        decisions.stream().flatMap(decision -> dead(account, decision)))
                .flatMap(found -> found);
    }

    private static Violation undecided(Facts account, Decision decision) {
        return new Violation(
                Kind.UNDECIDED, decision.feature(), decision.message().en(), List.of(account), decision.rules());
    }

    private static Stream<Violation> planless(Facts account, AccountEntitlements answers) {
        return answers.plan().isPresent()
                ? Stream.empty()
                : Stream.of(new Violation(
                        Kind.NO_PLAN, "", "no rule puts a plan in force", List.of(account), parts(answers)));
    }

    private static Stream<Violation> rivals(AccountEntitlements answers, List<String> rivals, Facts account) {
        String text = "`" + String.join("`, `", rivals) + "` are in force and none is above the others";
        return rivals.size() < 2
                ? Stream.empty()
                : Stream.of(new Violation(Kind.RIVAL_PLANS, "", text, List.of(account), parts(answers)));
    }

    private static Stream<Violation> nothing(Facts account, List<Decision> decisions) {
        boolean none = decisions.stream().allMatch(decision -> decision.reason() == Reason.NOT_IN_PLAN);
        return decisions.stream()
                .filter(decision -> none && decision.plan().isPresent())
                .limit(1)
                .map(decision -> new Violation(
                        Kind.PLAN_GIVES_NOTHING,
                        "",
                        "the plan `" + decision.plan().orElse("") + "` gives none of the features",
                        List.of(account),
                        decision.rules()));
    }

    private static Stream<Violation> dead(Facts account, Decision decision) {
        List<RulePart> granting = decision.rules().stream()
                .filter(part -> part.effect() == Effect.GRANTS)
                .toList();
        String text = "`" + decision.feature() + "` is granted on `"
                + decision.plan().orElse("") + "` and denied as not in the plan, as what it draws on is not granted";
        return decision.reason() == Reason.NOT_IN_PLAN && !granting.isEmpty()
                ? Stream.of(new Violation(Kind.GRANTED_NOTHING, decision.feature(), text, List.of(account), granting))
                : Stream.empty();
    }

    private static List<RulePart> parts(AccountEntitlements answers) {
        return answers.entitlements().stream()
                .flatMap(decision -> decision.rules().stream())
                .filter(part -> part.effect() == Effect.ESTABLISHES)
                .distinct()
                .toList();
    }
}
