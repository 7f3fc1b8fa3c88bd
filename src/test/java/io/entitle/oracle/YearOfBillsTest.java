package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.Bill;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The twelve bills of a year add up to what was bought in it, and none that is final is ever another one. */
final class YearOfBillsTest {

    private static final int YEAR = 2025;
    private static final int HISTORIES = Integer.getInteger("entitle.histories", 60);

    private final Entitlements entitlements = Entitlements.bundled();
    private final LocalCalendar calendar =
            new LocalCalendar(SampleAccount.coze().build().zone());
    private final Instant afterwards = calendar.start(LocalDate.of(YEAR + 1, 1, 2));

    @Test
    void twelveBillsAddUpToWhatTheEventsOfTheYearCost() {
        List<RandomYear> years = years().toList();
        assertThat(years)
                .anyMatch(RandomYear::isRenewed)
                .anyMatch(RandomYear::isChanged)
                .anyMatch(RandomYear::hasPacks);
        assertThat(years).allSatisfy(year -> assertThat(sum(year.facts())).isEqualByComparingTo(year.cost(YEAR)));
    }

    @Test
    void finalBillStaysAsItIsAfterAnyLaterEvent() {
        assertThat(years().flatMap(this::changed)).isEmpty();
    }

    private Stream<RandomYear> years() {
        return LongStream.rangeClosed(1, HISTORIES).mapToObj(seed -> new RandomYear(new Dice(seed), calendar, YEAR));
    }

    private BigDecimal sum(Facts facts) {
        return months().map(month ->
                        entitlements.bill(facts, month, afterwards).total().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Asked as soon as the month is over, of what was bought by then; and later, of all that was bought by that time. */
    private Stream<String> changed(RandomYear year) {
        List<String> changed = new ArrayList<>();
        months().forEach(month -> {
            Instant end = calendar.start(month.plusMonths(1).atDay(1));
            Bill first = entitlements.bill(year.facts(end), month, end);
            assertThat(first.status()).isEqualTo(Bill.Status.FINAL);
            Stream.of(end.plus(Duration.ofDays(9)), end.plus(Duration.ofDays(100)), afterwards)
                    .map(later -> entitlements.bill(year.facts(later), month, later))
                    .filter(later -> !later.lines().equals(first.lines())
                            || !later.total().equals(first.total())
                            || later.status() != first.status())
                    .forEach(later -> changed.add(
                            month + " of " + year.facts() + "\n  " + first.lines() + "\n  " + later.lines()));
        });
        return changed.stream();
    }

    private static Stream<YearMonth> months() {
        return Stream.of(Month.values()).map(month -> YearMonth.of(YEAR, month));
    }
}
