package io.entitle.engine;

import io.entitle.fact.Facts;
import io.entitle.likeness.Coming;
import io.entitle.vocabulary.Occasion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an evaluation found to be still to come.
 *
 * @param horizon the first instant at which a comparison with time comes out differently; empty if none does
 * @param occasions what comes about then, sorted
 */
record Ahead(Optional<Instant> horizon, List<Occasion> occasions) {

    /** What is to come for an account, where it was found for another one that cannot be told from it. */
    static Ahead of(List<Coming> coming, Facts facts) {
        Optional<Instant> horizon =
                coming.stream().map(one -> one.moment().in(facts)).min(Comparator.naturalOrder());
        return new Ahead(
                horizon, horizon.map(first -> occasions(coming, facts, first)).orElse(List.of()));
    }

    private static List<Occasion> occasions(List<Coming> coming, Facts facts, Instant first) {
        return coming.stream()
                .filter(one -> one.moment().in(facts).equals(first))
                .map(Coming::occasion)
                .sorted()
                .distinct()
                .toList();
    }
}
