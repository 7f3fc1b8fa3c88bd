package io.entitle.states;

import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Makes axes of what rules tell apart; one that they do not look at has nothing but what is plain. */
record Traits(Product product, Distinctions seen) {

    /** Months that lie beyond everything that rules look back or ahead. */
    long span() {
        return 2 * (seen.longest() + 12);
    }

    /** Every plan of the catalogue, the lowest first. */
    List<Trait> plans(BiConsumer<Draft, String> give) {
        return product.ladder().stream()
                .<Trait>map(plan -> draft -> give.accept(draft, plan.key()))
                .toList();
    }

    /** A date that there always is: long past if nothing is said. */
    Axis date(String name, String member, BiConsumer<Draft, Instant> give) {
        return Axis.of(name, dated(Dating.of(member, seen, span()), give));
    }

    /** A date that there need not be. */
    Axis end(String name, String member, BiConsumer<Draft, Instant> give) {
        List<Dating> places = new ArrayList<>(Dating.of(member, seen, span()));
        if (!places.isEmpty()) {
            places.add(Dating.months(-span() / 2));
        }
        return Axis.of(name, dated(places, give));
    }

    List<Trait> dated(List<Dating> places, BiConsumer<Draft, Instant> give) {
        return places.stream()
                .<Trait>map(place -> draft -> give(place, draft, give))
                .toList();
    }

    private static void give(Dating place, Draft draft, BiConsumer<Draft, Instant> give) {
        Optional<Instant> date = place.around(draft.anchor, draft.zone());
        date.ifPresentOrElse(found -> give.accept(draft, found), () -> draft.possible = false);
    }

    /** Every number that a member is compared with, and a unit to either side. */
    List<BigDecimal> amounts(String member, BigDecimal unit) {
        return beside(seen.amounts().getOrDefault(member, Collections.emptySortedSet()), unit);
    }

    static List<BigDecimal> beside(Iterable<BigDecimal> numbers, BigDecimal unit) {
        List<BigDecimal> beside = new ArrayList<>();
        numbers.forEach(number -> Stream.of(number.add(unit), number, number.subtract(unit))
                .map(Traits::normal)
                .filter(one -> !beside.contains(one))
                .forEach(beside::add));
        return beside;
    }

    /** As documents are read, so that a fact written down and read again is the same. */
    static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    Axis onlyIf(boolean looked, String name, List<Trait> others) {
        return Axis.of(name, looked ? others : List.of());
    }
}
