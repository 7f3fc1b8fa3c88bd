package io.entitle.difference;

import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How long the new rules take beside the old ones: both decide the same accounts in turns. A rough reading. Immutable.
 *
 * @param accounts how many were decided in a round
 * @param ratio time of the new rules by time of the old ones, the median of the rounds; empty where nothing could be read
 */
public record SpeedRatio(int accounts, Optional<BigDecimal> ratio) {

    private static final int ROUNDS = 7;
    private static final int FEWEST = 50;
    private static final MathContext PRECISION = new MathContext(6);

    /**
     * Measures.
     *
     * @param accounts whose products both books know
     * @param at the instant to ask about an account
     * @param clock is read before and after each turn
     */
    public static SpeedRatio of(Books books, List<Facts> accounts, Function<Facts, Instant> at, InstantSource clock) {
        if (accounts.size() < FEWEST) {
            return new SpeedRatio(accounts.size(), Optional.empty());
        }
        List<BigDecimal> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean oldFirst = round % 2 == 0;
            Duration first = turn(oldFirst ? books.before() : books.after(), accounts, at, clock);
            Duration second = turn(oldFirst ? books.after() : books.before(), accounts, at, clock);
            Duration old = oldFirst ? first : second;
            if (!old.isZero()) {
                ratios.add(nanos(oldFirst ? second : first).divide(nanos(old), PRECISION));
            }
        }
        return new SpeedRatio(accounts.size(), median(ratios));
    }

    private static Optional<BigDecimal> median(List<BigDecimal> ratios) {
        return ratios.stream().sorted().skip(ratios.size() / 2).findFirst();
    }

    private static Duration turn(
            RuleBook book, List<Facts> accounts, Function<Facts, Instant> at, InstantSource clock) {
        Instant start = clock.instant();
        for (Facts facts : accounts) {
            ProductBook product = book.product(facts.product());
            product.snapshot(facts, at.apply(facts)).entitlements();
        }
        return Duration.between(start, clock.instant());
    }

    private static BigDecimal nanos(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos());
    }
}
