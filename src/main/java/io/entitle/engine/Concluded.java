package io.entitle.engine;

import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Reason;
import io.entitle.engine.Reckoning.Part;
import io.entitle.engine.Verdict.RuledLapse;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Occasion;
import io.entitle.vocabulary.Standing.Draw;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Answers from what the rules concluded: a restriction beats every grant, what nobody granted is denied, and a denial
 * that a lapsed plan would not have made says that the plan has lapsed.
 */
final class Concluded implements Ruling {

    private final Question question;
    private final Conclusions conclusions;
    private final Parts parts;
    private final Reckoner reckoner;

    Concluded(Question question, Conclusions conclusions, RuleIndex index) {
        this.question = question;
        this.conclusions = conclusions;
        this.parts = new Parts(index, conclusions.supporters());
        this.reckoner = new Reckoner(
                question.product(),
                conclusions.sheets(),
                conclusions.situation().account(),
                conclusions.situation().at());
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public Optional<String> plan() {
        return conclusions.verdict().plan().map(Product.Plan::key);
    }

    @Override
    public List<String> rivals() {
        return conclusions.verdict().rivals();
    }

    @Override
    public Optional<Instant> horizon() {
        return conclusions.situation().horizon();
    }

    @Override
    public List<Occasion> occasions() {
        return conclusions.situation().occasions();
    }

    @Override
    public Optional<Reckoning> reckoned(String feature, Optional<BigDecimal> amount) {
        return plan().map(plan -> reckoner.reckon(feature, amount, this::planOf));
    }

    @Override
    public Optional<EvaluationFailedException> failure() {
        return Optional.empty();
    }

    @Override
    public Decision decide(String feature, Optional<BigDecimal> amount) {
        if (!question.product().features().containsKey(feature)) {
            return unknownFeature(question, feature, amount);
        }
        Sentences words = new Sentences(question.product(), feature, question.asked(feature, amount));
        Optional<Reckoning> reckoned = reckoned(feature, amount);
        Restrictions restrictions = Restrictions.of(feature, conclusions.answer());
        if (restrictions.hold()) {
            Reckoning denial = restrictions.denial(feature, reckoned, planParts(feature));
            return decision(feature, amount, denial, restrictions.message(words));
        }
        return reckoned.map(found -> standing(feature, amount, found, words))
                .orElseGet(() -> planless(feature, amount, words));
    }

    static Decision unknownFeature(Question question, String feature, Optional<BigDecimal> amount) {
        Message message = Sentences.unknown(question.product(), feature);
        return question.undecided(feature, amount, Reason.UNKNOWN_FEATURE, message, List.of());
    }

    private String planOf(String feature) {
        Draw draw = conclusions.verdict().draws().get(feature);
        return draw == null ? plan().orElseThrow() : draw.plan();
    }

    private Decision standing(String feature, Optional<BigDecimal> amount, Reckoning found, Sentences words) {
        List<Part> parts = new ArrayList<>(planParts(feature));
        parts.addAll(found.parts());
        Optional<RuledLapse> lapse = found.outcome().allowed() ? Optional.empty() : lapseBehind(feature, amount);
        if (lapse.isPresent()) {
            parts.add(new Part(lapse.get().rule(), Effect.ESTABLISHES));
            Reason reason = lapse.get().lapse().reason();
            Reckoning lapsed = because(found, reason, parts);
            return decision(
                    feature,
                    amount,
                    lapsed,
                    words.lapsed(found.plan(), lapse.get().lapse()));
        }
        Optional<Reason> billing = found.outcome() == Outcome.BILLED ? billingReason(parts) : Optional.empty();
        Reckoning ruled = because(found, billing.orElse(found.reason()), parts);
        Message message = words.of(ruled);
        return decision(feature, amount, ruled, ruled.outcome().allowed() ? warned(message, parts) : message);
    }

    private Decision planless(String feature, Optional<BigDecimal> amount, Sentences words) {
        Reckoning nothing = new Reckoning(
                Outcome.DENIED,
                Reason.NOT_IN_PLAN,
                "",
                feature,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return decision(feature, amount, nothing, words.bare(Reason.NOT_IN_PLAN));
    }

    private static Reckoning because(Reckoning found, Reason reason, List<Part> parts) {
        return new Reckoning(
                found.outcome(),
                reason,
                found.plan(),
                found.subject(),
                found.allowance(),
                found.own(),
                found.grant(),
                parts);
    }

    private Optional<RuledLapse> lapseBehind(String feature, Optional<BigDecimal> amount) {
        return conclusions.verdict().lapses().stream()
                .filter(lapsed -> reckoner.reckon(
                                feature, amount, any -> lapsed.lapse().plan())
                        .outcome()
                        .allowed())
                .findFirst();
    }

    private Optional<Reason> billingReason(List<Part> parts) {
        conclusions.answer().billingReasons().forEach(reason -> parts.add(new Part(reason.rule(), Effect.EXTENDS)));
        return conclusions.answer().billingReasons().stream()
                .map(reason -> reason.reason())
                .min(Comparator.naturalOrder());
    }

    private Message warned(Message message, List<Part> parts) {
        Message warned = message;
        for (var warning : conclusions.answer().warnings()) {
            parts.add(new Part(warning.rule(), Effect.WARNS));
            warned = warning.wording().message().map(Sentences.after(warned)).orElse(warned);
        }
        return warned;
    }

    private List<Part> planParts(String feature) {
        List<Part> parts = new ArrayList<>();
        conclusions.verdict().rules().forEach(rule -> parts.add(new Part(rule, Effect.ESTABLISHES)));
        Optional.ofNullable(conclusions.verdict().draws().get(feature))
                .ifPresent(draw -> parts.add(new Part(draw.rule(), Effect.ESTABLISHES)));
        return parts;
    }

    private Decision decision(String feature, Optional<BigDecimal> amount, Reckoning reckoning, Message message) {
        return new Decision(
                question.facts().account(),
                question.product().key(),
                feature,
                question.asked(feature, amount),
                question.at(),
                reckoning.outcome(),
                reckoning.reason(),
                message,
                Optional.of(reckoning.plan()).filter(plan -> !plan.isEmpty()),
                reckoning.shown(),
                reckoning.outcome().allowed() ? reckoning.level() : Optional.empty(),
                parts.of(reckoning.parts()),
                Optional.empty(),
                question.ruleset());
    }
}
