package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.Entitlements;
import io.entitle.decision.ChangeAnswer;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A plan bought for some months ends on the same day, whether it was renewed once or month by month. */
final class RenewalsTest {

    private static final LocalDate FIRST = LocalDate.parse("2024-01-01");
    private static final LocalDate END = LocalDate.parse("2026-01-01");
    /** Every so many days; {@code -Dentitle.everyDay=1} tries all of a leap and a common year. */
    private static final int STEP = Integer.getInteger("entitle.everyDay", 61);

    private static final List<String> MONTH_ENDS = List.of("2024-01-31", "2024-02-29", "2025-01-30", "2025-12-31");

    private final Entitlements entitlements = Entitlements.bundled();
    private final LocalCalendar calendar =
            new LocalCalendar(SampleAccount.coze().build().zone());

    @Test
    void oneRenewalAndManyEndAlike() {
        assertThat(days().flatMap(this::astray)).isEmpty();
    }

    private static Stream<LocalDate> days() {
        Stream<LocalDate> some = FIRST.datesUntil(END)
                .filter(day -> FIRST.until(day).toTotalMonths() >= 0 && day.toEpochDay() % STEP == 0);
        return Stream.concat(MONTH_ENDS.stream().map(LocalDate::parse), some);
    }

    /** 2 to 36 months: one month and the rest at once, and all but one month and one. */
    private Stream<String> astray(LocalDate day) {
        return Stream.iterate(2, months -> months <= 36, months -> months + 1)
                .flatMap(months -> Stream.of(renewed(day, 1, months - 1), renewed(day, months - 1, 1))
                        .filter(answer -> !isUntil(answer, day.plusMonths(months)))
                        .map(answer -> day + " for " + months + " months: "
                                + answer.message().en()));
    }

    /** The last day on which it holds: the day of the first purchase so many months on, or the last that the month has. */
    private static boolean isUntil(ChangeAnswer answer, LocalDate last) {
        return answer.outcome() == ChangeAnswer.Outcome.ALLOWED
                && answer.message().en().contains(last.toString());
    }

    private ChangeAnswer renewed(LocalDate day, int bought, int more) {
        Chain chain = new Chain(day, calendar);
        Facts facts = SampleAccount.coze()
                .holds(new Facts.Subscription(
                        "team", calendar.start(day), Optional.of(chain.end(bought)), false, Optional.empty()))
                .build();
        ChangeRequest request = new ChangeRequest(ChangeRequest.Kind.RENEW, "", BigDecimal.valueOf(more), false);
        return entitlements.change(facts, request, calendar.start(day.plusDays(1)));
    }
}
