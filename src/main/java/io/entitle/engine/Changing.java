package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeAnswer.OverLimit;
import io.entitle.decision.ChangeReason;
import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Holdings;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.ProposedChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Judges a change of plan by the rules, applies it to the facts, and compares what is answered before and after. */
record Changing(Rules rules, RuleIndex index, String digest, BiFunction<Facts, Instant, Ruling> rulingOn) {

    /** A refusal beats what allows, and of several refusals the first reason counts; the order of rules never matters. */
    private static final Comparator<ProposedChange> GRAVEST = Comparator.comparing(
                    ProposedChange::outcome, Comparator.reverseOrder())
            .thenComparing(ProposedChange::reason)
            .thenComparing(ProposedChange::rule);

    ChangeAnswer change(Facts facts, ChangeRequest request, Instant at) {
        Conclusions conclusions = Evaluation.withRequest(rules, facts, at, request);
        return conclusions.proposal().changes().stream()
                .min(GRAVEST)
                .map(found -> answer(facts, request, found, conclusions))
                .orElseGet(() -> unknown(facts, request));
    }

    private ChangeAnswer answer(Facts facts, ChangeRequest request, ProposedChange found, Conclusions conclusions) {
        boolean allowed = found.outcome() == ChangeAnswer.Outcome.ALLOWED;
        Optional<Moment> effect = found.effect().filter(any -> allowed);
        Optional<Difference> difference = effect.map(when -> {
            Facts after = applied(found, facts, conclusions);
            return difference(rulingOn.apply(facts, when.instant()), rulingOn.apply(after, when.instant()));
        });
        List<Part> parts = conclusions.proposal().changes().stream()
                .map(any -> new Part(any.rule(), any.reason() == found.reason() ? Effect.JUDGES : Effect.OVERRULED))
                .toList();
        return new ChangeAnswer(
                facts.account(),
                facts.product(),
                request.kind().word(),
                Optional.of(request.to()).filter(to -> !to.isEmpty()),
                found.outcome(),
                found.reason(),
                effect.map(when -> when.local().toOffsetDateTime()),
                found.cost().filter(any -> allowed),
                difference.map(Difference::gains).orElse(List.of()),
                difference.map(Difference::losses).orElse(List.of()),
                difference.map(Difference::overLimit).orElse(List.of()),
                found.message(),
                new Parts(index, conclusions.supporters()).of(parts),
                digest);
    }

    /** A rule may conclude for each of several subscriptions; all of it is done. */
    private static Facts applied(ProposedChange found, Facts facts, Conclusions conclusions) {
        Holdings after = new Holdings(facts);
        for (ProposedChange change : conclusions.proposal().changes()) {
            if (change.rule().equals(found.rule()) && change.reason() == found.reason()) {
                after = change.applied(after);
            }
        }
        return after.facts();
    }

    /** What nobody concluded about is not offered. */
    private ChangeAnswer unknown(Facts facts, ChangeRequest request) {
        Message message = Phrases.say("change.unknown");
        return new ChangeAnswer(
                facts.account(),
                facts.product(),
                request.kind().word(),
                Optional.of(request.to()).filter(to -> !to.isEmpty()),
                ChangeAnswer.Outcome.REFUSED,
                request.kind() == ChangeRequest.Kind.RENEW ? ChangeReason.NOT_RENEWABLE : ChangeReason.UNKNOWN_PLAN,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                message,
                List.of(),
                digest);
    }

    private record Difference(List<String> gains, List<String> losses, List<OverLimit> overLimit) {}

    private Difference difference(Ruling before, Ruling after) {
        List<String> features = List.copyOf(rules.product().features().keySet());
        return new Difference(
                features.stream()
                        .filter(feature -> compare(before, after, feature) < 0)
                        .toList(),
                features.stream()
                        .filter(feature -> compare(before, after, feature) > 0)
                        .toList(),
                features.stream()
                        .flatMap(feature -> overLimit(after, feature).stream())
                        .toList());
    }

    private static int compare(Ruling before, Ruling after, String feature) {
        Decision one = before.decide(feature, Optional.empty());
        Decision other = after.decide(feature, Optional.empty());
        int outcome = Integer.compare(worth(one.outcome()), worth(other.outcome()));
        return outcome != 0 ? outcome : Limits.compare(one.allowance(), other.allowance());
    }

    private static int worth(Outcome outcome) {
        return switch (outcome) {
            case ERROR -> 0;
            case DENIED -> 1;
            case BILLED -> 2;
            case ALLOWED -> 3;
        };
    }

    private static Optional<OverLimit> overLimit(Ruling after, String feature) {
        Optional<Allowance> count = after.decide(feature, Optional.empty()).allowance();
        return count.flatMap(Allowance::limit)
                .filter(limit -> used(count).compareTo(limit) > 0)
                .map(limit -> new OverLimit(feature, used(count), limit));
    }

    private static BigDecimal used(Optional<Allowance> count) {
        return count.map(Allowance::used).orElse(BigDecimal.ZERO);
    }
}
