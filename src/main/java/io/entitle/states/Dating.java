package io.entitle.states;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A date of an account, placed around an anchor. */
@FunctionalInterface
interface Dating {

    /** Empty where no such date can be placed. */
    Optional<Instant> around(Instant anchor, ZoneId zone);

    /**
     * Every place of a date that rules can tell from the others, the long past left out.
     *
     * @param span months that lie beyond everything rules look back or ahead
     */
    static List<Dating> of(String member, Distinctions seen, long span) {
        List<Dating> places = new ArrayList<>();
        if (!seen.shifts().containsKey(member)) {
            return places;
        }
        seen.shifts().get(member).forEach(shift -> places.add(shift::inverse));
        if (seen.compared().contains(member)) {
            places.add((anchor, zone) -> Optional.of(anchor.minusSeconds(1)));
            places.add((anchor, zone) -> Optional.of(anchor.plusSeconds(1)));
        }
        places.add(months(span));
        return places;
    }

    static Dating months(long months) {
        return (anchor, zone) ->
                Optional.of(anchor.atZone(zone).plusMonths(months).toInstant());
    }

    /** The first instant of the month after the last of those, where every shift can be undone. */
    static Instant quietAfter(List<Instant> dates, Instant otherwise, ZoneId zone) {
        return dates.stream()
                .max(Instant::compareTo)
                .map(last -> last.atZone(zone)
                        .truncatedTo(ChronoUnit.DAYS)
                        .withDayOfMonth(1)
                        .plusMonths(1)
                        .toInstant())
                .orElse(otherwise);
    }
}
