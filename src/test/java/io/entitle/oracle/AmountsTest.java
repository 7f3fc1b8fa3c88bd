package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.Snapshot;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A snapshot answers about any amount what the facts are answered. */
final class AmountsTest {

    private static final int ACCOUNTS = 40;
    private static final int SOME = 6;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final RuleBook book = RuleBook.bundled();

    @Test
    void eachBoundAndOnePastItAreAnsweredAsTheFactsAre() {
        assertThat(Accounts.wrong(RandomAccounts::coze, ACCOUNTS, this::unlike)).isEmpty();
        assertThat(Accounts.wrong(RandomAccounts::agora, ACCOUNTS, this::unlike))
                .isEmpty();
    }

    @Test
    void amountsBetweenTheSameBoundsAreJudgedOnceAndOthersAnew() {
        assertThat(Accounts.wrong(RandomAccounts::coze, ACCOUNTS, this::judged)).isEmpty();
        assertThat(Accounts.wrong(RandomAccounts::agora, ACCOUNTS, this::judged))
                .isEmpty();
    }

    private Stream<String> unlike(Sample sample) {
        Snapshot snapshot = product(sample).snapshot(sample.facts(), sample.at());
        return features(sample).flatMap(feature -> {
            List<BigDecimal> amounts = amounts(sample, feature);
            // Answers are kept for amounts that others were asked for before.
            amounts.forEach(amount -> snapshot.check(feature, Optional.of(amount)));
            return amounts.stream()
                    .filter(amount -> {
                        Decision expected = check(sample, feature, amount);
                        return !snapshot.check(feature, Optional.of(amount)).equals(expected)
                                || snapshot.outcome(feature, Optional.of(amount)) != expected.outcome();
                    })
                    .map(amount -> amount + " of " + feature);
        });
    }

    @SuppressWarnings("ReferenceEquality") // What is judged once has one count, not an equal one.
    private Stream<String> judged(Sample sample) {
        Snapshot snapshot = product(sample).snapshot(sample.facts(), sample.at());
        return features(sample)
                .filter(feature ->
                        check(sample, feature, BigDecimal.ONE).allowance().isPresent())
                .filter(feature -> room(sample, feature).free().compareTo(BigDecimal.TEN) > 0)
                .filter(feature ->
                        count(snapshot, feature, BigDecimal.ONE).limit().isPresent())
                .filter(feature -> {
                    BigDecimal most = room(sample, feature).free();
                    BigDecimal least = least(sample, feature);
                    Allowance count = count(snapshot, feature, most);
                    Allowance less = count(snapshot, feature, most.subtract(least));
                    // A bound that changes no outcome may lie between two of the three, but not between each two.
                    Allowance evenLess =
                            count(snapshot, feature, most.subtract(least).subtract(least));
                    boolean below = count != less && less != evenLess;
                    return below || count == count(snapshot, feature, most.add(BigDecimal.ONE));
                });
    }

    private static Allowance count(Snapshot snapshot, String feature, BigDecimal amount) {
        return snapshot.check(feature, Optional.of(amount)).allowance().orElseThrow();
    }

    private Stream<String> features(Sample sample) {
        return product(sample).catalogue().features().values().stream()
                .filter(feature -> !feature.unit().isEmpty())
                .map(feature -> feature.key());
    }

    /** Any, in any order, and those at which the answer changes. */
    private List<BigDecimal> amounts(Sample sample, String feature) {
        Random random = new Random(sample.hashCode());
        Stream<BigDecimal> any = Stream.generate(() ->
                        BigDecimal.valueOf(1 + (long) Math.pow(10, 7 * random.nextDouble())))
                .limit(SOME);
        Room room = room(sample, feature);
        BigDecimal least = least(sample, feature);
        Stream<BigDecimal> around = Stream.of(room.free(), room.charged())
                .flatMap(bound -> Stream.of(bound.add(BigDecimal.ONE), bound, bound.add(least), bound.subtract(least)));
        return Stream.concat(any, around).filter(amount -> amount.signum() > 0).toList();
    }

    /** The least that two amounts which can be asked for differ by; of what can be divided, little enough. */
    private BigDecimal least(Sample sample, String feature) {
        return product(sample).catalogue().isDivisible(feature) ? CENT : BigDecimal.ONE;
    }

    private Room room(Sample sample, String feature) {
        return Room.of(amount -> check(sample, feature, amount).outcome());
    }

    private Decision check(Sample sample, String feature, BigDecimal amount) {
        return product(sample).check(sample.facts(), feature, Optional.of(amount), sample.at());
    }

    private ProductBook product(Sample sample) {
        return book.product(sample.facts().product());
    }
}
