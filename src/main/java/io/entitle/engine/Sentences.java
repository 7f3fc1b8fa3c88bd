package io.entitle.engine;

import io.entitle.decision.Message;
import io.entitle.decision.Outcome;
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

    private final Question question;
    private final Product product;
    private final Facts facts;
    private final Product.Feature feature;
    private final Optional<BigDecimal> asked;

    Sentences(Question question, String feature, Optional<BigDecimal> amount) {
        this.question = question;
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

    /** Until when a plan held that would not have denied it: people are told the last day. */
    Message lapsed(Lapse lapse) {
        return Phrases.say(
                lapse.reason().name(), plan(lapse.plan()), lapse.endedAt().lastDayIn(facts));
    }

    /**
     * What the plan's sheet says.
     *
     * @param drawnFrom the plan whose count decided
     */
    Message of(Reckoning reckoning, String drawnFrom) {
        Message said = reckoning
                .count()
                .map(count -> counted(reckoning, count, drawnFrom))
                .orElseGet(() -> Phrases.say(reckoning.reason().name(), named(), plan(reckoning.plan())));
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

    private Message counted(Reckoning reckoning, Count count, String drawnFrom) {
        boolean drawn = !reckoning.subject().equals(feature.key());
        Message said = new CountWords(count, asked.filter(any -> !drawn))
                .sentence(drawn, reckoning.reason(), named(), plan(reckoning.plan()), plan(drawnFrom));
        boolean priced = reckoning.outcome() == Outcome.BILLED && reckoning.reason() == Reason.OVERAGE_BILLED;
        return priced ? price(count, drawnFrom).map(after(said)).orElse(said) : said;
    }

    private Optional<Message> price(Count count, String plan) {
        return question.tariff()
                .next(question, plan, count.gauge().feature().key(), count.beyondFree())
                .map(price -> CountWords.price(count.gauge().feature(), price));
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
