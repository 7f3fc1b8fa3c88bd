package io.entitle.engine;

import io.entitle.decision.Period;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When use that is stated at an instant is over, by the period over which it is counted; all are reckoned once. Safe to
 * share between threads: whoever does not see what another one reckoned finds the same.
 */
final class Renewals {

    private final Instant stated;
    private final ZoneId zone;
    private @Nullable Map<Period, Instant> next;

    /** @param stated the instant at which the use is present use */
    Renewals(Instant stated, ZoneId zone) {
        this.stated = stated;
        this.zone = zone;
    }

    /** Whether use is stated for an earlier instant than that one. */
    boolean isBefore(Instant instant) {
        return stated.isBefore(instant);
    }

    /** Whether use of such a period is over by that instant. */
    boolean isOver(Period period, Instant by) {
        return !next(period).isAfter(by);
    }

    /** The first instant after the period; one that never comes where it never ends. */
    Instant next(Period period) {
        Map<Period, Instant> reckoned = next;
        if (reckoned == null) {
            reckoned = reckoned();
            next = reckoned;
        }
        return Objects.requireNonNull(reckoned.get(period));
    }

    /** Unmodifiable, so that it is whole for every thread that sees it. */
    private Map<Period, Instant> reckoned() {
        ZonedDateTime local = stated.atZone(zone);
        return Stream.of(Period.values())
                .collect(Collectors.toUnmodifiableMap(Function.identity(), period -> next(period, local)));
    }

    private static Instant next(Period period, ZonedDateTime at) {
        return period.next(at).map(OffsetDateTime::toInstant).orElse(Instant.MAX);
    }
}
