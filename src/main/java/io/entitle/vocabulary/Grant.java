package io.entitle.vocabulary;

import io.entitle.decision.Message;
import io.entitle.decision.Period;
import java.math.BigDecimal;
import java.util.Optional;

/** What a plan's sheet says of one feature; reads like a cell of a price list. */
public final class Grant {

    private final String feature;
    private final String rule;
    private boolean live = true;
    private boolean counted;
    private Optional<BigDecimal> limit = Optional.empty();
    private Optional<BigDecimal> free = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private boolean overageBilled;
    private Optional<String> source = Optional.empty();
    private Optional<String> successor = Optional.empty();
    private Optional<Message> level = Optional.empty();

    Grant(String feature, String rule) {
        this.feature = feature;
        this.rule = rule;
    }

    /** At most that many units. */
    public Grant upTo(long units) {
        counted = true;
        limit = Optional.of(BigDecimal.valueOf(units));
        return this;
    }

    /** Any number of units. */
    public Grant unlimited() {
        counted = true;
        return this;
    }

    /** Counted over a second: how fast, not how much. */
    public Grant eachSecond() {
        return over(Period.SECOND);
    }

    /** Counted over a minute: how fast, not how much. */
    public Grant eachMinute() {
        return over(Period.MINUTE);
    }

    /** Starts anew every natural day. */
    public Grant eachDay() {
        return over(Period.DAY);
    }

    /** Starts anew on the 1st of every month. */
    public Grant eachMonth() {
        return over(Period.MONTH);
    }

    /** Counted once and for all. */
    public Grant ever() {
        return over(Period.EVER);
    }

    /** What goes beyond the limit is charged, not refused. */
    public Grant thenBilled() {
        overageBilled = true;
        return this;
    }

    /** The first units cost nothing, those from there to the limit are charged. */
    public Grant free(long units) {
        free = Optional.of(BigDecimal.valueOf(units));
        return this;
    }

    /** Every use of it draws on another feature, and follows that one once it is used up. */
    public Grant drawingOn(String other) {
        source = Optional.of(other);
        return this;
    }

    /** Whoever is refused beyond the limit is told to subscribe that plan. */
    public Grant thenSubscribe(String plan) {
        successor = Optional.of(plan);
        return this;
    }

    /** What kind of it the plan includes, in English and Chinese. */
    public Grant level(String en, String zh) {
        level = Optional.of(new Message(en, zh));
        return this;
    }

    Grant announced() {
        live = false;
        return this;
    }

    private Grant over(Period span) {
        period = Optional.of(span);
        return this;
    }

    /** Key of the feature granted. */
    public String feature() {
        return feature;
    }

    /** Name of the rule that granted. */
    public String rule() {
        return rule;
    }

    public boolean isLive() {
        return live;
    }

    /** Whether units are counted at all. */
    public boolean isCounted() {
        return counted;
    }

    /** Empty is unlimited. */
    public Optional<BigDecimal> limit() {
        return limit;
    }

    /** How many units cost nothing, where that is fewer than the limit. */
    public Optional<BigDecimal> freeUnits() {
        return free;
    }

    public Optional<Period> period() {
        return period;
    }

    public boolean isOverageBilled() {
        return overageBilled;
    }

    /** The feature that it draws on. */
    public Optional<String> source() {
        return source;
    }

    /** The plan to subscribe beyond the limit. */
    public Optional<String> successor() {
        return successor;
    }

    public Optional<Message> level() {
        return level;
    }
}
