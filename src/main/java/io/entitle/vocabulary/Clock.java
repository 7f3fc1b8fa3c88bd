package io.entitle.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The instant of the question, on the account's calendar. The only way a rule can learn what time it is: every
 * comparison with time is a {@link Moment} that has, or has not, been reached. The clock notes the earliest moment found
 * to be still ahead: until then every comparison comes out as it did, so the answer cannot change before. One per
 * evaluation, for one thread.
 */
public final class Clock {

    private final Instant at;
    private final ZoneId zone;
    private Optional<Instant> horizon = Optional.empty();

    public Clock(Instant at, ZoneId zone) {
        this.at = at;
        this.zone = zone;
    }

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
        if (!at.isBefore(when)) {
            return true;
        }
        if (horizon.filter(earliest -> !earliest.isAfter(when)).isEmpty()) {
            horizon = Optional.of(when);
        }
        return false;
    }

    /** The first instant at which any comparison made so far would come out differently; empty if none would. */
    public Optional<Instant> horizon() {
        return horizon;
    }

    public Moment moment(Instant when) {
        return new Moment(when, this);
    }

    ZoneId zone() {
        return zone;
    }
}
