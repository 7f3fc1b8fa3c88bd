package io.entitle.engine;

import io.entitle.decision.Effect;
import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
import io.entitle.decision.Period;
import io.entitle.decision.Reason;
import io.entitle.engine.Reckoning.Part;
import io.entitle.engine.Verdict.RuledLapse;
import io.entitle.fact.Product;
import io.entitle.vocabulary.Answer.Remark;
import io.entitle.vocabulary.Grant;
import io.entitle.vocabulary.Standing.Draw;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges from what the rules concluded: a restriction beats every grant, what nobody granted is denied, and a denial
 * that a lapsed plan would not have made says that the plan has lapsed.
 */
record Judge(Question question, Views views, Reckoner reckoner) {

    static Judge of(Question question, Views views) {
        return noting(question, views, gauge -> {});
    }

    /** @param noting told of each gauge that the account's use is held against */
    static Judge noting(Question question, Views views, Consumer<Gauge> noting) {
        return new Judge(
                question, views, new Reckoner(question, views.conclusions().sheets(), noting));
    }

    Judgement judge(String feature, Optional<BigDecimal> amount) {
        View view = views.of(feature);
        Words words = new Words(question, feature, amount);
        Optional<Reckoning> reckoned = reckoned(feature, amount);
        if (view.restrictions().hold()) {
            Reckoning denial = view.restrictions().denial(feature, reckoned, view.planParts());
            return Judgement.of(denial, () -> view.restrictions().message(question.facts(), words.sentences()));
        }
        return reckoned.map(found -> standing(view, amount, found, words)).orElseGet(() -> planless(feature, words));
    }

    /** The sentences about an answer, found only where it is put into words. */
    private record Words(Question question, String feature, Optional<BigDecimal> amount) {

        Sentences sentences() {
            return new Sentences(question, feature, amount);
        }
    }

    private Conclusions conclusions() {
        return views.conclusions();
    }

    Optional<String> plan() {
        return conclusions().verdict().plan().map(Product.Plan::key);
    }

    /** What the sheets alone say of a feature; empty if no plan is in force. */
    Optional<Reckoning> reckoned(String feature, Optional<BigDecimal> amount) {
        return plan().map(plan -> reckoner.reckon(feature, amount, this::planOf));
    }

    /** A feature, and all that it draws on. */
    List<String> drawn(String feature) {
        Optional<String> source = source(feature);
        if (source.isEmpty()) {
            return List.of(feature);
        }
        List<String> drawn = new ArrayList<>(List.of(feature));
        while (source.isPresent() && !drawn.contains(source.get())) {
            drawn.add(source.get());
            source = source(source.get());
        }
        return drawn;
    }

    private Optional<String> source(String feature) {
        return plan().isEmpty()
                ? Optional.empty()
                : conclusions()
                        .sheets()
                        .holding(feature, planOf(feature))
                        .grant()
                        .flatMap(Grant::source);
    }

    /** The period over which the plan in force counts a feature; null where it counts it over none. */
    @Nullable
    Period period(String feature) {
        Optional<String> plan = plan();
        return plan.isEmpty()
                ? null
                : conclusions()
                        .sheets()
                        .holding(feature, planOf(feature))
                        .grant()
                        .filter(grant -> grant.isLive() && grant.isCounted())
                        .flatMap(Grant::period)
                        .orElse(null);
    }

    private String planOf(String feature) {
        Draw draw = conclusions().verdict().draws().get(feature);
        return draw == null ? plan().orElseThrow() : draw.plan();
    }

    private Judgement standing(View view, Optional<BigDecimal> amount, Reckoning found, Words words) {
        List<Part> parts =
                new ArrayList<>(view.planParts().size() + found.parts().size() + 1);
        parts.addAll(view.planParts());
        parts.addAll(found.parts());
        return found.outcome().allowed()
                ? granted(found, parts, words)
                : lapseBehind(words.feature(), amount)
                        .map(lapse -> lapsed(found, lapse, parts, words))
                        .orElseGet(() -> refused(found, parts, words));
    }

    private Judgement granted(Reckoning found, List<Part> parts, Words words) {
        Optional<Reason> billing = found.outcome() == Outcome.BILLED ? billingReason(parts) : Optional.empty();
        conclusions().answer().warnings().forEach(warning -> parts.add(new Part(warning.rule(), Effect.WARNS)));
        Reckoning ruled = found.because(billing.orElse(found.reason()), parts);
        return Judgement.of(ruled, () -> warned(words.sentences().of(ruled, planOf(ruled.subject()))));
    }

    private Judgement refused(Reckoning found, List<Part> parts, Words words) {
        List<Remark> remarks = remarks(words.feature(), parts);
        Supplier<Message> message = () -> remarked(words.sentences().of(found, planOf(found.subject())), remarks);
        return Judgement.of(found.because(found.reason(), parts), message);
    }

    /** The limit that decides now is told first, then the plan that would not have set it. */
    private Judgement lapsed(Reckoning found, RuledLapse lapse, List<Part> parts, Words words) {
        parts.add(new Part(lapse.rule(), Effect.ESTABLISHES));
        List<Remark> remarks = remarks(words.feature(), parts);
        Supplier<Message> message = () -> {
            Message decides = words.sentences().of(found, planOf(found.subject()));
            return remarked(Sentences.after(decides).apply(words.sentences().lapsed(lapse.lapse())), remarks);
        };
        return Judgement.of(found.because(lapse.lapse().reason(), parts), message);
    }

    private List<Remark> remarks(String feature, List<Part> parts) {
        List<Remark> remarks = conclusions().answer().remarks().stream()
                .filter(remark -> remark.feature().equals(feature))
                .sorted(Comparator.comparing(Remark::rule))
                .toList();
        remarks.forEach(remark -> parts.add(new Part(remark.rule(), Effect.WARNS)));
        return remarks;
    }

    private Message remarked(Message message, List<Remark> remarks) {
        Message remarked = message;
        for (Remark remark : remarks) {
            remarked = remark.wording()
                    .messageFor(question.facts())
                    .map(Sentences.after(remarked))
                    .orElse(remarked);
        }
        return remarked;
    }

    private static Judgement planless(String feature, Words words) {
        return Judgement.of(
                Reckoning.nothing("", feature), () -> words.sentences().bare(Reason.NOT_IN_PLAN));
    }

    private Optional<RuledLapse> lapseBehind(String feature, Optional<BigDecimal> amount) {
        for (RuledLapse lapsed : conclusions().verdict().lapses()) {
            String plan = lapsed.lapse().plan();
            if (reckoner.reckon(feature, amount, any -> plan).outcome().allowed()) {
                return Optional.of(lapsed);
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> billingReason(List<Part> parts) {
        conclusions().answer().billingReasons().forEach(reason -> parts.add(new Part(reason.rule(), Effect.EXTENDS)));
        return conclusions().answer().billingReasons().stream()
                .map(reason -> reason.reason())
                .min(Comparator.naturalOrder());
    }

    private Message warned(Message message) {
        Message warned = message;
        for (var warning : conclusions().answer().warnings()) {
            warned = warning.wording()
                    .messageFor(question.facts())
                    .map(Sentences.after(warned))
                    .orElse(warned);
        }
        return warned;
    }
}
