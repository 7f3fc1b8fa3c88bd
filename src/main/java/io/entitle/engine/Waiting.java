package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.Message;
import io.entitle.decision.Remedy.Step;
import io.entitle.decision.RulePart;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.vocabulary.ProposedRemedy;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Until when it must be waited: until a count starts anew, or until what stands in the way has passed by itself. */
record Waiting(Prospects prospects, Product product, Denied denied) {

    /** The earliest instant of the two; empty where waiting does not help. */
    Optional<Attempt> attempt(ProposedRemedy proposed, List<RulePart> by) {
        return Stream.of(comesAbout(proposed, by), startsAnew(proposed, by))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Attempt::effect));
    }

    private Optional<Attempt> comesAbout(ProposedRemedy proposed, List<RulePart> by) {
        Outlook outlook = prospects.outlook(denied.facts(), denied.at());
        for (int place = 1; outlook.ruling(place).isPresent(); place++) {
            Ruling then = outlook.ruling(place).orElseThrow();
            if (then.judge(denied.feature(), denied.amount()).allowed()) {
                Message cause =
                        Causes.of(outlook.ruling(place - 1).orElseThrow().occasions());
                Message words =
                        Phrases.say("wait.for", Phrases.instant(then.question().at()), cause);
                return Optional.of(
                        new Attempt(step(proposed, words, then.question().at(), by), denied.facts()));
            }
        }
        return Optional.empty();
    }

    /** A restriction does not pass because a count starts anew, though the facts would no longer show the use behind it. */
    private Optional<Attempt> startsAnew(ProposedRemedy proposed, List<RulePart> by) {
        return denied.refusal()
                .filter(any -> !denied.judgement().restricted())
                .flatMap(Reckoning::allowance)
                .flatMap(Allowance::resetsAt)
                .map(when -> new Attempt(
                        step(proposed, Phrases.say("wait.anew", Phrases.instant(when)), when, by), anew(when)))
                .filter(attempt -> prospects
                        .ruling(attempt.after(), attempt.effect())
                        .judge(denied.feature(), denied.amount())
                        .allowed());
    }

    /** The facts at an instant by which all counts of periods that are over have started anew. */
    private Facts anew(OffsetDateTime when) {
        Map<String, BigDecimal> usage = new HashMap<>(denied.facts().usage());
        product.features().keySet().stream()
                .filter(feature -> denied.ruling()
                        .judge(feature, Optional.empty())
                        .allowance()
                        .flatMap(Allowance::resetsAt)
                        .filter(reset -> !reset.isAfter(when))
                        .isPresent())
                .forEach(feature -> usage.put(feature, BigDecimal.ZERO));
        return denied.facts().withUsage(usage);
    }

    private Step step(ProposedRemedy proposed, Message words, OffsetDateTime when, List<RulePart> by) {
        Message said = proposed.messageFor(denied.facts()).orElse(words);
        return Step.of(proposed.action(), said, when, proposed.taker(), by);
    }
}
