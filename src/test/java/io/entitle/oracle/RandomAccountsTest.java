package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.fact.Facts;
import io.entitle.oracle.RandomAccounts.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random accounts state every kind of fact of which the oracles judge. */
final class RandomAccountsTest {

    private static final int ENOUGH_TO_REACH_ALL = 2_000;
    private static final Duration LONGER_THAN_A_DAY = Duration.ofHours(30);

    private final List<Facts> coze = facts(RandomAccounts.many(RandomAccounts::coze, ENOUGH_TO_REACH_ALL));
    private final List<Facts> agora = facts(RandomAccounts.many(RandomAccounts::agora, ENOUGH_TO_REACH_ALL));

    @Test
    void useIsStatedForNowForItsHighestDayAndForPeriodsWithAndWithoutGaps() {
        assertThat(agora)
                .anyMatch(facts -> !facts.peaks().isEmpty())
                .anyMatch(facts -> facts.projects().stream()
                        .anyMatch(project -> project.dau().isPresent()))
                .anyMatch(facts -> facts.readings().stream()
                        .anyMatch(reading -> reading.peak().isPresent()));
        assertThat(coze)
                .anyMatch(facts -> facts.readings().stream()
                        .anyMatch(reading ->
                                length(reading.from(), reading.until()).compareTo(LONGER_THAN_A_DAY) > 0))
                .anyMatch(RandomAccountsTest::hasGap)
                .anyMatch(facts -> !facts.readings().isEmpty() && !hasGap(facts));
    }

    @Test
    void plansAreRenewedVoidUnsubscribedAndRenewThemselvesOrNot() {
        assertThat(held(coze)).anyMatch(held -> held.purchases().size() > 1).anyMatch(Facts.Subscription::isVoid);
        assertThat(held(agora))
                .anyMatch(Facts.Subscription::isVoid)
                .anyMatch(Facts.Subscription::autoRenew)
                .anyMatch(held -> !held.autoRenew() && held.until().isPresent());
        assertThat(coze.stream()
                        .flatMap(facts -> facts.packs().stream())
                        .map(pack -> pack.points().intValueExact()))
                .contains(1_000, 110_000);
    }

    @Test
    void everyPlanThatIsBoughtForATermHasAnEnd() {
        assertThat(held(coze)
                        .filter(held -> CozePurchase.isForSale(held.plan()))
                        .filter(held -> held.until().isEmpty()))
                .isEmpty();
    }

    @Test
    void plansAreUnsubscribedBeforeAndAfterAChangeWasAskedFor() {
        Set<Boolean> orders = agora.stream()
                .flatMap(facts -> facts.pending().stream()
                        .flatMap(change -> held(List.of(facts))
                                .flatMap(held -> held.unsubscribedAt().stream())
                                .filter(asked -> length(asked, change.requestedAt())
                                                .abs()
                                                .toDays()
                                        < 28)
                                .map(asked -> asked.isAfter(change.requestedAt()))))
                .collect(Collectors.toSet());
        assertThat(orders).containsExactlyInAnyOrder(true, false);
    }

    private static boolean hasGap(Facts facts) {
        return facts.readings().stream()
                .anyMatch(reading -> facts.readings().stream()
                                .anyMatch(later -> later.feature().equals(reading.feature())
                                        && later.from().isAfter(reading.until()))
                        && facts.readings().stream()
                                .noneMatch(next -> next.feature().equals(reading.feature())
                                        && next.from().equals(reading.until())));
    }

    private static Duration length(Instant from, Instant until) {
        return Duration.between(from, until);
    }

    private static Stream<Facts.Subscription> held(List<Facts> accounts) {
        return accounts.stream().flatMap(facts -> facts.subscriptions().stream());
    }

    private static List<Facts> facts(Stream<Sample> samples) {
        return samples.map(Sample::facts).toList();
    }
}
