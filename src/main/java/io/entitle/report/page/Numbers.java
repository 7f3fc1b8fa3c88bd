package io.entitle.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How numbers, spans and instants are written on the page. */
final class Numbers {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final double THOUSAND = 1_000;

    private Numbers() {}

    static String whole(long number) {
        return format("#,##0").format(number);
    }

    static String exact(BigDecimal number) {
        return format("#,##0.#########").format(number);
    }

    /** {@code 1 account}, {@code 2,000 accounts}. */
    static String counted(long number, String thing) {
        return whole(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** A share in percent; what is there is never told as nothing, and what lacks anything never as all. */
    static String share(long part, long whole) {
        if (part > 0 && part < whole / THOUSAND) {
            return "under 0.1%";
        }
        if (part < whole && whole - part < whole / THOUSAND) {
            return "over 99.9%";
        }
        BigDecimal percent =
                BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(Math.max(1, whole)), 1, RoundingMode.HALF_UP);
        return exact(percent) + "%";
    }

    /** How long a bar is, in percent of the longest. */
    static String width(long part, long longest) {
        return format("0.##").format(longest == 0 ? 0 : 100.0 * part / longest);
    }

    static String span(Duration span) {
        if (span.toSeconds() < 10) {
            return format("0.0").format(span.toMillis() / 1000.0) + " s";
        }
        if (span.toMinutes() < 1) {
            return span.toSeconds() + " s";
        }
        return span.toHours() < 1
                ? span.toMinutes() + " min " + span.toSecondsPart() + " s"
                : span.toHours() + " h " + span.toMinutesPart() + " min";
    }

    static String minute(Instant at, ZoneId zone) {
        return MINUTE.format(at.atZone(zone));
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
