package io.entitle.states;

import io.entitle.fact.Facts.Purchase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How a plan came to be held to its end: what facts say of it beyond the period itself. */
enum Buying {

    /** Bought when it began; the facts say no more. */
    ONCE,

    /** Bought for a month and renewed for the rest. */
    RENEWED,

    /** Bought at a price of its own. */
    AGREED;

    private static final BigDecimal PRICE = new BigDecimal("12.34");

    /** The purchases; none where the period is not long enough for them. */
    List<Purchase> purchases(Instant from, Optional<Instant> until, ZoneId zone) {
        Instant renewal = from.atZone(zone).plusMonths(1).toInstant();
        Optional<Instant> end = until.filter(renewal::isBefore);
        return switch (this) {
            case ONCE -> List.of();
            case RENEWED ->
                end.map(last -> List.of(bought(from, renewal), bought(renewal, last)))
                        .orElse(List.of());
            case AGREED ->
                until.map(last -> List.of(new Purchase(from, from, last, Optional.empty(), Optional.of(PRICE))))
                        .orElse(List.of());
        };
    }

    private static Purchase bought(Instant from, Instant until) {
        return new Purchase(from, from, until, Optional.empty(), Optional.empty());
    }
}
