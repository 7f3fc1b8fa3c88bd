package io.entitle.decision;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** The span over which an entitlement is counted, on the account's own calendar. */
public enum Period {
    SECOND,
    MINUTE,
    DAY,
    MONTH,
    /** Counted once and for all; never starts anew. */
    EVER;

    /** Whether the entitlement limits how fast, not how much. */
    public boolean isRate() {
        return this == SECOND || this == MINUTE;
    }

    /** The first instant of the next period in that zone; empty for {@link #EVER}. */
    public Optional<OffsetDateTime> next(ZonedDateTime at) {
        return switch (this) {
            case SECOND ->
                Optional.of(at.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toOffsetDateTime());
            case MINUTE ->
                Optional.of(at.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1).toOffsetDateTime());
            case DAY -> Optional.of(NaturalDay.of(at).next().start().toOffsetDateTime());
            case MONTH -> Optional.of(NaturalDay.of(at).nextMonth().start().toOffsetDateTime());
            case EVER -> Optional.empty();
        };
    }

    /** The word used in documents, such as {@code month}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
