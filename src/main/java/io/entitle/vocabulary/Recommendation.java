package io.entitle.vocabulary;

import io.entitle.decision.Advice;
import io.entitle.decision.Message;
import java.math.BigDecimal;
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
    public Recommendation because(String code) {
        reason = code;
        return this;
    }

    /** A figure that the advice rests on. */
    public Recommendation figure(String name, BigDecimal value) {
        figures.put(name, value);
        return this;
    }

    /** A figure that the advice rests on. */
    public Recommendation figure(String name, long value) {
        return figure(name, BigDecimal.valueOf(value));
    }

    /** An instant that the advice rests on. */
    public Recommendation figure(String name, Moment moment) {
        figures.put(name, moment.local().toOffsetDateTime());
        return this;
    }

    /** One sentence in English and one in Chinese; {@code {0}}, {@code {1}} stand for the values. */
    public Recommendation saying(String en, String zh, Object... values) {
        wording.saying(en, zh, values);
        return this;
    }

    Recommendation to(String target) {
        plan = Optional.of(target);
        return this;
    }

    public Advice.Kind kind() {
        return kind;
    }

    /** Name of the rule that recommends. */
    public String rule() {
        return rule;
    }

    public Optional<String> plan() {
        return plan;
    }

    public String reason() {
        return reason;
    }

    public SortedMap<String, Object> figures() {
        return new TreeMap<>(figures);
    }

    public Message message() {
        return wording.message().orElseGet(() -> new Message(reason, reason));
    }
}
