package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.likeness.Coming;
import io.entitle.vocabulary.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * What an evaluation found to be still to come for an account. Immutable.
 *
 * @param coming found for it, or for one that rules cannot tell from it
 */
record Ahead(List<Coming> coming, Facts facts) {

    /** Calendars end soon after this; what is later never comes. */
    private static final Instant END =
            LocalDate.MAX.minusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    /** The first instant at which a comparison with time comes out differently; empty if none does. */
    Optional<Instant> horizon() {
        if (coming.isEmpty()) {
            return Optional.empty();
        }
        Instant first = when(coming.get(0));
        for (Coming one : coming) {
            Instant when = when(one);
            first = when.isBefore(first) ? when : first;
        }
        return Optional.of(first).filter(END::isAfter);
    }

    /** What comes about then, sorted. */
    List<Occasion> occasions() {
        Optional<Instant> horizon = horizon();
        return coming.stream()
                .filter(one -> horizon.filter(when(one)::equals).isPresent())
                .map(Coming::occasion)
                .sorted()
                .distinct()
                .toList();
    }

    private Instant when(Coming one) {
        return one.moment().in(facts);
    }
}
