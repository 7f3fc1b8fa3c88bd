package io.entitle.calendar;

import io.entitle.vocabulary.Clock;
import io.entitle.vocabulary.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Zones that have something to tell, and the years in which they do. */
final class Zones {

    /**
     * Without changes; with one at 1, 2 or 3 o'clock; at midnight, so that a day begins at 1 (Sao Paulo, Cairo, Beirut); a
     * minute after it, so that a midnight comes twice (St. John's until 2010); of half an hour; with a day left out
     * (Apia, 2011-12-30); far ahead; and off by a quarter of an hour.
     */
    private static final List<String> TELLING = List.of(
            "Asia/Shanghai",
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "Africa/Cairo",
            "Asia/Beirut",
            "Australia/Lord_Howe",
            "Pacific/Apia",
            "Pacific/Kiritimati",
            "Asia/Kathmandu",
            "America/St_Johns");

    private static final List<Integer> YEARS = List.of(2000, 2009, 2011, 2017, 2018, 2023, 2024, 2100);

    private Zones() {}

    static Stream<ZoneId> telling() {
        return TELLING.stream().map(ZoneId::of);
    }

    static Stream<Arguments> andYears() {
        return telling().flatMap(zone -> YEARS.stream().map(year -> Arguments.of(zone, year)));
    }

    static Moment moment(Instant at, ZoneId zone) {
        return new Clock(at, zone).moment(at);
    }
}
