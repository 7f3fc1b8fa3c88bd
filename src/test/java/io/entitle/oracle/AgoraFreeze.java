package io.entitle.oracle;

import io.entitle.decision.Reason;
import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * {@code facts/agora-im.md}, "Arrears, freeze, thaw, retention": what a balance below the minimum leads to.
 *
 * @param frozen the day from whose start on nothing works
 */
record AgoraFreeze(LocalDate frozen, LocalCalendar calendar) {

    /** The days of grace of a person. */
    static final int GRACE = 5;

    private static final int MONTHS_KEPT = 6;

    private static final BigDecimal FREE_QUOTA = new BigDecimal("100");

    /** "Only of accounts from which something is deducted" (rulings): on `free` no price exists, within its quota or beyond. */
    static Optional<Reason> reason(Facts facts, AgoraStanding standing, Instant at) {
        return reason(facts, standing, at, GRACE);
    }

    /** As if a person had so many days of grace. */
    static Optional<Reason> reason(Facts facts, AgoraStanding standing, Instant at, int grace) {
        return of(facts, grace).filter(any -> !standing.isFree()).flatMap(freeze -> freeze.reason(at));
    }

    static boolean isBeyondFree(Facts facts, Instant at) {
        return new DailyUsers(facts).highest(at).compareTo(FREE_QUOTA) > 0;
    }

    /** Empty where the balance holds, or a contract bills the account. */
    private static Optional<AgoraFreeze> of(Facts facts, int grace) {
        LocalCalendar calendar = new LocalCalendar(facts.zone());
        return facts.balance()
                .filter(balance -> !facts.contract())
                .filter(balance -> balance.amount().compareTo(minimum(facts.kind())) < 0)
                .filter(balance -> facts.subscriptions().stream()
                        .anyMatch(held -> isPaid(held) && held.from().isBefore(balance.deductedOn())))
                .map(balance -> calendar.day(balance.deductedOn()).plusDays(graceDays(facts.kind(), grace)))
                .map(day -> new AgoraFreeze(day, calendar));
    }

    /** Before a paid plan began, nothing was deducted for one. */
    static boolean isPaid(Facts.Subscription held) {
        return !held.plan().equals(AgoraStanding.FREE) && !Chain.isVoid(held);
    }

    Instant from() {
        return calendar.start(frozen);
    }

    Instant deletion() {
        return calendar.start(frozen.plusMonths(MONTHS_KEPT));
    }

    Optional<Reason> reason(Instant at) {
        if (at.isBefore(from())) {
            return Optional.empty();
        }
        return Optional.of(at.isBefore(deletion()) ? Reason.FROZEN : Reason.DATA_DELETED);
    }

    private static BigDecimal minimum(Facts.Kind kind) {
        return switch (kind) {
            case PERSON -> BigDecimal.ZERO;
            case COMPANY -> new BigDecimal("2000");
        };
    }

    private static int graceDays(Facts.Kind kind, int ofPersons) {
        return switch (kind) {
            case PERSON -> ofPersons;
            case COMPANY -> 30;
        };
    }
}
