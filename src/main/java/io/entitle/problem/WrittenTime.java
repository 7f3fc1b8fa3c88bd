package io.entitle.problem;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Brings instants into the form in which they are written. */
public final class WrittenTime {

    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int LAST_YEAR = 9999;

    private WrittenTime() {}

    /**
     * The same instant as ISO-8601 can say it exactly: with its offset, but in UTC where the offset has seconds, as those
     * of local mean time had, or the year has more digits than four.
     */
    public static OffsetDateTime of(OffsetDateTime at) {
        boolean plain = at.getOffset().getTotalSeconds() % SECONDS_OF_A_MINUTE == 0 && at.getYear() <= LAST_YEAR;
        return plain ? at : at.withOffsetSameInstant(ZoneOffset.UTC);
    }
}
