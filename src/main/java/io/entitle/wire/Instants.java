package io.entitle.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads instants as documents and command lines write them. */
public final class Instants {

    /** Years of four digits only: further out, other parts would print what nobody can read back. */
    private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    private static final Pattern INSTANT = Pattern.compile("[12]\\d{3}-.*");

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("3000-01-01T00:00:00Z");

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

    /** Whether a text could say it. */
    static boolean isWithinBounds(Instant instant) {
        return !instant.isBefore(EARLIEST) && instant.isBefore(TOO_LATE);
    }

    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            if (DATE.matcher(text).matches()) {
                return Optional.of(LocalDate.parse(text).atStartOfDay(zone).toInstant());
            }
            return INSTANT.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether a text begins with a year that documents may name. */
    static boolean isYearWithinBounds(String text) {
        return YEAR.matcher(text).lookingAt();
    }

    static String expectation(String text) {
        return "expected a date or an instant with offset such as `2025-04-08T00:00:00+08:00`, found "
                + Quoted.of(text);
    }
}
