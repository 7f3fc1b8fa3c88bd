package io.entitle.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Counts accounts by the day of their next change. For one thread. */
final class DueTally {

    static final int DAYS = 30;

    /** No zone is off by less, so that days of any zone can be made up of these. */
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final Instant at;
    private final Instant end;
    private final Map<Instant, Long> quarters = new TreeMap<>();
    private long overdue;
    private long later;
    private long never;

    DueTally(Instant at) {
        this.at = at;
        // A day more than is told, as the first one has begun in some zone.
        this.end = at.plus(Duration.ofDays(DAYS + 1L));
    }

    void add(Optional<Instant> next) {
        if (next.isEmpty()) {
            never++;
        } else if (!next.get().isAfter(at)) {
            overdue++;
        } else if (next.get().isAfter(end)) {
            later++;
        } else {
            long into = next.get().getEpochSecond() % QUARTER.toSeconds();
            quarters.merge(Instant.ofEpochSecond(next.get().getEpochSecond() - into), 1L, Long::sum);
        }
    }

    /** The counts by days of that zone, of which the first is the one that the run was of. */
    Due due(ZoneId zone) {
        Map<LocalDate, Long> byDay = new TreeMap<>();
        quarters.forEach((from, accounts) -> byDay.merge(LocalDate.ofInstant(from, zone), accounts, Long::sum));
        LocalDate first = LocalDate.ofInstant(at, zone);
        var days = IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(day -> new Due.Day(day, byDay.getOrDefault(day, 0L)))
                .toList();
        long told = days.stream().mapToLong(Due.Day::accounts).sum();
        long counted = byDay.values().stream().mapToLong(Long::longValue).sum();
        return new Due(days, overdue, later + counted - told, never);
    }
}
