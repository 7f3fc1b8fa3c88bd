package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.decision.Decision;
import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.engine.Snapshot;
import io.entitle.engine.Trace;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A snapshot answers about any amount what the facts are answered, and evaluates nothing for it. */
final class AmountsTest {

    private static final int ACCOUNTS = 40;
    private static final int SOME = 6;
    private static final BigDecimal MUCH = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final RuleBook book = RuleBook.bundled();

    @Test
    void eachBoundAndOnePastItAreAnsweredAsTheFactsAre() {
        assertThat(Accounts.wrong(RandomAccounts::coze, ACCOUNTS, this::unlike)).isEmpty();
        assertThat(Accounts.wrong(RandomAccounts::agora, ACCOUNTS, this::unlike))
                .isEmpty();
    }

    @Test
    void oneAmountAskedForNoOtherIsEvaluated() {
        assertThat(Accounts.wrong(RandomAccounts::coze, ACCOUNTS, this::evaluated))
                .isEmpty();
        assertThat(Accounts.wrong(RandomAccounts::agora, ACCOUNTS, this::evaluated))
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

    private Stream<String> evaluated(Sample sample) {
        Trace trace = new Trace();
        Snapshot snapshot = product(sample).traced(trace).snapshot(sample.facts(), sample.at());
        // Nothing is evaluated twice: by the end all instants that any answer depends on have been looked ahead to.
        product(sample).catalogue().features().keySet().forEach(feature -> snapshot.check(feature, Optional.empty()));
        return features(sample).flatMap(feature -> {
            snapshot.check(feature, Optional.of(MUCH));
            snapshot.check(feature, Optional.of(BigDecimal.ONE));
            int before = trace.runs().size();
            amounts(sample, feature).forEach(amount -> snapshot.outcome(feature, Optional.of(amount)));
            return Stream.of(trace.runs().size() - before)
                    .filter(runs -> runs > 0)
                    .map(runs -> runs + " evaluations for amounts of " + feature);
        });
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
        Room room = Room.of(amount -> check(sample, feature, amount).outcome());
        Stream<BigDecimal> around = Stream.of(room.free(), room.charged())
                .flatMap(bound -> Stream.of(bound.add(BigDecimal.ONE), bound, bound.add(CENT), bound.subtract(CENT)));
        return Stream.concat(any, around).filter(amount -> amount.signum() > 0).toList();
    }

    private Decision check(Sample sample, String feature, BigDecimal amount) {
        return product(sample).check(sample.facts(), feature, Optional.of(amount), sample.at());
    }

    private ProductBook product(Sample sample) {
        return book.product(sample.facts().product());
    }
}
