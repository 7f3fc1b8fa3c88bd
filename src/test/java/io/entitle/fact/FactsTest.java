package io.entitle.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.PlainAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The first period of an unbroken chain is found, however long the chain is and however its periods run. */
final class FactsTest {

    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final int LONG = 3_000;

    private static Facts.Subscription held(String plan, int from, int until) {
        return Facts.Subscription.of(plan, day(from), day(until));
    }

    private static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    private static Facts holding(List<Facts.Subscription> held) {
        return PlainAccount.of("a", "tiny", ZoneId.of("UTC")).withPlans(held, Optional.empty(), Optional.empty());
    }

    @Test
    void theFirstOfALongChainIsFound() {
        Facts facts = holding(IntStream.range(0, LONG)
                .mapToObj(day -> held("one", day, day + 1))
                .toList());

        assertThat(facts.firstOfChain(LONG - 1)).isZero();
    }

    @Test
    void aGapAndAnotherPlanBreakAChain() {
        Facts facts = holding(List.of(held("one", 0, 1), held("one", 2, 3), held("two", 3, 4), held("two", 4, 5)));

        assertThat(IntStream.range(0, 4).map(facts::firstOfChain)).containsExactly(0, 1, 2, 2);
    }

    @Test
    void periodsThatEndBeforeTheyBeginLeadNowhere() {
        Facts facts = holding(List.of(held("one", 0, 5), held("one", 5, 0), held("one", 5, 9)));

        assertThat(IntStream.range(0, 3).map(facts::firstOfChain)).containsExactly(0, 0, 0);
    }
}
