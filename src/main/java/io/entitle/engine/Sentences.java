package io.entitle.engine;

import io.entitle.decision.Allowance;
import io.entitle.decision.Message;
import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.problem.Nearest;
import io.entitle.vocabulary.Grant;
import io.entitle.vocabulary.Lapse;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Words an answer about one feature in English and Chinese, with the names of the product's own catalogue. */
final class Sentences {

    private final Product product;
    private final Facts facts;
    private final Product.Feature feature;
    private final Optional<BigDecimal> asked;

    Sentences(Question question, String feature, Optional<BigDecimal> amount) {
        this.product = question.product();
        this.facts = question.facts();
        this.feature = Optional.ofNullable(product.features().get(feature)).orElseThrow();
        this.asked = question.asked(feature, amount);
    }

    static Message failed(EvaluationFailedException failure) {
        return Phrases.say("EVALUATION_FAILED", String.valueOf(failure.getMessage()));
    }

    static Message unknown(Product product, String key) {
        String nearest = Nearest.to(key, product.features().keySet()).orElse("");
        Message said = Phrases.say("UNKNOWN_FEATURE", key);
        return nearest.isEmpty() ? said : after(said).apply(Phrases.say("nearest", nearest));
    }

    /** Appends a sentence to one that stands. */
    static UnaryOperator<Message> after(Message first) {
        return next -> Phrases.join(first, next);
    }

    /** What the reason alone says. */
    Message bare(Reason reason) {
        return Phrases.say(reason.name() + ".bare", feature.en(), feature.zh());
    }

    /** What a lapsed plan's end says of a denial. */
    Message lapsed(String plan, Lapse lapse) {
        Message now = plan(plan);
        Message before = plan(lapse.plan());
        return Phrases.say(
                lapse.reason().name(),
                named(),
                now,
                before,
                lapse.endedAt().date().toldOf(facts));
    }

    /** What the plan's sheet says. */
    Message of(Reckoning reckoning) {
        Message said = reckoning.count().isPresent()
                ? counted(reckoning, reckoning.count().get().allowance())
                : Phrases.say(reckoning.reason().name(), named(), plan(reckoning.plan()));
        Message levelled = reckoning
                .level()
                .map(level -> Phrases.say("level", named(), plan(reckoning.plan()), level))
                .orElse(said);
        return reckoning.outcome().allowed()
                ? levelled
                : reckoning
                        .grant()
                        .flatMap(Grant::successor)
                        .map(this::subscribe)
                        .map(after(said))
                        .orElse(said);
    }

    private Message counted(Reckoning reckoning, Allowance allowance) {
        boolean drawn = !reckoning.subject().equals(feature.key());
        String count = allowance.limit().isEmpty() ? "unlimited." : "counted.";
        String key = (drawn ? "drawn." : count) + reckoning.reason();
        Product.Feature subject =
                Optional.ofNullable(product.features().get(reckoning.subject())).orElse(feature);
        return Phrases.say(
                key,
                named(),
                plan(reckoning.plan()),
                Phrases.number(allowance.used()),
                allowance.limit().map(Phrases::number).orElse(""),
                new Message(subject.unit(), subject.unitZh()),
                allowance.period().map(Phrases::during).orElse(new Message("", "")),
                allowance.remaining().map(Phrases::number).orElse(""),
                allowance.resetsAt().map(Phrases::instant).orElse(""),
                asked.map(Phrases::number).orElse(""),
                new Message(subject.en(), subject.zh()));
    }

    private Message subscribe(String plan) {
        return Phrases.say("subscribe", plan(plan));
    }

    private Message named() {
        return new Message(feature.en(), feature.zh());
    }

    private Message plan(String key) {
        return Catalogues.plan(product, key).map(Catalogues::name).orElseGet(() -> new Message(key, key));
    }
}
