package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Accounts that stand on the edges of the policy. The same seed makes the same account, always. */
final class RandomAccounts {

    private RandomAccounts() {}

    /** An account and the instant to ask it at. */
    record Sample(long seed, Facts facts, Instant at) {}

    static Sample coze(long seed) {
        return new RandomCoze(new Dice(seed)).sample(seed);
    }

    static Sample agora(long seed) {
        return new RandomAgora(new Dice(seed)).sample(seed);
    }

    /** Of use by period only that of now: what is foretold rests on present use. */
    static Sample cozeNow(long seed) {
        return now(coze(seed));
    }

    static Sample agoraNow(long seed) {
        return now(agora(seed));
    }

    private static Sample now(Sample sample) {
        return new Sample(sample.seed(), sample.facts().asOf(sample.at()), sample.at());
    }

    static Stream<Sample> many(LongFunction<Sample> product, int howMany) {
        return LongStream.rangeClosed(1, howMany).mapToObj(product);
    }

    /** Use one below, at or one above what some plan includes, charges from or refuses from. */
    static Optional<BigDecimal> use(Dice dice, Cell cell, boolean divisible) {
        if (!(cell instanceof Cell.Counted counted)) {
            return dice.chance(10) ? Optional.of(BigDecimal.valueOf(dice.below(8000))) : Optional.empty();
        }
        List<BigDecimal> bounds = Stream.of(counted.limit(), counted.charged(), counted.refused())
                .flatMap(Optional::stream)
                .toList();
        return switch (dice.below(10)) {
            case 0, 1 -> Optional.empty();
            case 2 -> Optional.of(BigDecimal.valueOf(dice.below(200_000)));
            default -> Optional.of(bounds.isEmpty() ? BigDecimal.TEN : near(dice, dice.oneOf(bounds), divisible));
        };
    }

    private static BigDecimal near(Dice dice, BigDecimal bound, boolean divisible) {
        return divisible ? dice.closeBySome(bound) : dice.close(bound);
    }
}
