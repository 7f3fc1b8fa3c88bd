package io.entitle.likeness;

import io.entitle.fact.Facts;
import io.entitle.fact.Usage;
import io.entitle.language.RuleSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far rules tell the amounts of an account apart, read off their text: an amount that their conditions only hold
 * against numbers is told apart by these, any other that they look at counts whole. What a rule concludes from amounts
 * matters only where it fires.
 *
 * @param usage by feature key
 * @param peaks of the highest days, by feature key
 * @param otherUsage of every other feature
 * @param personal the names of rules that conclude from amounts, and so for one account alone
 */
public record Numbers(
        Resolution debt,
        Resolution balance,
        Resolution remaining,
        Resolution points,
        SortedMap<String, Resolution> usage,
        SortedMap<String, Resolution> peaks,
        Resolution otherUsage,
        Set<String> personal) {

    private static final String DEBT = "Arrears.amount";
    private static final String BALANCE = "Balance.amount";
    private static final String REMAINING = "Pack.remaining";
    private static final String POINTS = "Pack.points";
    private static final String ANY_USE = "Account.usage";
    private static final String USE = "Account.used.";
    private static final String PEAK = "Account.peak.";
    private static final Set<String> AMOUNTS = Set.of(DEBT, BALANCE, REMAINING, POINTS, ANY_USE);

    /**
     * Reads rules.
     *
     * @param rules those that can have a part in what is concluded
     */
    public static Numbers of(List<RuleSyntax> rules) {
        NumberSight sight = new NumberSight();
        rules.forEach(sight::lookLeft);
        Map<String, Resolution> seen = new HashMap<>();
        sight.seen().forEach(member -> seen.put(member, resolution(member, sight)));
        return of(
                seen,
                rules.stream().filter(Numbers::isPersonal).map(RuleSyntax::name).collect(Collectors.toSet()));
    }

    private static Numbers of(Map<String, Resolution> seen, Set<String> personal) {
        Function<String, Resolution> of = member -> seen.getOrDefault(member, new Resolution.Unseen());
        return new Numbers(
                of.apply(DEBT),
                of.apply(BALANCE),
                of.apply(REMAINING),
                of.apply(POINTS),
                byFeature(seen, USE),
                byFeature(seen, PEAK),
                of.apply(ANY_USE),
                Set.copyOf(personal));
    }

    private static SortedMap<String, Resolution> byFeature(Map<String, Resolution> seen, String start) {
        SortedMap<String, Resolution> features = new TreeMap<>();
        seen.forEach((member, resolution) -> {
            if (member.startsWith(start)) {
                features.put(member.substring(start.length()), resolution);
            }
        });
        return features;
    }

    /** How far two parts of the rules tell amounts apart together. */
    public Numbers and(Numbers other) {
        SortedMap<String, Resolution> seen = seen();
        other.seen().forEach((member, resolution) -> seen.merge(member, resolution, Resolution::and));
        return of(
                seen, Stream.concat(personal.stream(), other.personal.stream()).collect(Collectors.toSet()));
    }

    /** By member of a fact, for {@link #read} to take back. */
    public SortedMap<String, String> written() {
        SortedMap<String, String> written = new TreeMap<>();
        seen().forEach((member, resolution) -> written.put(member, resolution.written()));
        return written;
    }

    /** What was written of other numbers, and the names of rules that conclude from amounts. */
    public static Numbers read(Map<String, String> written, Set<String> personal) {
        Map<String, Resolution> seen = new HashMap<>();
        written.forEach((member, resolution) -> seen.put(member, Resolution.read(resolution)));
        return of(seen, personal);
    }

    private SortedMap<String, Resolution> seen() {
        SortedMap<String, Resolution> seen = new TreeMap<>(
                Map.of(DEBT, debt, BALANCE, balance, REMAINING, remaining, POINTS, points, ANY_USE, otherUsage));
        usage.forEach((feature, resolution) -> seen.put(USE + feature, resolution));
        peaks.forEach((feature, resolution) -> seen.put(PEAK + feature, resolution));
        return seen;
    }

    private static boolean isPersonal(RuleSyntax rule) {
        NumberSight sight = new NumberSight();
        sight.lookRight(rule);
        return sight.whole().stream()
                .anyMatch(member -> AMOUNTS.contains(member) || member.startsWith(USE) || member.startsWith(PEAK));
    }

    private static Resolution resolution(String member, NumberSight sight) {
        return sight.whole().contains(member) ? new Resolution.Whole() : Resolution.Cut.at(sight.cuts(member));
    }

    /** Whether any rule looks at what is used now. */
    public boolean lookAtUse() {
        return !usage.isEmpty() || otherUsage instanceof Resolution.Whole || !personal.isEmpty();
    }

    /** How many things are told of the use of that account. */
    int size(Facts facts) {
        int whole = otherUsage instanceof Resolution.Whole
                ? 2 + 2 * facts.projects().size()
                : 0;
        return usage.size() + peaks.size() + whole;
    }

    /** What rules can tell of the use of features. */
    void tell(Facts facts, Usage use, Consumer<Object> told) {
        usage.forEach((feature, resolution) -> told.accept(resolution.of(use.of(feature))));
        peaks.forEach((feature, resolution) -> told.accept(resolution.of(use.peak(feature))));
        if (otherUsage instanceof Resolution.Whole) {
            told.accept(facts.usage());
            told.accept(facts.peaks());
            facts.projects().forEach(project -> {
                told.accept(project.peakDau());
                told.accept(project.dau());
            });
        }
    }
}
