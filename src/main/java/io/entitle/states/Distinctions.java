package io.entitle.states;

import io.entitle.language.Reading;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules of a product tell accounts apart by, read off their text.
 *
 * @param members what they look at at all, such as {@code Account.kind}
 * @param amounts numbers that a member is compared with, such as {@code Balance.amount}
 * @param counts numbers at which the use of a feature makes a difference, by feature
 * @param asked features whose use is looked at beside what else the account is
 * @param shifts what is reckoned from a date before it is compared, by member
 * @param compared dates that are held against each other
 * @param dates absolute dates, as they are written
 * @param sources features that others draw on, by those
 * @param extended features that can be added to
 * @param priced features whose use is paid for beyond some number, or that conditions look at
 */
record Distinctions(
        SortedSet<String> members,
        SortedMap<String, SortedSet<BigDecimal>> amounts,
        SortedMap<String, SortedSet<BigDecimal>> counts,
        SortedSet<String> asked,
        SortedMap<String, Set<Shift>> shifts,
        SortedSet<String> compared,
        SortedSet<String> dates,
        SortedMap<String, SortedSet<String>> sources,
        SortedSet<String> extended,
        SortedSet<String> priced) {

    /** Those of one product's files. */
    static Distinctions of(List<Reading> files) {
        Sight sight = new Sight();
        files.forEach(file -> file.rules().forEach(meaning -> RuleSight.look(meaning.rule(), sight)));
        return sight.distinctions();
    }

    /** All that either side tells apart. */
    Distinctions and(Distinctions other) {
        return new Distinctions(
                joined(members, other.members),
                joined(amounts, other.amounts, TreeSet::new),
                joined(counts, other.counts, TreeSet::new),
                joined(asked, other.asked),
                joined(shifts, other.shifts, LinkedHashSet::new),
                joined(compared, other.compared),
                joined(dates, other.dates),
                joined(sources, other.sources, TreeSet::new),
                joined(extended, other.extended),
                joined(priced, other.priced));
    }

    boolean reads(String member) {
        return members.contains(member);
    }

    /** Whether anything of that fact is looked at. */
    boolean readsAny(String fact) {
        return members.stream().anyMatch(member -> member.startsWith(fact + "."));
    }

    /** How far back rules look from now, in months, rounded up. */
    long longest() {
        return shifts.values().stream()
                .flatMap(Set::stream)
                .mapToLong(Shift::months)
                .max()
                .orElse(0);
    }

    private static SortedSet<String> joined(SortedSet<String> one, SortedSet<String> other) {
        return Stream.of(one, other).flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static <T, C extends Collection<T>> SortedMap<String, C> joined(
            SortedMap<String, C> one, SortedMap<String, C> other, Supplier<C> empty) {
        SortedMap<String, C> joined = new TreeMap<>();
        Stream.of(one, other)
                .flatMap(map -> map.entrySet().stream())
                .forEach(entry -> joined.computeIfAbsent(entry.getKey(), any -> empty.get())
                        .addAll(entry.getValue()));
        return joined;
    }
}
