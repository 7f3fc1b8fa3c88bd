package io.entitle.likeness;

import io.entitle.fact.Facts;
import io.entitle.language.RuleSyntax;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How far rules tell the amounts of an account apart, read off their text: an amount that they only hold against numbers
 * is told apart by these, any other that they look at counts whole.
 *
 * @param usage by feature key
 * @param otherUsage of every other feature
 */
public record Numbers(
        Resolution debt,
        Resolution balance,
        Resolution remaining,
        SortedMap<String, Resolution> usage,
        Resolution otherUsage) {

    private static final String ANY_USE = "Account.usage";
    private static final String USE = "Account.used.";

    /**
     * Reads rules.
     *
     * @param rules those that can have a part in what is concluded
     */
    public static Numbers of(List<RuleSyntax> rules) {
        NumberSight sight = new NumberSight();
        rules.forEach(sight::look);
        SortedMap<String, Resolution> usage = new TreeMap<>();
        sight.seen().stream()
                .filter(member -> member.startsWith(USE))
                .forEach(member -> usage.put(member.substring(USE.length()), resolution(member, sight)));
        return new Numbers(
                resolution("Arrears.amount", sight),
                resolution("Balance.amount", sight),
                resolution("Pack.remaining", sight),
                usage,
                resolution(ANY_USE, sight));
    }

    private static Resolution resolution(String member, NumberSight sight) {
        if (!sight.seen().contains(member)) {
            return new Resolution.Unseen();
        }
        return sight.whole().contains(member) ? new Resolution.Whole() : Resolution.Cut.at(sight.cuts(member));
    }

    /** How many things are told of use. */
    int size() {
        return usage.size() + (otherUsage instanceof Resolution.Whole ? 2 : 0);
    }

    /** What rules can tell of the use of features. */
    void tell(Facts facts, Function<String, BigDecimal> used, Consumer<Object> told) {
        usage.forEach((feature, resolution) -> told.accept(resolution.of(used.apply(feature))));
        if (otherUsage instanceof Resolution.Whole) {
            told.accept(facts.usage());
            told.accept(facts.sumOfPeaks());
        }
    }
}
