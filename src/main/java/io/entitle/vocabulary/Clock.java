package io.entitle.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * The instant of the question, on the account's calendar. The only way a rule can learn what time it is: every
 * comparison with time is a {@link Moment} that has, or has not, been reached.
 */
public record Clock(Instant at, ZoneId zone) {

    /**
     * Whether that instant has come.
     *
     * @param when {@code 2025-04-08T00:00:00+08:00}, or {@code 2025-04-08} for its first instant in the account's zone
     */
    public boolean reached(String when) {
        return when.indexOf('T') < 0
                ? reached(LocalDate.parse(when).atStartOfDay(zone).toInstant())
                : reached(OffsetDateTime.parse(when).toInstant());
    }

    boolean reached(Instant when) {
        return !at.isBefore(when);
    }

    public Moment moment(Instant when) {
        return new Moment(when, this);
    }
}
