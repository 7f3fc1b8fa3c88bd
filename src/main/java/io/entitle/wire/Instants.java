package io.entitle.wire;

import io.entitle.fact.InstantBounds;
import io.entitle.problem.Quoted;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads instants as documents and command lines write them. */
public final class Instants {

    /** A year is read of any size, to be told that it is out of bounds. */
    private static final Pattern DATE = Pattern.compile("[+-]?\\d{4,9}-\\d{2}-\\d{2}");

    private static final Pattern BEGINS_WITH_DATE = Pattern.compile("([+-]?\\d{4,9})-\\d{2}-\\d{2}(T.*)?");

    private Instants() {}

    /**
     * An ISO-8601 instant with offset, or a date, which is the start of that day in {@code zone}: where summer time
     * leaves out midnight, the first instant after it.
     *
     * @throws BadInstantException if the text is neither, as a date and time without offset, or of an impossible year
     */
    public static Instant parse(String text, ZoneId zone) {
        Instant instant = read(text, zone).orElseThrow(() -> new BadInstantException(expectation(text)));
        if (!InstantBounds.isWithin(instant, zone)) {
            throw new BadInstantException(InstantBounds.expectation(text));
        }
        return instant;
    }

    /** What a text says, be it out of the bounds of {@link InstantBounds}. */
    static Optional<Instant> read(String text, ZoneId zone) {
        try {
            return Optional.of(
                    DATE.matcher(text).matches()
                            ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String expectation(String text) {
        Matcher dated = BEGINS_WITH_DATE.matcher(text);
        if (dated.matches() && !InstantBounds.isYear(Integer.parseInt(dated.group(1)))) {
            return InstantBounds.expectation(text);
        }
        String expected = DATE.matcher(text).matches()
                ? "a day that there is"
                : "a date or an instant with offset such as `2025-04-08T00:00:00+08:00`";
        return "expected " + expected + ", found " + Quoted.of(text);
    }
}
