package io.entitle.fact;

import io.entitle.problem.Quoted;
import io.entitle.problem.WrittenTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The years that facts and questions may lie in, on the account's calendar and none later in UTC: those of four digits, as
 * others would print what nobody can read back.
 */
public final class InstantBounds {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /** Between these an instant is within the bounds in every zone. */
    private static final Instant FIRST_ANYWHERE = Instant.parse(FIRST_YEAR + "-01-02T00:00:00Z");

    private static final Instant LAST_ANYWHERE = Instant.parse(LAST_YEAR + "-12-30T00:00:00Z");

    /** Beyond these it is in none. */
    private static final long DAYS_BETWEEN = 4L * 24 * 60 * 60;

    private InstantBounds() {}

    /** Whether the year of an instant can be told in that zone. */
    public static boolean isWithin(Instant instant, ZoneId zone) {
        if (!instant.isBefore(FIRST_ANYWHERE) && !instant.isAfter(LAST_ANYWHERE)) {
            return true;
        }
        return isNear(instant)
                && isYear(instant.atZone(zone).getYear())
                && instant.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR;
    }

    /** Why an instant is out of bounds in that zone; empty if it is within them. */
    public static Optional<String> of(Instant instant, ZoneId zone) {
        return isWithin(instant, zone) ? Optional.empty() : Optional.of(expectation(written(instant, zone)));
    }

    /** Why an instant cannot be an end; empty if it can. */
    public static Optional<String> ofEnd(Instant end, Instant start, String nameOfStart, ZoneId zone) {
        Optional<String> refused = of(end, zone);
        return refused.isEmpty() && end.isBefore(start) && isWithin(start, zone)
                ? Optional.of(before(written(end, zone), nameOfStart))
                : refused;
    }

    /** Why nobody can ask about a month; empty if it can be asked about. */
    public static Optional<String> of(YearMonth month) {
        return isYear(month.getYear()) ? Optional.empty() : Optional.of(expectation(month.toString()));
    }

    /** What the year should have been. */
    public static String expectation(String found) {
        return "expected a year from " + FIRST_YEAR + " to " + LAST_YEAR + ", found " + Quoted.of(found);
    }

    /** An end before its start. */
    public static String before(String end, String nameOfStart) {
        return Quoted.of(end) + " is before " + Quoted.of(nameOfStart);
    }

    /** Whether facts and questions may lie in the year. */
    public static boolean isYear(int year) {
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }

    private static boolean isNear(Instant instant) {
        return instant.getEpochSecond() > FIRST_ANYWHERE.getEpochSecond() - DAYS_BETWEEN
                && instant.getEpochSecond() < LAST_ANYWHERE.getEpochSecond() + DAYS_BETWEEN;
    }

    /** As documents write it. */
    private static String written(Instant instant, ZoneId zone) {
        if (!isNear(instant) && !isWithin(instant, zone)) {
            return instant.toString();
        }
        OffsetDateTime local = WrittenTime.of(instant.atZone(zone).toOffsetDateTime());
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local);
    }
}
