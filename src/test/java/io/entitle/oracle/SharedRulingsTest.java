package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.ProductBook;
import io.entitle.engine.RuleBook;
import io.entitle.oracle.RandomAccounts.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What was concluded of one account and is used for another is what firing the rules for that one gives, to the byte. */
final class SharedRulingsTest {

    private static final int ACCOUNTS = 2_000;

    private final RuleBook book = RuleBook.bundled();

    @Test
    void everyAnswerAboutCozeIsTheOneOfFiringTheRules() {
        assertThat(unlike("coze", RandomAccounts::coze)).isEmpty();
    }

    @Test
    void everyAnswerAboutAgoraIsTheOneOfFiringTheRules() {
        assertThat(unlike("agora-im", RandomAccounts::agora)).isEmpty();
    }

    private Iterable<String> unlike(String product, LongFunction<Sample> accounts) {
        ProductBook shared = book.product(product);
        ProductBook alone = shared.alone();
        return Accounts.wrong(
                accounts,
                ACCOUNTS,
                sample -> Stream.concat(
                        unlike(
                                sample,
                                at -> shared.entitlements(sample.facts(), at),
                                at -> alone.entitlements(sample.facts(), at)),
                        unlike(
                                sample,
                                at -> shared.timeline(sample.facts(), at, at.plus(Duration.ofDays(400))),
                                at -> alone.timeline(sample.facts(), at, at.plus(Duration.ofDays(400))))));
    }

    private static <T> Stream<String> unlike(Sample sample, Function<Instant, T> one, Function<Instant, T> other) {
        return Stream.of(sample.at(), sample.at().plus(Duration.ofDays(17)))
                .filter(at -> !Objects.equals(one.apply(at), other.apply(at)))
                .map(at -> at + ": " + one.apply(at) + "\n  but alone " + other.apply(at));
    }
}
