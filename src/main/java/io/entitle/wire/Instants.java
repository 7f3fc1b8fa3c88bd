package io.entitle.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads instants as documents and command lines write them. */
public final class Instants {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern BEGINS_WITH_DATE = Pattern.compile("([+-]?\\d{4,9})-\\d{2}-\\d{2}(T.*)?");

    private Instants() {}

    /**
     * An ISO-8601 instant with offset, or a date, which is the start of that day in {@code zone}: where summer time
     * leaves out midnight, the first instant after it.
     *
     * @throws BadInstantException if the text is neither; a date and time without offset is neither
     */
    public static Instant parse(String text, ZoneId zone) {
        return read(text, zone).orElseThrow(() -> new BadInstantException(expectation(text)));
    }

    /** Whether a text could say it: in some zone its year is one that is read, and in UTC it has no more digits. */
    static boolean isWithinBounds(Instant instant) {
        return instant.atOffset(ZoneOffset.MAX).getYear() >= FIRST_YEAR
                && instant.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR;
    }

    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            return DATE.matcher(text).matches() ? date(LocalDate.parse(text), zone) : instant(text, zone);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(LocalDate date, ZoneId zone) {
        return isRead(date.getYear()) ? Optional.of(date.atStartOfDay(zone).toInstant()) : Optional.empty();
    }

    /** The first hours of the first year are of the year before where they are written in UTC. */
    private static Optional<Instant> instant(String text, ZoneId zone) {
        OffsetDateTime written = OffsetDateTime.parse(text);
        Instant instant = written.toInstant();
        boolean first = isRead(written.getYear())
                || written.getOffset().equals(ZoneOffset.UTC)
                        && isRead(instant.atZone(zone).getYear());
        return first && instant.atOffset(ZoneOffset.UTC).getYear() <= LAST_YEAR
                ? Optional.of(instant)
                : Optional.empty();
    }

    private static boolean isRead(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    static String expectation(String text) {
        Matcher dated = BEGINS_WITH_DATE.matcher(text);
        String expected = "a date or an instant with offset such as `2025-04-08T00:00:00+08:00`";
        if (dated.matches()) {
            int year = Integer.parseInt(dated.group(1));
            boolean last = year == LAST_YEAR && dated.group(2) != null;
            if (last || !isRead(year)) {
                expected = "a year from " + FIRST_YEAR + " to " + LAST_YEAR + (last ? ", in UTC too" : "");
            } else if (dated.group(2) == null) {
                expected = "a day that there is";
            }
        }
        return "expected " + expected + ", found " + Quoted.of(text);
    }
}
