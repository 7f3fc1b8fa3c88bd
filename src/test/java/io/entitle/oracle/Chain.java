package io.entitle.oracle;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * "A period bought for n months ends at the end of the anchor day n months after the first day of the unbroken chain of
 * periods" ({@code facts/coze.md}, rulings).
 */
record Chain(LocalDate anchor, LocalCalendar calendar) {

    static Chain of(Facts facts, Facts.Subscription held) {
        return of(facts.subscriptions(), held, new LocalCalendar(facts.zone()));
    }

    static Chain of(List<Facts.Subscription> all, Facts.Subscription held, LocalCalendar calendar) {
        return new Chain(calendar.day(first(all, held).from()), calendar);
    }

    private static Facts.Subscription first(List<Facts.Subscription> all, Facts.Subscription held) {
        return all.stream()
                .filter(before -> before.plan().equals(held.plan()) && !before.equals(held) && !isVoid(before))
                .filter(before -> before.until().filter(held.from()::equals).isPresent())
                .findFirst()
                .map(before -> first(all, before))
                .orElse(held);
    }

    static Facts.Subscription last(List<Facts.Subscription> all, Facts.Subscription held) {
        return all.stream()
                .filter(next -> next.plan().equals(held.plan()) && !next.equals(held) && !isVoid(next))
                .filter(next -> held.until().filter(next.from()::equals).isPresent())
                .findFirst()
                .map(next -> last(all, next))
                .orElse(held);
    }

    /** "A period with `from` = `until`, or unsubscribed at `from`, was never in force." */
    static boolean isVoid(Facts.Subscription held) {
        return held.until().filter(held.from()::equals).isPresent()
                || held.unsubscribedAt().filter(held.from()::equals).isPresent();
    }

    /** The first instant after so many months of the chain. */
    Instant end(int months) {
        return calendar.start(anchor.plusMonths(months).plusDays(1));
    }

    /** The fewest months of the chain after which that instant is over. */
    int months(Instant end) {
        return IntStream.iterate(0, n -> n + 1)
                .filter(n -> !end.isAfter(end(n)))
                .findFirst()
                .orElseThrow();
    }

    Facts.Subscription prolonged(Facts.Subscription held, int months) {
        Instant end = held.until().orElseThrow();
        Instant until = end(months(end) + months);
        List<Facts.Purchase> purchases = new ArrayList<>(held.purchases());
        if (!purchases.isEmpty()) {
            purchases.add(
                    new Facts.Purchase(end, end, until, Optional.of(BigDecimal.valueOf(months)), Optional.empty()));
        }
        return new Facts.Subscription(
                held.plan(), held.from(), Optional.of(until), held.autoRenew(), held.unsubscribedAt(), purchases);
    }
}
