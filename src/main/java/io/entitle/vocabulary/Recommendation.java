package io.entitle.vocabulary;

import io.entitle.decision.Advice;
import io.entitle.decision.Message;
import io.entitle.fact.Facts;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One piece of advice while a rule words it. */
public final class Recommendation {

    private final Advice.Kind kind;
    private final String rule;
    private Optional<String> plan = Optional.empty();
    private String reason = "";
    private final SortedMap<String, Object> figures = new TreeMap<>();
    private final Wording wording = new Wording();

    Recommendation(Advice.Kind kind, String rule) {
        this.kind = kind;
        this.rule = rule;
    }

    /** The stable code of why. */
    @Conclusion
    public Recommendation because(String code) {
        reason = code;
        return this;
    }

    /** A figure that the advice rests on. */
    @Conclusion
    public Recommendation figure(String name, @Amount(least = Amount.Least.ANY) Object value) {
        figures.put(name, Numerals.value(value));
        return this;
    }

    /** A figure that the advice rests on; the number is told, nothing follows from it. */
    @Conclusion
    public Recommendation figure(String name, Quantity value) {
        return figure(name, (Varying) value);
    }

    /** An instant that the advice rests on. */
    @Conclusion
    public Recommendation figure(String name, Moment moment) {
        return figure(name, (Varying) facts -> moment.localIn(facts).toOffsetDateTime());
    }

    /** What the plan in force holds and the one offered does not is told as a figure, where there is any. */
    @Conclusion
    public Recommendation losing(Offer offer) {
        if (!offer.losses().isEmpty()) {
            figures.put("losses", String.join(", ", offer.losses()));
        }
        return this;
    }

    private Recommendation figure(String name, Varying value) {
        figures.put(name, value);
        return this;
    }

    /** One sentence in English and one in Chinese; {@code {0}}, {@code {1}} stand for the values. */
    @Conclusion
    public Recommendation saying(String en, String zh, Object... values) {
        wording.saying(en, zh, values);
        return this;
    }

    Recommendation to(String target) {
        plan = Optional.of(target);
        return this;
    }

    @EngineOnly
    public Advice.Kind kind() {
        return kind;
    }

    /** Name of the rule that recommends. */
    @EngineOnly
    public String rule() {
        return rule;
    }

    @EngineOnly
    public Optional<String> plan() {
        return plan;
    }

    @EngineOnly
    public String reason() {
        return reason;
    }

    /** Whether anything of it is another thing for another account. */
    @EngineOnly
    public boolean varies() {
        return wording.varies() || figures.values().stream().anyMatch(Varying.class::isInstance);
    }

    /** What it rests on, in the facts of that account. */
    @EngineOnly
    public SortedMap<String, Object> figuresFor(Facts facts) {
        SortedMap<String, Object> found = new TreeMap<>();
        figures.forEach((name, figure) -> found.put(name, Varying.toldOf(figure, facts)));
        return found;
    }

    /** What the holder of that account is told. */
    @EngineOnly
    public Message messageFor(Facts facts) {
        return wording.messageFor(facts).orElseGet(() -> new Message(reason, reason));
    }
}
