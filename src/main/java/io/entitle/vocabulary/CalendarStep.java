package io.entitle.vocabulary;

import io.entitle.decision.NaturalDay;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.UnaryOperator;

/** How one moment is reckoned from another on an account's calendar. */
enum CalendarStep {
    DAYS {
        @Override
        Instant from(Instant at, long count, ZoneId zone) {
            return carried(
                    at,
                    zone,
                    local -> local.with(new NaturalDay(local.toLocalDate(), zone)
                            .daysOn(count)
                            .date()));
        }
    },
    MONTHS {
        @Override
        Instant from(Instant at, long count, ZoneId zone) {
            return carried(at, zone, local -> local.plusMonths(count));
        }
    },
    END_OF_PERIOD {
        @Override
        Instant from(Instant at, long count, ZoneId zone) {
            return start(day(at, zone).plusMonths(count).plusDays(1));
        }
    },
    JUST_BEFORE {
        @Override
        Instant from(Instant at, long count, ZoneId zone) {
            return at.minusNanos(1);
        }
    },
    START_OF_DAY {
        @Override
        Instant from(Instant at, long count, ZoneId zone) {
            return start(day(at, zone));
        }
    },
    NEXT_MONTH {
        @Override
        Instant from(Instant at, long count, ZoneId zone) {
            return start(day(at, zone).nextMonth());
        }
    };

    abstract Instant from(Instant at, long count, ZoneId zone);

    /** Where clocks change at midnight the first instant of a day is not 00:00, or is not the only one. */
    private static Instant carried(Instant at, ZoneId zone, UnaryOperator<ZonedDateTime> carrying) {
        ZonedDateTime local = at.atZone(zone);
        ZonedDateTime sameTime = carrying.apply(local);
        boolean first = local.isEqual(local.toLocalDate().atStartOfDay(zone));
        return first ? start(new NaturalDay(sameTime.toLocalDate(), zone)) : sameTime.toInstant();
    }

    private static NaturalDay day(Instant at, ZoneId zone) {
        return NaturalDay.of(at.atZone(zone));
    }

    private static Instant start(NaturalDay day) {
        return day.start().toInstant();
    }
}
