package io.entitle.states;

import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account has used, and the packs it has. */
record UseAxes(Traits traits) {

    private static final BigDecimal FRACTION = new BigDecimal("0.01");

    private Distinctions seen() {
        return traits.seen();
    }

    /** The features whose use makes a difference, sorted. */
    List<String> counted() {
        return seen().counts().keySet().stream()
                .filter(traits.product().features().keySet()::contains)
                .toList();
    }

    /** Whether rules look at its use beside what else the account is. */
    boolean isAsked(String feature) {
        return seen().asked().contains(feature);
    }

    /** The features that one draws on and whose use makes a difference. */
    List<String> sources(String feature) {
        return seen().sources().getOrDefault(feature, Collections.emptySortedSet()).stream()
                .filter(counted()::contains)
                .toList();
    }

    /** The features that packs add to, and whose use makes a difference. */
    List<String> extended() {
        return seen().extended().stream().filter(counted()::contains).toList();
    }

    /** One feature at each number that makes a difference, and a unit to either side. */
    Axis of(String feature) {
        return Axis.of(feature, uses(feature));
    }

    /** Each feature by itself. */
    Axis any() {
        return Axis.of(
                "use of one feature",
                counted().stream().flatMap(feature -> uses(feature).stream()).toList());
    }

    /** The features that are paid by use. */
    List<String> priced() {
        return counted().stream()
                .filter(feature -> seen().priced().contains(feature))
                .toList();
    }

    /** Each feature that is paid by use, at each number that makes a difference and a unit beyond it. */
    Axis beyond() {
        return Axis.of(
                "paid use",
                priced().stream().flatMap(feature -> beyond(feature).stream()).toList());
    }

    /** The same of one feature. */
    Axis beyondOf(String feature) {
        return Axis.of(feature, beyond(feature));
    }

    private List<Trait> beyond(String feature) {
        return seen().counts().getOrDefault(feature, Collections.emptySortedSet()).stream()
                .flatMap(number -> Stream.of(number, number.add(unit(feature))))
                .map(Traits::normal)
                .<Trait>map(used -> draft -> draft.usage.put(feature, used))
                .toList();
    }

    private BigDecimal unit(String feature) {
        return known(feature).divisible() ? FRACTION : BigDecimal.ONE;
    }

    private Product.Feature known(String feature) {
        return Objects.requireNonNull(traits.product().features().get(feature));
    }

    private List<Trait> uses(String feature) {
        Product.Feature known = known(feature);
        BigDecimal unit = unit(feature);
        List<Trait> uses = new ArrayList<>();
        for (BigDecimal used : points(feature, unit)) {
            uses.add(draft -> draft.usage.put(feature, used));
            if (seen().reads("Account.peak") && isAsked(feature) && used.signum() > 0) {
                uses.add(draft -> peaked(draft, feature, used));
            }
            if (known.measuredByProjects() && used.compareTo(unit) > 0) {
                uses.add(draft -> draft.projects = shared(used, unit));
            }
        }
        return uses;
    }

    /** The period's highest day, of which nothing is used at present. */
    private static void peaked(Draft draft, String feature, BigDecimal peak) {
        draft.usage.put(feature, BigDecimal.ZERO);
        draft.peaks.put(feature, peak);
    }

    private List<BigDecimal> points(String feature, BigDecimal unit) {
        List<BigDecimal> points = new ArrayList<>(
                Traits.beside(seen().counts().getOrDefault(feature, Collections.emptySortedSet()), unit));
        if (seen().extended().contains(feature)) {
            // What a pack adds moves each number on by a unit.
            seen().counts()
                    .getOrDefault(feature, Collections.emptySortedSet())
                    .forEach(number -> points.add(Traits.normal(number.add(unit).add(unit))));
        }
        return points.stream().filter(used -> used.signum() >= 0).distinct().toList();
    }

    private static List<Facts.Project> shared(BigDecimal sum, BigDecimal unit) {
        return List.of(
                new Facts.Project("one", Traits.normal(sum.subtract(unit))),
                new Facts.Project("two", Traits.normal(unit)));
    }

    Axis pack() {
        return traits.onlyIf(
                seen().readsAny("Pack"), "pack", traits.plans((draft, plan) -> draft.packOf = Optional.of(plan)));
    }

    Axis packLeft() {
        return Axis.of(
                "what is left of it",
                traits.amounts("Pack.remaining", BigDecimal.ONE).stream()
                        .filter(left -> left.signum() >= 0)
                        .<Trait>map(left -> draft -> draft.packLeft = left)
                        .toList());
    }

    /** Sizes that packs are told apart by, none of it used. */
    Axis packSize() {
        return Axis.of(
                "its size",
                traits.amounts("Pack.points", BigDecimal.ONE).stream()
                        .filter(size -> size.signum() > 0)
                        .<Trait>map(size -> draft -> draft.packSize = Optional.of(size))
                        .toList());
    }

    Axis packBought() {
        return traits.date("when it was bought", "Pack.boughtOn", (draft, date) -> draft.boughtOn = Optional.of(date));
    }

    Axis packUntil() {
        return traits.end("its end", "Pack.until", (draft, date) -> draft.packUntil = Optional.of(date));
    }
}
