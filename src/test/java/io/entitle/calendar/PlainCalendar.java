package io.entitle.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When days begin in a zone, by plain arithmetic on seconds; of the library's calendar it takes the table of offsets
 * alone. A day begins when its number is first reached, and then it has begun, whatever the clocks show afterwards.
 */
final class PlainCalendar {

    private static final long DAY = 86_400;

    private final ZoneId zone;
    private final TreeMap<Long, Long> firstSeconds = new TreeMap<>();
    private final TreeSet<Long> begins = new TreeSet<>();

    /** From the first day of that year to the last day of the one nine years on. */
    PlainCalendar(ZoneId zone, int year) {
        this.zone = zone;
        long from = (new PlainDate(year, 1, 1).number() - 3) * DAY;
        long until = (new PlainDate(year + 10, 1, 1).number() + 3) * DAY;
        long begun = Math.floorDiv(from + offset(from), DAY);
        List<Long> changes = changes(from, until);
        for (int i = 0; i + 1 < changes.size(); i++) {
            begun = follow(changes.get(i), changes.get(i + 1), begun);
        }
        begins.addAll(firstSeconds.values());
    }

    /** Notes the days that begin while the clocks run evenly. */
    private long follow(long from, long until, long begun) {
        long offset = offset(from);
        long day = begun + 1;
        for (; day * DAY - offset < until; day++) {
            firstSeconds.put(day, Math.max(from, day * DAY - offset));
        }
        return day - 1;
    }

    private List<Long> changes(long from, long until) {
        List<Long> changes = new ArrayList<>(List.of(from));
        transitions(zone, Instant.ofEpochSecond(from), Instant.ofEpochSecond(until))
                .forEach(change -> changes.add(change.toEpochSecond()));
        changes.add(until);
        return changes;
    }

    private long offset(long second) {
        return zone.getRules().getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
    }

    static Stream<ZoneOffsetTransition> transitions(ZoneId zone, Instant from, Instant until) {
        ZoneRules rules = zone.getRules();
        return Stream.iterate(
                        Optional.ofNullable(rules.nextTransition(from)),
                        change -> change.filter(found -> found.getInstant().isBefore(until))
                                .isPresent(),
                        change -> change.map(found -> rules.nextTransition(found.getInstant())))
                .flatMap(Optional::stream);
    }

    Instant first(PlainDate date) {
        return first(date.number());
    }

    Instant first(long day) {
        return Instant.ofEpochSecond(firstSeconds.getOrDefault(day, Long.MIN_VALUE));
    }

    /** The days of a year, but those that the zone left out. */
    List<PlainDate> days(int year) {
        return Stream.iterate(new PlainDate(year, 1, 1), date -> date.year() == year, PlainDate::next)
                .filter(date -> first(date).isBefore(first(date.number() + 1)))
                .toList();
    }

    /** The first instant of the day that an instant is in. */
    Instant firstOfDayOf(Instant at) {
        return Instant.ofEpochSecond(
                Optional.ofNullable(begins.floor(at.getEpochSecond())).orElseThrow());
    }
}
