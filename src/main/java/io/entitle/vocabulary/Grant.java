package io.entitle.vocabulary;

import io.entitle.decision.Message;
import io.entitle.decision.Period;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plan's sheet says of one feature; reads like a cell of a price list. */
public final class Grant {

    /** The calls that name a feature on which another one draws. */
    public static final Set<String> DRAWING = Set.of("drawingOn", "whileLeft");

    /** The calls that say that use beyond a number costs something. */
    public static final Set<String> PRICING = Stream.of(Grant.class.getDeclaredMethods())
            .filter(call -> call.isAnnotationPresent(Pricing.class))
            .map(Method::getName)
            .collect(Collectors.toUnmodifiableSet());

    private final String feature;
    private final String rule;
    private boolean live = true;
    private boolean counted;
    private Optional<BigDecimal> limit = Optional.empty();
    private Optional<BigDecimal> free = Optional.empty();
    private Optional<Period> period = Optional.empty();
    private boolean overageBilled;
    private Optional<String> source = Optional.empty();
    private Optional<BigDecimal> rate = Optional.of(BigDecimal.ONE);
    private boolean rated;
    private Optional<String> successor = Optional.empty();
    private Optional<Message> level = Optional.empty();

    Grant(String feature, String rule) {
        this.feature = feature;
        this.rule = rule;
    }

    /** At most that many units. */
    @Conclusion
    public Grant upTo(@Amount(written = true) Object units) {
        counted = true;
        limit = Optional.of(Numerals.value(units));
        return this;
    }

    /** Any number of units. */
    @Conclusion
    public Grant unlimited() {
        counted = true;
        return this;
    }

    /** Counted over a second: how fast, not how much. */
    @Conclusion
    public Grant eachSecond() {
        return over(Period.SECOND);
    }

    /** Counted over a minute: how fast, not how much. */
    @Conclusion
    public Grant eachMinute() {
        return over(Period.MINUTE);
    }

    /** Starts anew every natural day. */
    @Conclusion
    public Grant eachDay() {
        return over(Period.DAY);
    }

    /** Starts anew on the 1st of every month. */
    @Conclusion
    public Grant eachMonth() {
        return over(Period.MONTH);
    }

    /** Counted once and for all. */
    @Conclusion
    public Grant ever() {
        return over(Period.EVER);
    }

    /** What goes beyond the limit is charged, not refused. */
    @Conclusion
    @Pricing
    public Grant thenBilled() {
        overageBilled = true;
        return this;
    }

    /** The first units cost nothing, those from there to the limit are charged. */
    @Conclusion
    @Pricing
    public Grant free(@Amount(written = true) Object units) {
        free = Optional.of(Numerals.value(units));
        return this;
    }

    /** Every unit of it draws one unit on another feature, and follows that one once it is used up. */
    @Conclusion
    public Grant drawingOn(String other) {
        source = Optional.of(other);
        return this;
    }

    /**
     * Every unit of it draws so many units on another feature, and follows that one once it is used up.
     *
     * @param units above 0
     */
    @Conclusion
    public Grant drawingOn(String other, @Amount(least = Amount.Least.ABOVE_ZERO, written = true) Object units) {
        rate = Optional.of(Numerals.value(units));
        rated = true;
        return drawingOn(other);
    }

    /** It is possible while any of another feature is left, however many units are asked for, and follows that one then. */
    @Conclusion
    public Grant whileLeft(String other) {
        rate = Optional.empty();
        return drawingOn(other);
    }

    /** Whoever is refused beyond the limit is told to subscribe that plan. */
    @Conclusion
    @Pricing
    public Grant thenSubscribe(String plan) {
        successor = Optional.of(plan);
        return this;
    }

    /** What kind of it the plan includes, in English and Chinese. */
    @Conclusion
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
    @EngineOnly
    public String feature() {
        return feature;
    }

    /** Name of the rule that granted. */
    @EngineOnly
    public String rule() {
        return rule;
    }

    @EngineOnly
    public boolean isLive() {
        return live;
    }

    /** Whether units are counted at all. */
    @EngineOnly
    public boolean isCounted() {
        return counted;
    }

    /** Empty is unlimited. */
    @EngineOnly
    public Optional<BigDecimal> limit() {
        return limit;
    }

    /** How many units cost nothing, where that is fewer than the limit. */
    @EngineOnly
    public Optional<BigDecimal> freeUnits() {
        return free;
    }

    @EngineOnly
    public Optional<Period> period() {
        return period;
    }

    @EngineOnly
    public boolean isOverageBilled() {
        return overageBilled;
    }

    /** The feature that it draws on. */
    @EngineOnly
    public Optional<String> source() {
        return source;
    }

    /**
     * The units that are drawn on the other feature.
     *
     * @param amount how much is asked for, where an amount is named
     * @param one the same, or one unit where units are whole
     * @return empty where it is only asked whether any is left
     */
    @EngineOnly
    public Optional<BigDecimal> drawn(Optional<BigDecimal> amount, Optional<BigDecimal> one) {
        return rate.flatMap(units -> (rated ? one : amount).map(units::multiply));
    }

    /** The plan to subscribe beyond the limit. */
    @EngineOnly
    public Optional<String> successor() {
        return successor;
    }

    @EngineOnly
    public Optional<Message> level() {
        return level;
    }
}
