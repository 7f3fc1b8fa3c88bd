package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code facts/coze.md}: months of a plan that were bought on a day, and what was paid for them. */
record CozePaid(String plan, Instant on, BigDecimal months, Optional<BigDecimal> amount) {

    /** Each purchase and renewal; a plan without any was bought at its first instant for all its months. */
    static List<CozePaid> purchases(Facts facts, Facts.Subscription held) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        return held.purchases().isEmpty()
                ? List.of(new CozePaid(
                        held.plan(),
                        held.from(),
                        held.until()
                                .map(end -> months(calendar, held.from(), end))
                                .orElse(BigDecimal.ONE),
                        Optional.empty()))
                : held.purchases().stream()
                        .map(bought -> new CozePaid(
                                held.plan(),
                                bought.boughtOn(),
                                bought.months().orElseGet(() -> months(calendar, bought.from(), bought.until())),
                                bought.amount()))
                        .toList();
    }

    BigDecimal fee(BigDecimal aMonth) {
        return amount.orElseGet(() -> aMonth.multiply(months));
    }

    /** As many as the period needs when they are counted from its own first day, which need not be the chain's. */
    private static BigDecimal months(LocalCalendar calendar, Instant from, Instant until) {
        return BigDecimal.valueOf(Math.max(1, new Chain(calendar.day(from), calendar).months(until)));
    }
}
