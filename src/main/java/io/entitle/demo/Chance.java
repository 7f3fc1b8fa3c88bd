package io.entitle.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** What befalls one account: the same for the same seed and number, whatever befalls the others. Not thread-safe. */
final class Chance {

    private final SplittableRandom random;

    Chance(long seed, long number) {
        // Twice, as numbers in a row begin alike but for a shift, and so would seeds in a row.
        this.random = new SplittableRandom(first(first(seed) + number));
    }

    private static long first(long seed) {
        return new SplittableRandom(seed).nextLong();
    }

    boolean percent(double share) {
        return random.nextDouble() * 100 < share;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T oneOf(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** One of the things, each as often as its weight says. */
    <T> T oneOf(List<T> things, ToDoubleFunction<T> weight) {
        double left = random.nextDouble() * things.stream().mapToDouble(weight).sum();
        for (T thing : things) {
            left -= weight.applyAsDouble(thing);
            if (left < 0) {
                return thing;
            }
        }
        return things.get(things.size() - 1);
    }

    /** A part or a multiple of a number: mostly a small part, seldom more than all of it. */
    BigDecimal share(BigDecimal of) {
        double factor = Math.exp(random.nextGaussian() * 1.1 - 2);
        return of.multiply(BigDecimal.valueOf(factor), MathContext.DECIMAL64);
    }

    /** To the second, between so and so many days after an instant. */
    Instant daysAfter(Instant instant, int least, int most) {
        long seconds = random.nextLong(
                Duration.ofDays(least).toSeconds(), Duration.ofDays(most).toSeconds());
        return instant.plusSeconds(seconds);
    }
}
