package io.entitle.fact;

import io.entitle.problem.Nearest;
import io.entitle.problem.Quoted;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What must be so of the single members of a facts document, whether it was read or made in Java. Each check answers what
 * is wrong, in words; empty if nothing is.
 */
public final class MemberCheck {

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 200;

    private static final String GAPLESS =
            "expected periods that follow each other from `from` to `until` without a gap";

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private MemberCheck() {}

    /** A text that people can read: not blank, not long, no control characters. */
    public static Optional<String> text(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of("expected at most " + LONGEST_TEXT + " characters, found " + text.length());
        }
        if (text.isBlank()) {
            return Optional.of("expected a text that is not blank");
        }
        return Quoted.isPrintable(text) ? Optional.empty() : Optional.of("expected a text without control characters");
    }

    /** One of the known words, which are of that kind: {@code plan}, {@code zone}. */
    public static Optional<String> oneOf(Collection<String> known, String kind, String word) {
        if (known.contains(word)) {
            return Optional.empty();
        }
        Optional<String> unreadable = text(word);
        return unreadable.isPresent() ? unreadable : Optional.of(unknown(kind, word, known));
    }

    /** What is said of a word that is none of the known ones. */
    public static String unknown(String kind, String word, Collection<String> known) {
        return "unknown " + kind + " " + Quoted.of(word) + Nearest.hint(word, known);
    }

    /** A zone by its IANA name: an offset has no summer time and so is not where an account lives. */
    public static Optional<String> zone(String id) {
        if (ZONES.contains(id)) {
            return Optional.empty();
        }
        Optional<String> unreadable = text(id);
        return unreadable.isPresent()
                ? unreadable
                : Optional.of("unknown zone " + Quoted.of(id) + new ZoneHint(ZONES).of(id));
    }

    /** The plan that a pending change is to: there is none where a plan is given up, and else must be one. */
    public static Optional<String> target(Facts.Change change, boolean given) {
        return switch (change) {
            case PLAN -> given ? Optional.empty() : Optional.of(missing("to"));
            case CANCEL -> given ? Optional.of("a cancellation is to no plan; leave out `to`") : Optional.empty();
        };
    }

    /** What is said of a member that must be there. */
    public static String missing(String name) {
        return "missing required member " + Quoted.of(name);
    }

    /** The points of a pack that were used, of those that were bought. */
    public static Optional<String> used(BigDecimal used, BigDecimal points) {
        Optional<String> refused = AmountBounds.ofCount(used);
        return refused.isEmpty() && AmountBounds.ofCount(points).isEmpty() && used.compareTo(points) > 0
                ? Optional.of(AmountBounds.shown(used) + " is more than the " + AmountBounds.shown(points)
                        + " points of the pack")
                : refused;
    }

    /** The highest day of a period, which is no lower than what is used now. */
    public static Optional<String> peak(BigDecimal peak, BigDecimal used) {
        return peak.compareTo(used) >= 0
                ? Optional.empty()
                : Optional.of(AmountBounds.shown(peak) + " is less than what is used now, " + AmountBounds.shown(used));
    }

    /** The users of this day, of whom there are no more than on the month's highest. */
    public static Optional<String> dau(BigDecimal dau, BigDecimal peak) {
        Optional<String> refused = AmountBounds.ofCount(dau);
        return refused.isEmpty() && AmountBounds.ofCount(peak).isEmpty() && dau.compareTo(peak) > 0
                ? Optional.of(
                        AmountBounds.shown(dau) + " is more than the month's highest day, " + AmountBounds.shown(peak))
                : refused;
    }

    /** The periods of a subscription: they follow each other from its first instant to its end. */
    public static Optional<String> periods(List<Facts.Purchase> periods, Instant from, Optional<Instant> until) {
        Optional<Instant> next = Optional.of(from);
        for (Facts.Purchase period : periods) {
            if (next.filter(period.from()::equals).isEmpty()) {
                return Optional.of(GAPLESS);
            }
            next = Optional.of(period.until());
        }
        return periods.isEmpty() || next.equals(until) ? Optional.empty() : Optional.of(GAPLESS);
    }

    /** The periods for which the use of a feature is told: no two share an instant. */
    public static Optional<String> apart(List<Reading> readings) {
        List<Reading> ordered =
                readings.stream().sorted(Comparator.comparing(Reading::from)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).from().isBefore(ordered.get(i - 1).until())) {
                return Optional.of("expected periods apart from each other, found two that overlap");
            }
        }
        return Optional.empty();
    }

    /** An id that no item before it has. */
    public static Optional<String> id(String id, Set<String> seen) {
        Optional<String> refused = text(id);
        return refused.isEmpty() && !seen.add(id) ? Optional.of("id " + Quoted.of(id) + " is given twice") : refused;
    }
}
