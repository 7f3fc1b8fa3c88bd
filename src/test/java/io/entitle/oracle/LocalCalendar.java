package io.entitle.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days and months where the account is. */
record LocalCalendar(ZoneId zone) {

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** 00:00 of the 1st of the month after. */
    Instant nextMonth(Instant instant) {
        return start(day(instant).withDayOfMonth(1).plusMonths(1));
    }
}
