package io.entitle.engine;

import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.ChangeReason;
import io.entitle.decision.Effect;
import io.entitle.decision.Message;
import io.entitle.engine.Reckoning.Part;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.vocabulary.Holdings;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.ProposedChange;
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

    /** The answer, and the account's facts once the change is made; as they are where it is not allowed. */
    record Changed(ChangeAnswer answer, Facts facts) {}

    Changed change(Facts facts, ChangeRequest request, Instant at) {
        Facts present = facts.readings().isEmpty()
                ? facts
                : rulingOn.apply(facts, at).question().facts();
        Situation situation = new Situation(rules.product(), present, at);
        Conclusions conclusions = Evaluation.withRequest(rules, situation, request);
        return conclusions.proposal().changes().stream()
                .min(GRAVEST)
                .map(found -> judged(facts, request, found, conclusions))
                .orElseGet(() -> new Changed(unknown(facts, request), facts));
    }

    private Changed judged(Facts facts, ChangeRequest request, ProposedChange found, Conclusions conclusions) {
        Optional<Moment> effect = found.effect().filter(any -> found.outcome() == ChangeAnswer.Outcome.ALLOWED);
        Facts after = effect.isPresent() ? applied(found, facts, conclusions) : facts;
        Differences differences = effect.map(Moment::instant)
                .map(when -> Differences.between(
                        rulingOn.apply(facts, when).sound(),
                        rulingOn.apply(after, when).sound(),
                        rules.product()))
                .orElse(Differences.NONE);
        return new Changed(answer(facts, request, found, conclusions, differences), after);
    }

    private ChangeAnswer answer(
            Facts facts,
            ChangeRequest request,
            ProposedChange found,
            Conclusions conclusions,
            Differences differences) {
        boolean allowed = found.outcome() == ChangeAnswer.Outcome.ALLOWED;
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
                found.effect().filter(any -> allowed).map(when -> when.local().toOffsetDateTime()),
                found.cost().filter(any -> allowed),
                differences.gains(),
                differences.losses(),
                differences.overLimit(),
                found.messageFor(facts),
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
}
